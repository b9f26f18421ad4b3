// Looks at an edition on a narrow screen, and returns what a reader there should not see.
(width) => {
  const faults = [];
  const counts = { joins: 0 };
  const short = (element) => JSON.stringify(element.textContent.trim().slice(0, 60));
  const root = document.documentElement;
  if (root.scrollWidth > width) {
    faults.push(`the document is ${root.scrollWidth} px wide`);
    for (const element of document.querySelectorAll("main *")) {
      const box = element.getBoundingClientRect();
      if (box.right > width + 1 && !element.closest("table, pre, .code-frame")) faults.push(`wider than the screen: ${short(element)}`);
    }
  }
  for (const element of document.querySelectorAll(".t, img, svg")) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || element.closest(".unseen, .code-frame")) continue;
    const scrolled = element.closest(".grid")?.getBoundingClientRect();
    const isCut = scrolled ? scrolled.left < -1 || scrolled.right > width + 1 : box.left < -1 || box.right > width + 1;
    // Beside a float there may be room for a letter a line.
    const isSqueezed = (scrolled ?? box).width < 80 && element.textContent.trim().length > 20;
    if (isCut || isSqueezed) faults.push(`${isCut ? "out of sight" : "squeezed"}: ${short(element)}`);
  }
  for (const text of document.querySelectorAll(".drawing text")) {
    const [box, drawing] = [text.getBoundingClientRect(), text.closest(".drawing").getBoundingClientRect()];
    if (box.left < drawing.left - 2 || box.right > drawing.right + 2) faults.push(`cut off its drawing: ${short(text)}`);
  }
  for (const element of document.querySelectorAll(".running-head, .folio, .toc-page, .copy, .gap")) {
    if (element.getClientRects().length > 0) faults.push(`page furniture is seen: ${short(element)}`);
  }
  for (const mark of document.querySelectorAll(".h")) {
    // A soft hyphen is seen only where the browser breaks the word; a bare opportunity would break it without one.
    const drawn = getComputedStyle(mark, "::before").content.replace(/^none$|^normal$|"/g, "");
    const isBare = [...mark.children].some((child) => getComputedStyle(child).display !== "none");
    if (drawn.replace("\u00ad", "") !== "" || isBare) {
      faults.push(`a mark is left: ${short(mark.parentNode)}`);
      break;
    }
  }

  // The texts where one stops and goes on: the halves of code, and what is moved within a text on paper.
  const textsIn = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() !== "") nodes.push(walker.currentNode);
    return nodes;
  };
  const lastBefore = (nodes, over) => nodes.filter((node) => node.compareDocumentPosition(over) === 4).pop();
  const continued = [...document.querySelectorAll(".t-code.continued")];
  const joins = [...document.querySelectorAll(".t-code.broken")]
    .map((half, index) => ({ half, other: continued[index] }))
    .filter(({ other }) => other)
    .map(({ half, other }) => ({ half, other, mark: half.lastElementChild, last: textsIn(half).pop() }));
  for (const over of document.querySelectorAll(".over")) {
    const half = over.closest(".t");
    const mark = lastBefore([...half.querySelectorAll(".b, .h, .z")], over);
    joins.push({ half, other: over, mark, last: lastBefore(textsIn(half), over) });
  }

  // A text goes on in the line it broke off in; code does right below.
  const range = document.createRange();
  const place = (node, from, to) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect();
  };
  const right = root.clientWidth - parseFloat(getComputedStyle(document.querySelector("main")).paddingRight);
  for (const { half, other, mark, last } of joins) {
    const first = textsIn(other)[0];
    const [until, from] = [last.data.trimEnd().length, first.data.length - first.data.trimStart().length];
    const end = place(last, until - 1, until);
    const start = place(first, from, from + 1);
    const word = place(first, from, from + first.data.slice(from).split(/\s/)[0].length).width;
    const leading = parseFloat(getComputedStyle(half).lineHeight);
    const isWord = mark?.matches(".h, .z");
    const gap = start.left - end.right;
    const down = start.top - end.top;
    const between = [...document.querySelectorAll(".frame.footnotes")].some(
      (notes) => half.compareDocumentPosition(notes) & 4 && other.compareDocumentPosition(notes) & 2,
    );
    if (half.closest(".code-frame")) {
      if (down > leading * 1.5 && !between) faults.push(`a gap above: ${short(other)}`);
      continue;
    }
    counts.joins += 1;
    if (Math.abs(down) < leading * 0.4) {
      if (isWord ? Math.abs(gap) > 1 : gap < 1) faults.push(`joined with a gap of ${gap.toFixed(1)} px: ${short(other)}`);
    } else if (!isWord && end.right + word + 6 < right - (half.closest(".box") ? 40 : 0)) faults.push(`not joined: ${short(other)}`);
    else if (down > leading * 1.5 || down < 0) faults.push(`a gap above: ${short(other)}`);
  }
  return { faults, counts };
}
