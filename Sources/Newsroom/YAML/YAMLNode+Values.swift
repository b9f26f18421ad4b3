public import Diagnostics

extension YAMLNode {
  /// What it is, in words for a diagnostic: `"x"`, `a list`.
  var description: String {
    switch content {
    case .scalar(let text, _):
      if isAbsent { return "nothing" }
      return text.count > 60 ? "'\(text.prefix(60))…'" : "'\(text)'"
    case .sequence: return "a list"
    case .mapping: return "a group of keys"
    }
  }

  /// Its text on one line: blanks at both ends dropped, line ends inside made spaces.
  /// - Parameters:
  ///   - name: the key, for the diagnostic.
  ///   - file: the file, for the diagnostic.
  ///   - diagnostics: gets an error if it is no text, is empty, or holds control characters.
  public func text(named name: String, in file: SourceFile, into diagnostics: inout [Diagnostic]) -> Located<String>? {
    guard case .scalar(let raw, _) = content else {
      mistyped(name, "a text", in: file, into: &diagnostics)
      return nil
    }
    let text = YAMLText.oneLine(raw)
    guard !isAbsent, !text.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .emptyValue, at: Location(file: file, range: range), "'\(name)' is empty",
          help: "Fill it in or remove the line."))
      return nil
    }
    guard !YAMLText.holdsUnprintable(text) else {
      diagnostics.append(
        Diagnostic(
          .mistypedValue, at: Location(file: file, range: range), "'\(name)' holds a control character",
          help: "Remove it."))
      return nil
    }
    return Located(text, at: range)
  }

  /// Its whole number.
  /// - Parameters:
  ///   - name: the key, for the diagnostic.
  ///   - bounds: the numbers allowed.
  ///   - file: the file, for the diagnostic.
  ///   - diagnostics: gets an error if it is none or out of bounds.
  public func wholeNumber(
    named name: String, in bounds: ClosedRange<Int>, of file: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> Located<Int>? {
    guard case .scalar(let raw, _) = content, let number = Int(raw) else {
      mistyped(name, "a whole number", help: "Write it in digits.", in: file, into: &diagnostics)
      return nil
    }
    guard bounds.contains(number) else {
      mistyped(name, "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)", in: file, into: &diagnostics)
      return nil
    }
    return Located(number, at: range)
  }

  /// Its number, written with a decimal point.
  /// - Parameters:
  ///   - name: the key, for the diagnostic.
  ///   - bounds: the numbers allowed.
  ///   - file: the file, for the diagnostic.
  ///   - diagnostics: gets an error if it is none or out of bounds.
  public func number(
    named name: String, in bounds: ClosedRange<Double>, of file: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> Located<Double>? {
    guard case .scalar(let raw, _) = content, let number = Double(raw), number.isFinite, bounds.contains(number) else {
      mistyped(name, "a number from \(bounds.lowerBound) to \(bounds.upperBound)", in: file, into: &diagnostics)
      return nil
    }
    return Located(number, at: range)
  }

  /// Its truth value: `true`, `false`, `yes` or `no`.
  public func flag(named name: String, in file: SourceFile, into diagnostics: inout [Diagnostic]) -> Located<Bool>? {
    if case .scalar(let raw, _) = content {
      switch raw.lowercased() {
      case "true", "yes": return Located(true, at: range)
      case "false", "no": return Located(false, at: range)
      default: break
      }
    }
    mistyped(name, "true or false", in: file, into: &diagnostics)
    return nil
  }

  /// Its items, if it is a list; a single scalar counts as a list of one.
  public func list(named name: String, in file: SourceFile, into diagnostics: inout [Diagnostic]) -> [YAMLNode]? {
    switch content {
    case .sequence(let items): return items
    case .scalar where !isAbsent: return [self]
    default:
      mistyped(name, "a list", in: file, into: &diagnostics)
      return nil
    }
  }

  /// Reports that it is not what its key asks for.
  /// - Parameters:
  ///   - name: the key.
  ///   - expected: what is asked for, with its article: `a whole number`.
  ///   - help: what to do.
  ///   - file: the file it stands in.
  ///   - diagnostics: gets the error.
  public func mistyped(
    _ name: String, _ expected: String, help: String = "", in file: SourceFile, into diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(
      Diagnostic(
        .mistypedValue, at: Location(file: file, range: range),
        "'\(name)' must be \(expected), found \(description)", help: help))
  }
}

extension YAMLText {
  /// A text with blanks at both ends dropped and every run of line ends and blanks around them made one space.
  package static func oneLine(_ text: String) -> String {
    let bytes = Array(text.utf8)
    func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    let hasBreak = bytes.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    if !hasBreak, !isBlank(bytes.first), !isBlank(bytes.last) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var pending: [UInt8] = []
    for byte in bytes {
      if isBlank(byte) {
        pending.append(byte)
        continue
      }
      if !pending.isEmpty, !result.isEmpty { result += pending.allSatisfy { $0 == 0x20 } ? pending : [0x20] }
      pending.removeAll(keepingCapacity: true)
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether there is a scalar in a text that XML has no way to write.
  static func holdsUnprintable(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 >= 0xEF }
        && String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: isUnprintable)
    }
  }

  /// Whether XML has no way to write a scalar.
  package static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
  }
}
