import Diagnostics
import Newsroom

/// One thing that can be wrong with the editions of an issue.
///
/// A check is one file with its kinds of diagnostic and one line in ``Completeness/checks``. It looks at the issue as a
/// whole, at each file alone, or at each translation beside its original, whichever of the three it implements. The
/// files of a draft are not looked at.
protocol Check: Sendable {
  /// The kinds of diagnostic it gives.
  var kinds: [DiagnosticKind] { get }
  /// The ids of graver findings that say the same of the whole file: where one of them is told, this check's findings
  /// in that file are not.
  var coveredBy: Set<String> { get }
  /// The ids of its own findings that are not told within a part of the text that is told not to be translated.
  var coveredWithin: Set<String> { get }
  /// The ids of findings in the original that say why a translation differs from it: where one of them is told, this
  /// check's findings in the translations are not.
  var coveredByOriginal: Set<String> { get }
  /// Whether it is part of every build: it must cost next to nothing.
  var isPartOfBuild: Bool { get }
  /// Checks an issue as a whole.
  func check(_ issue: Issue, _ context: CheckContext, into diagnostics: inout [Diagnostic])
  /// Checks one file of an item.
  func check(_ version: Version, _ context: CheckContext, into diagnostics: inout [Diagnostic])
  /// Checks a translation beside its original.
  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic])
}

extension Check {
  var coveredBy: Set<String> { [] }
  var coveredWithin: Set<String> { [] }
  var coveredByOriginal: Set<String> { [] }
  var isPartOfBuild: Bool { false }
  func check(_ issue: Issue, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {}
  func check(_ version: Version, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {}
  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {}
}
