/// The style sheet of the page. Every colour keeps the contrasts of WCAG 2.2 AA on its ground, light and dark.
enum StatusStyleSheet {
  /// CSS without `<` and `&`.
  static let text = """

    :root {
      --paper: #ffffff; --ground: #f4f5f6; --ink: #1c1f23; --soft: #50575e; --rule: #d3d8dd; --link: #0b57b0; --mark: #ffe9a8;
      --complete: #237a4b; --aged: #8a6500; --unsorted: #2456b8; --faulty: #b3261e; --outdated: #ad4a00; --abridged: #ad4a00;
      --wrong: #7a3fb5; --draft: #50575e; --missing: #b3261e; --excluded: #6b7280;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #15181c; --ground: #1f2429; --ink: #e8eaed; --soft: #aab2bb; --rule: #3a424a; --link: #8ab8ff; --mark: #5c4a00;
        --complete: #4fc281; --aged: #dfb23f; --unsorted: #86aef5; --faulty: #ff8a80; --outdated: #f5a05a; --abridged: #f5a05a;
        --wrong: #c39bf0; --draft: #aab2bb; --missing: #ff8a80; --excluded: #8f98a3;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; max-width: 76rem; padding: 1.5rem clamp(0.75rem, 3vw, 2.5rem) 4rem;
      background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word;
    }
    h1, h2, h3, h4, h5, p, figure, ul { margin: 0; }
    h1 { font-size: 1.7rem; line-height: 1.2; }
    h2 { margin-top: 2.5rem; font-size: 1.35rem; line-height: 1.25; }
    h3 { margin: 2.5rem 0 0.75rem; font-size: 1.15rem; }
    h4 { margin-top: 2rem; font-size: 1.05rem; }
    h5 { margin-top: 1rem; font-size: 1rem; }
    a { color: var(--link); }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    .symbols { position: absolute; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    ul { padding: 0; list-style: none; }
    .legend, nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin-top: 0.75rem; }
    .legend { color: var(--soft); }

    .complete { color: var(--complete); } .aged { color: var(--aged); } .unsorted { color: var(--unsorted); }
    .faulty { color: var(--faulty); } .outdated { color: var(--outdated); } .abridged { color: var(--abridged); }
    .wrong-language { color: var(--wrong); } .draft { color: var(--draft); } .missing { color: var(--missing); }
    .excluded { color: var(--excluded); }
    .solid { fill: currentColor; }
    .line, .cut { fill: none; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
    .line { stroke: currentColor; }
    .cut { stroke: var(--paper); }
    .sign { width: 0.85em; height: 0.85em; vertical-align: -0.06em; }

    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 1rem; margin-top: 1rem; }
    .cards li { padding: 0.75rem 1rem; border: 1px solid var(--rule); border-radius: 0.4rem; }
    .percent { font-size: 2rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .language { color: var(--soft); }
    .gaps { display: block; color: var(--soft); font-size: 0.875rem; }
    .bar { display: block; width: 100%; height: 0.6rem; margin: 0.3rem 0; }
    .bar rect { fill: currentColor; stroke: var(--paper); stroke-width: 1.5px; }

    .picture { display: flex; flex-wrap: wrap; gap: 1rem 2rem; margin-top: 1.5rem; }
    .picture figcaption { margin-bottom: 0.25rem; color: var(--soft); font-size: 0.875rem; max-width: 19rem; }
    .picture svg { display: block; max-width: 100%; height: auto; margin-bottom: 6px; }
    .picture path { fill: currentColor; }
    .picture path.line, .picture path.cut { fill: none; }
    .picture text { fill: var(--soft); font-size: 11px; }

    .scroll { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; }
    .frame table { table-layout: fixed; }
    caption { text-align: left; color: var(--soft); font-size: 0.875rem; padding-bottom: 0.25rem; }
    th, td { padding: 0.35rem 0.6rem 0.35rem 0; text-align: left; vertical-align: top; font-weight: normal; }
    thead th { border-bottom: 2px solid var(--rule); color: var(--soft); }
    thead th:first-child { width: 46%; }
    .scroll th { min-width: 10rem; } .scroll thead th + th { min-width: 6rem; }
    tbody tr, tfoot tr { border-bottom: 1px solid var(--rule); }
    th[scope="rowgroup"] { padding-top: 1.25rem; font-weight: 600; }
    tfoot tr { font-weight: 600; } tfoot th { font-weight: 600; }
    abbr { text-decoration: none; }
    td { font-variant-numeric: tabular-nums; }
    td a { color: inherit; }
    td .sign, h5 .sign { margin-right: 0.35em; }
    .share { margin-left: 0.5em; color: var(--soft); }
    .more { color: var(--soft); font-size: 0.875rem; }
    td:target, section:target > h5 { outline: 3px solid var(--link); outline-offset: 2px; }

    .back { font-size: 0.875rem; font-weight: normal; }
    .finding { margin-top: 0.75rem; padding: 0.75rem 1rem; background: var(--ground); border-radius: 0.4rem; }
    .error { color: var(--faulty); } .warning { color: var(--aged); } .note { color: var(--unsorted); }
    code, pre { font-family: ui-monospace, monospace; font-size: 0.875rem; }
    code { color: var(--soft); overflow-wrap: anywhere; }
    .sources { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0.5rem 1rem; }
    .sources > * { min-width: 0; margin-top: 0.5rem; }
    figcaption { color: var(--soft); font-size: 0.875rem; overflow-wrap: anywhere; }
    pre {
      margin: 0.2rem 0 0; padding: 0.5rem 0.75rem; background: var(--paper); border-radius: 0.25rem;
      white-space: pre-wrap; overflow-wrap: anywhere;
    }
    mark { background: var(--mark); color: inherit; text-decoration: underline; }
    .help, .fix { margin-top: 0.5rem; }
    details { margin-top: 0.75rem; }
    summary { color: var(--soft); }

    @media (max-width: 40rem) {
      .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      th, td { padding-right: 0.4rem; overflow-wrap: anywhere; }
      .share { display: block; margin-left: 0; }
      .sign { width: 1.05em; height: 1.05em; }
      .finding { padding: 0.6rem; }
    }
    @media print {
      :root { --ground: #ffffff; }
      body { max-width: none; padding: 0; font-size: 9.5pt; print-color-adjust: exact; }
      .skip, nav, .back { display: none; }
      h2, h3, h4, h5 { break-after: avoid; }
      tr, .finding, .cards li, .picture figure { break-inside: avoid; }
      .finding { border: 1px solid var(--rule); }
      .scroll { overflow: visible; }
    }

    """
}
