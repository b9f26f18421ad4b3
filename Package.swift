// swift-tools-version: 6.1
import PackageDescription

/// Settings of every Swift target: Swift 6 mode, imports hidden unless said, existentials spelled out.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Generic types are made by calls rather than from their names, which the runtime would read, and look through all
  // conformances for, when it meets each first: that is most of what a short run waits for.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release)),
]

let package = Package(
  name: "gnews",
  products: [.executable(name: "gnews", targets: ["gnews"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // C libraries, each imported by one module only.
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CUnibreak", pkgConfig: "libunibreak", providers: [.apt(["libunibreak-dev"])]),

    // Libraries that are loaded when the first picture is drawn in a PDF, and when an HTML tag is read.
    .target(name: "CLibrary"),
    .target(name: "CPictures", dependencies: ["CLibrary"]),
    .target(name: "CQPDF", dependencies: ["CLibrary"]),
    .target(name: "CXML2", dependencies: ["CLibrary"]),

    // The phases, in the order data flows.
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "Markup", dependencies: ["CCmark", "CXML2", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Newsroom",
      dependencies: ["CYaml", "Diagnostics", "Markup"],
      swiftSettings: settings),
    .target(name: "Import", dependencies: ["Diagnostics", "Markup", "Newsroom"], swiftSettings: settings),
    .target(name: "Completeness", dependencies: ["Diagnostics", "Markup", "Newsroom"], swiftSettings: settings),
    .target(name: "Editions", dependencies: ["Diagnostics", "Markup", "Newsroom"], swiftSettings: settings),
    .target(
      name: "Typesetting",
      dependencies: ["CHarfBuzz", "CUnibreak", "Diagnostics", "Editions", "Newsroom"],
      swiftSettings: settings),
    .target(
      name: "Writers",
      dependencies: [
        "CDeflate", "CPictures", "CQPDF", "Completeness", "Diagnostics", "Editions", "Newsroom", "Typesetting",
      ],
      swiftSettings: settings),
    .target(
      name: "GNews",
      dependencies: [
        "Diagnostics", "Markup", "Newsroom", "Import", "Completeness", "Editions", "Typesetting", "Writers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(name: "gnews", dependencies: ["GNews"], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "Typesetting"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "NewsroomTests", dependencies: ["Newsroom", "Markup", "Diagnostics"],
      exclude: ["Classification/invented-items.txt"], swiftSettings: settings),
    .testTarget(
      name: "ImportTests", dependencies: ["TestSupport", "Import", "Newsroom", "Markup", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "CompletenessTests", dependencies: ["TestSupport", "Completeness", "Newsroom", "Markup", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "EditionsTests", dependencies: ["Editions", "Newsroom", "Markup", "Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "TypesettingTests",
      dependencies: ["TestSupport", "Typesetting", "Editions", "Newsroom", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "WritersTests",
      dependencies: ["TestSupport", "Writers", "Completeness", "Typesetting", "Editions", "Newsroom", "Diagnostics"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "GNewsTests",
      dependencies: [
        "TestSupport", "GNews", "Completeness", "Diagnostics", "Newsroom", "Editions", "Writers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Snapshots"], swiftSettings: settings),
  ]
)
