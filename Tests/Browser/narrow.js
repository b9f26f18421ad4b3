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
  for (const element of document.querySelectorAll(".running-head, .folio, .toc-page")) {
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

  // The place of the first or last character of a half that is no space.
  const range = document.createRange();
  const character = (half, isLast) => {
    const walker = document.createTreeWalker(half, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() !== "") nodes.push(walker.currentNode);
    const node = isLast ? nodes[nodes.length - 1] : nodes[0];
    const index = isLast ? node.data.trimEnd().length - 1 : node.data.length - node.data.trimStart().length;
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    return range.getBoundingClientRect();
  };
  // A text goes on in the line it broke off in; code does right below.
  const wordWidth = (half) => {
    const walker = document.createTreeWalker(half, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && node.data.trim() === "") node = walker.nextNode();
    const start = node.data.length - node.data.trimStart().length;
    range.setStart(node, start);
    range.setEnd(node, start + node.data.slice(start).split(/\s/)[0].length);
    return range.getBoundingClientRect().width;
  };
  const right = root.clientWidth - parseFloat(getComputedStyle(document.querySelector("main")).paddingRight);
  const continued = [...document.querySelectorAll(".t.continued")];
  const halves = [...document.querySelectorAll(".t.broken")];
  halves.forEach((half, index) => {
    const other = continued[index];
    if (!other) return;
    const end = character(half, true);
    const start = character(other, false);
    const leading = parseFloat(getComputedStyle(half).lineHeight);
    const isWord = half.lastElementChild?.matches(".h, .z");
    const gap = start.left - end.right;
    const down = start.top - end.top;
    const between = [...document.querySelectorAll(".frame.footnotes")].some(
      (notes) => half.compareDocumentPosition(notes) & 4 && other.compareDocumentPosition(notes) & 2,
    );
    if (half.closest(".code-frame")) {
      if (down > leading * 1.5 && !between) faults.push(`a gap above: ${short(other)}`);
      return;
    }
    counts.joins += 1;
    if (Math.abs(down) < leading * 0.4) {
      if (isWord ? Math.abs(gap) > 1 : gap < 1) faults.push(`joined with a gap of ${gap.toFixed(1)} px: ${short(other)}`);
    } else if (!isWord && end.right + wordWidth(other) + 6 < right - (half.closest(".box") ? 40 : 0)) faults.push(`not joined: ${short(other)}`);
    else if (down > leading * 1.5 && !between) faults.push(`a gap above: ${short(other)}`);
  });
  return { faults, counts };
}
