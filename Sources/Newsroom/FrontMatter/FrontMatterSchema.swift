/// The keys of the front matter: the one table that decoding, the JSON Schema and the documentation are made from.
public enum FrontMatterSchema {
  /// All keys, in the order to tell them.
  public static let keys: [FrontMatterKey] = [
    FrontMatterKey(
      "title", .text, required: true, "The heading, in sentence case and without a final full stop.",
      example: "A permanent inventory of mutual funds", synonyms: ["titre", "título", "titulo", "heading"]),
    FrontMatterKey(
      "subtitle", .text, "A second line under the title.", example: "How it works",
      synonyms: ["sous-titre", "subtítulo", "subtitulo"]),
    FrontMatterKey(
      "section", .section, invariant: true,
      "The id of the section it stands in; without it gnews finds the section by evidence.", example: "formations",
      synonyms: ["rubrique", "sección", "seccion", "category", "catégorie", "categoría"]),
    FrontMatterKey(
      "kind", .kind, invariant: true, "What sort of piece it is; an ordinary one when not said.", example: "zoom",
      synonyms: ["genre", "type", "tipo"]),
    FrontMatterKey(
      "order", .wholeNumber(0...100_000), invariant: true,
      "Its place among the items of its section: smaller numbers come first.", example: "10",
      synonyms: ["ordre", "orden", "position", "weight"]),
    FrontMatterKey(
      "date", .date, invariant: true, "The day it was posted.", example: "2007-06-20", synonyms: ["fecha", "posted"]),
    FrontMatterKey(
      "event", .group(event), "The dated event it is about.",
      example: "{from: 2007-11-26, to: 2007-12-07, place: \"Turin, Italy\"}",
      synonyms: ["événement", "évènement", "evenement", "evento"]),
    FrontMatterKey(
      "contributors", .list(contributor), "Who wrote or sent it, in the order to name them.",
      example: "[{name: Olivier Louis dit Guérin, organisation: ILO/STEP, place: \"Dakar, Senegal\"}]",
      synonyms: [
        "contributor", "contributeurs", "contributeur", "autor", "autores", "auteur", "auteurs", "author", "authors",
        "colaboradores",
      ]),
    FrontMatterKey(
      "links", .list(link), "The links of the \"find out more\" box.",
      example: "[{label: www.itcilo.org, url: \"http://www.itcilo.org\", lang: en}]",
      synonyms: ["link", "lien", "liens", "enlace", "enlaces"]),
    FrontMatterKey(
      "summary", .text, "One sentence for overviews, best of 160 characters at most.",
      example: "Seventy mutual funds have joined the inventory.",
      synonyms: ["résumé", "resume", "resumen", "abstract", "description"]),
    FrontMatterKey(
      "image", .group(image), "Its picture.", example: "{src: images/turin.jpg, alt: The campus seen from the river}",
      synonyms: ["imagen", "photo", "foto", "picture"]),
    FrontMatterKey(
      "figure", .text, "The number set large, for an item of kind figure.", example: "78 million",
      synonyms: ["chiffre", "cifra", "number"]),
    FrontMatterKey(
      "interviewee", .group(interviewee), "The person interviewed, for an item of kind interview.",
      example: "{name: Michael Cichon, role: Director of the Social Security Department}",
      synonyms: ["interviewé", "entrevistado", "entrevistada"]),
    FrontMatterKey(
      "translation", .group(translation), "Says that this version is a translation, and of which language.",
      example: "{of: fr}", synonyms: ["traduction", "traducción", "traduccion"]),
    FrontMatterKey(
      "languages", .languages, invariant: true, "The editions it is meant for, when not for all; say why.",
      example: "[fr, en]", synonyms: ["langues", "idiomas"]),
    FrontMatterKey(
      "why", .text, "Why it is not meant for all editions.", example: "The course is given in French only.",
      synonyms: ["pourquoi", "reason", "raison"]),
    FrontMatterKey(
      "due", .date, invariant: true, "The day by which its translations are to be there.", example: "2007-09-10",
      synonyms: ["deadline", "échéance", "plazo"]),
    FrontMatterKey(
      "ignore", .list(ignored), "Findings of 'gnews check' that are right as they are, each with the reason.",
      example: "[{id: abridged, why: \"The list of addresses is of no use in this edition.\"}]",
      synonyms: ["ignored", "ignorer", "ignorar"]),
    FrontMatterKey(
      "status", .status, "Whether it is still a draft; ready when not said.", example: "draft",
      synonyms: ["statut", "estado", "état", "draft"]),
    FrontMatterKey(
      "lang", .language, "Its language, when the file name does not say it.", example: "fr",
      synonyms: ["language", "langue", "idioma", "lengua"]),
    FrontMatterKey(
      "slug", .slug, invariant: true, "Its name in addresses, when it is not that of the file.",
      example: "mutual-funds-inventory", synonyms: ["id", "name"]),
  ]

