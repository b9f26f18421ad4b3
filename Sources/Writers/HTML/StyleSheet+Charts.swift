internal import Typesetting

extension StyleSheet {
  /// Charts: their shapes take the section's colour. The data as a table is there for screen readers only; it is set so
  /// small that it reaches out of no page.
  var charts: String {
    """
    .chart{position:relative;margin:0;padding:\(px(page.baseline / 2)) 0}
    .drawing{display:block}
    .drawing text{fill:currentcolor;white-space:pre;word-spacing:0;text-rendering:geometricPrecision;\
    font-kerning:normal;font-variant-ligatures:none}
    .ink,.marker{stroke:var(--section);stroke-width:.75px}
    .ink:not(.hatched),.marker{fill:var(--section)}
    .curve{fill:none;stroke:var(--section);stroke-width:1.75px;stroke-linejoin:round}
    .hatch{stroke:var(--section);stroke-width:1.25px}
    .tick{stroke:var(--line)}
    .axis{stroke:var(--muted)}
    .unseen{position:absolute;left:0;top:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    font-size:1px;line-height:1}
    .drawing{max-width:100%;height:auto}
    @media screen and (max-width:600px){.drawing{width:100%}}
    """
  }
}
