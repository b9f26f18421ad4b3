import Newsroom

extension FrontMatter {
  /// A value that a translation gives in its own language, or at least may.
  struct Translatable {
    /// The key it stands under: `links.label`.
    var key: String
    /// The value.
    var text: String
    /// Whether it is words, not an address or a language.
    var isWords = true
  }

  /// The values that a translation gives in its own language, in an order of their own: that of the file does not count.
  var translatables: [Translatable] {
    var values: [Translatable] = []
    func add(_ key: String, _ text: String?, isWords: Bool = true) {
      if let text { values.append(Translatable(key: key, text: text, isWords: isWords)) }
    }
    add("title", title.value)
    add("subtitle", subtitle?.value)
    add("summary", summary?.value)
    add("figure", figure?.value)
    add("event.place", event?.place?.value)
    for contributor in contributors {
      add("contributors.name", contributor.name)
      add("contributors.organisation", contributor.organisation)
      add("contributors.role", contributor.role)
      add("contributors.place", contributor.place)
    }
    for link in links {
      add("links.label", link.label)
      add("links.url", link.url, isWords: false)
      add("links.lang", link.language?.rawValue, isWords: false)
    }
    add("image.alt", image?.alternative)
    add("image.caption", image?.caption)
    add("image.credit", image?.credit)
    add("interviewee.name", interviewee?.name)
    add("interviewee.role", interviewee?.role)
    return values
  }
}

extension ContentForm {
  /// Adds what a front matter says in its language.
  mutating func add(_ frontMatter: FrontMatter) {
    for value in frontMatter.translatables {
      add(value.key) { form in
        if value.isWords { form.add(value.text) } else { form.addUnseen(value.text) }
      }
      endWords()
    }
  }
}