  private static let event = [
    FrontMatterKey(
      "from", .date, invariant: true, "The first day.", example: "2007-11-26", synonyms: ["du", "de", "desde", "start"]),
    FrontMatterKey(
      "to", .date, invariant: true, "The last day, when the event lasts longer than one.", example: "2007-12-07",
      synonyms: ["au", "hasta", "end"]),
    FrontMatterKey(
      "place", .text, "Town and country, in the language of the text.", example: "\"Turin, Italy\"",
      synonyms: ["lieu", "lugar", "location"]),
  ]
  private static let contributor = [
    FrontMatterKey(
      "name", .text, required: true, "The name, with a title such as Dr if there is one.", example: "Dr Jane Doe",
      synonyms: ["nom", "nombre"]),
    FrontMatterKey(
      "organisation", .text, "The organisation.", example: "ILO/STEP",
      synonyms: ["organization", "organización", "organizacion"]),
    FrontMatterKey(
      "role", .text, "What the person does there.", example: "secretary",
      synonyms: ["rôle", "rol", "cargo", "fonction"]
    ),
    FrontMatterKey(
      "place", .text, "Town and country.", example: "\"Dakar, Senegal\"", synonyms: ["lieu", "lugar", "location"]),
  ]
  private static let link = [
    FrontMatterKey(
      "label", .text, required: true, "What is shown.", example: "The report",
      synonyms: ["libellé", "etiqueta", "title", "text"]),
    FrontMatterKey(
      "url", .address, required: true, "The whole address: http, https, mailto or tel.",
      example: "https://example.org/report", synonyms: ["href", "adresse", "dirección", "link"]),
    FrontMatterKey(
      "lang", .anyLanguage, "The language of the page, when it is not that of the text.", example: "en",
      synonyms: ["language", "langue", "idioma"]),
  ]
  private static let image = [
    FrontMatterKey(
      "src", .path, invariant: true, "The file, relative to this one or to the issue's folder.",
      example: "images/turin.jpg", synonyms: ["source", "file", "path", "url"]),
    FrontMatterKey(
      "alt", .text, "What it shows, for those who do not see it.", example: "The campus seen from the river",
      synonyms: ["alternative"]),
    FrontMatterKey(
      "caption", .text, "The line under it.", example: "The Turin campus", synonyms: ["légende", "leyenda", "pie"]),
    FrontMatterKey("credit", .text, "Whose picture it is.", example: "ILO", synonyms: ["crédit", "crédito"]),
  ]
  private static let interviewee = [
    FrontMatterKey(
      "name", .text, required: true, "The name.", example: "Michael Cichon", synonyms: ["nom", "nombre"]),
    FrontMatterKey(
      "role", .text, "The role, in the language of the text.", example: "Director",
      synonyms: ["rôle", "rol", "cargo", "fonction"]),
  ]
  private static let ignored = [
    FrontMatterKey(
      "id", .text, required: true, "The id of the finding, as it stands in brackets behind it.", example: "abridged",
      synonyms: ["check", "kind", "rule"]),
    FrontMatterKey(
      "why", .text, required: true, "Why it is right as it is.",
      example: "The list of addresses is of no use in this edition.",
      synonyms: ["reason", "pourquoi", "raison", "razón"]),
  ]
  private static let translation = [
    FrontMatterKey(
      "of", .language, required: true, "The language it was translated from.", example: "fr",
      synonyms: ["de", "from", "source"]),
    FrontMatterKey(
      "blocks", .stampHashes, "The state of the original it was made from; `gnews translation stamp` writes it.",
      example: "[mfrggzdfmz, tqxw3lpoqz]"),
    FrontMatterKey(
      "self", .stampHash, "Its own state at that time; `gnews translation stamp` writes it.", example: "ge2tqnzrgm"),
    FrontMatterKey(
      "reviewed", .mark,
      "The original has changed since, and the text holds all the same; `gnews translation reviewed` writes it.",
      example: "true"),
  ]
}
