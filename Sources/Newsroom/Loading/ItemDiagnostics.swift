import Diagnostics

extension DiagnosticKind {
  static let missingLanguage = DiagnosticKind(
    "missing-language", .error, "Every contribution says in which language it is",
    explanation: "The language is part of the file's name, before .md; or the front matter says it with \"lang\".",
    bad: "dakar.md", good: "dakar.fr.md")
  static let languagesDisagree = DiagnosticKind(
    "languages-disagree", .error, "File name and front matter name the same language",
    explanation: "A file dakar.fr.md with \"lang: en\" could be in either. Correct the one that is wrong.",
    bad: "lang: en   # in dakar.fr.md", good: "lang: fr")
  static let duplicateSlug = DiagnosticKind(
    "duplicate-slug", .error, "A slug is there once in each language",
    explanation: """
      The slug ties the languages of an item together and is its address, so two files of the same issue and language \
      cannot share it, whatever folders they are in. Rename one, or give it a "slug" of its own.
      """)
  static let noOriginal = DiagnosticKind(
    "orphan", .error, "Every item has an original",
    explanation: """
      An item is written in one language and translated into the others. All versions of this one say that they are \
      translations; the one they come from is missing, or says so by mistake.
      """,
    bad: "translation: {of: fr}   # and there is no version in fr", good: "# the original has no \"translation\"")
  static let twoOriginals = DiagnosticKind(
    "two-originals", .error, "An item has one original",
    explanation: "All versions but the one it was written in say which language they were translated from.",
    bad: "title: The inventory   # in inventory.en.md, and inventory.fr.md is an original too",
    good: "title: The inventory\ntranslation: {of: fr}")
  static let wrongOriginal = DiagnosticKind(
    "wrong-original", .error, "A translation names the original's language",
    explanation: "\"translation: {of: …}\" names the language of the version that is no translation itself.",
    bad: "translation: {of: en}   # the original is in fr", good: "translation: {of: fr}")
  static let invariantDiffers = DiagnosticKind(
    "invariant-differs", .error, "What holds for all languages is the same in all",
    explanation: """
      Section, kind, order, dates and picture are those of the item, not of a language: they live in the original. A \
      translation leaves them out, or repeats them unchanged.
      """,
    bad: "order: 20   # the original says 10", good: "translation: {of: fr}")
  static let keyWithoutEffect = DiagnosticKind(
    "key-without-effect", .warning, "A key has an effect on the item it is given for",
    explanation: """
      "figure" is for items of kind figure, "interviewee" for interviews, and editorials and notices stand in no section.
      """,
    bad: "kind: news\nfigure: 78 million", good: "kind: figure\nfigure: 78 million")
  static let itemIncomplete = DiagnosticKind(
    "item-incomplete", .warning, "Every item has something to print",
    explanation: """
      An item with a title only, a box for a figure without "figure", an interview without "interviewee": it would be \
      printed as an empty frame, or leave its readers asking. Items whose text is still to come say "status: draft".
      """,
    bad: "title: The figure of the month\nkind: figure",
    good: "title: The figure of the month\nkind: figure\nfigure: 78 million")
}

/// The diagnostics about items and their versions.
enum ItemDiagnostics {
  static let all: [DiagnosticKind] = [
    .missingLanguage, .languagesDisagree, .duplicateSlug, .noOriginal, .twoOriginals, .wrongOriginal, .invariantDiffers,
    .keyWithoutEffect, .itemIncomplete,
  ]
}
