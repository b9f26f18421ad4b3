internal import Editions

extension Composer {
  /// Measures what stands on every page outside the text, so that its characters are in the fonts of the output.
  mutating func measureFurniture() {
    _ = builder.setter.width(of: RichText("0123456789 ·–—-‐•"), as: .folio)
    _ = builder.setter.width(of: RichText("0123456789•"), as: .body)
    for role in [TextRole.contentsPage, .cellPage, .footnote, .runningHead, .box] {
      _ = builder.setter.width(of: RichText("0123456789 ·."), as: role)
    }
    _ = builder.setter.width(of: edition.title, as: .runningHead)
    _ = builder.setter.width(of: edition.issueLine, as: .runningHead)
    for section in edition.sections {
      _ = builder.setter.width(of: section.title.wrapped(in: .strong), as: .runningHead)
    }
    if pages.contains(where: { $0.kind == .lead }), let title = edition.lead.first?.title {
      _ = builder.setter.width(of: title.wrapped(in: .strong), as: .runningHead)
    }
    for key in Labels.Key.allCases {
      _ = builder.setter.width(of: edition.labels[key].wrapped(in: .strong), as: .runningHead)
    }
    for other in edition.editions { _ = builder.setter.width(of: RichText(other.name), as: .editionLink) }
  }
}
