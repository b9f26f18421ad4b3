internal import Diagnostics

extension ContrastCheck.Finding {
  /// What is told about it, at the colour's place in the theme.
  func diagnostic(palette: Palette, file: SourceFile) -> Diagnostic {
    let location = palette.places[colour].map { Location(file: file, range: $0) } ?? Location(startOf: file)
    var named = uses.prefix(3).joined(separator: ", ")
    if uses.count > 3 { named += " and \(uses.count - 3) more" }
    let ratio = ThemeReader.short((value.contrast(with: groundValue) * 100).rounded(.down) / 100)
    var diagnostic = Diagnostic(
      TypesettingDiagnostics.lowContrast, at: location,
      "The colour '\(colour)' (\(value.hex)) of \(named) has a contrast of \(ratio):1 on \(ground) "
        + "(\(groundValue.hex)), \(ThemeReader.short(wanted)):1 is needed")
    guard let better else {
      diagnostic.help = "No shade of it can be read there: choose another ground."
      return diagnostic
    }
    let word = better.luminance < value.luminance ? "darker" : "lighter"
    diagnostic.help = "The nearest \(word) colour that can be read there is \(better.hex)."
    diagnostic.fixIts = [.init("write '\(better.hex)'", replace: location, with: "\"\(better.hex)\"")]
    return diagnostic
  }
}
