internal import Typesetting

extension StyleSheet {
  /// On a narrow screen the halves of a text in a list, a box, a quotation or a note are one text, as those of a paragraph
  /// are: only what is inline all the way up is joined, and found by search over the place.
  ///
  /// What indents a block does not indent the lines of inline elements; padding that is cloned for every line does. Where
  /// the second half begins, within a line, it is taken back.
  /// - Parameter ground: the declaration that draws the ground of boxes.
  func joins(ground: String) -> String {
    let clone = "-webkit-box-decoration-break:clone;box-decoration-break:clone"
    let box = px(Insets.box)
    return """
      .half>p.broken,.rest>p.continued{display:inline;padding:0!important}
      .list.half,.list.rest,.box.half,.box.rest,.quotation.half,.quotation.rest{display:contents}
      li.half,li.rest,.note.half,.note.rest{display:inline;margin:0!important;\(clone)}
      li.half,li.rest{padding-left:var(--list)}
      li.rest::before,.note.rest::before,.rest>p.continued::before{content:""!important;display:inline}
      li.rest::before{position:static!important;margin:0 0 0 calc(0px - var(--list))!important}
      .note.rest::before{margin-left:calc(0px - var(--note))}
      .list>li.half:not(.rest)::before{position:static!important;display:inline-block;width:var(--list);margin:0 0 0 calc(0px - var(--list))!important}
      .note.half .note-number{position:static;padding-right:6px;margin-left:calc(0px - var(--note))}
      .quotation.half>*,.quotation.rest>*{padding-left:\(px(Insets.quote))!important}
      .quotation.half>p.broken,.quotation.rest>p.continued{padding:0 0 0 \(px(Insets.quote))!important;\(clone)}
      .quotation.rest>p.continued::before{margin-left:-\(px(Insets.quote))}
      .box.half>*,.box.rest>*{\(ground);padding-left:\(box)!important;padding-right:\(box)!important}
      .box.half>p.broken,.box.rest>p.continued{\(ground);\
      padding:.17em 0 .17em \(box)!important;\(clone)}
      .box.rest>p.continued::before{margin-left:-\(box)}
      .box.half>.list>li,.box.rest>.list>li{\(ground);margin-left:0;\
      padding:.17em \(box) .17em calc(\(box) + var(--list))}
      .box.half>.list>li.half{padding-right:0}
      .box.rest>.list>li.rest::before{margin-left:calc(-\(box) - var(--list))!important}
      .box.half>.list>li::before,.box.rest>.list>li::before{left:\(px(Insets.box / 2));right:auto!important}
      """
  }
}
