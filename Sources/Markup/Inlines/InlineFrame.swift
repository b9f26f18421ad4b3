/// An inline whose content is being read.
struct InlineFrame {
  enum Kind {
    case root
    case emphasis
    case strong
    case link(LinkTarget, title: String)
    case image(ImageSource, title: String)
    case strikethrough
    case element(Inline.Element)
    /// `<script>` or `<style>`: what is in it is no text.
    case hidden(name: String)
  }

  var kind: Kind
  /// The index in the tree at which libcmark's node ends; nil for what is closed by a sign in the text.
  var end: Int?
  /// The node's range, or that of the opening sign, in the prepared text.
  var range: Range<Int>
  var children: [Inline] = []
}
