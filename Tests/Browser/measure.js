// Measures every page of an edition as the browser laid it out, and returns what is not as gnews decided.
() => {
  const faults = [];
  const fault = (page, what) => faults.push(`page ${page.dataset.page}: ${what}`);
  const short = (element) => JSON.stringify(element.textContent.trim().slice(0, 60));
  let blocks = 0;
  let lines = 0;
  for (const page of document.querySelectorAll("section.page")) {
    const sheet = page.getBoundingClientRect();
    for (const block of page.querySelectorAll("[data-lines]")) {
      blocks += 1;
      const style = getComputedStyle(block);
      const wanted = Number(block.dataset.lines);
      lines += wanted;
      const height = block.getBoundingClientRect().height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
      const found = height / parseFloat(style.lineHeight);
      if (Math.abs(found - wanted) > 0.05) fault(page, `${found} lines instead of ${wanted}: ${short(block)}`);
      if (block.scrollWidth > block.clientWidth + 1) fault(page, `wider than its measure: ${short(block)}`);
      // Each mark ends its line: what follows it in the block begins further left and lower.
      const range = document.createRange();
      for (const mark of block.querySelectorAll(".b, .h, .z")) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        walker.currentNode = mark;
        let next = walker.nextSibling() ?? walker.nextNode();
        while (next && (mark.contains(next) || next.data.trim() === "")) next = walker.nextNode();
        let before = mark.previousSibling ?? mark.parentNode.previousSibling;
        if (!next || !before || before.nodeType !== Node.TEXT_NODE || before.data.trim() === "") continue;
        range.setStart(before, Math.max(0, before.data.length - 1));
        range.setEnd(before, before.data.length);
        const end = range.getBoundingClientRect();
        range.setStart(next, 0);
        range.setEnd(next, 1);
        const start = range.getBoundingClientRect();
        if (start.top - end.top < parseFloat(style.lineHeight) * 0.4) fault(page, `no break at a mark: ${short(block)}`);
      }
    }
    for (const element of page.querySelectorAll(".frame, .t, .info, .box, img, table")) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 && box.height === 0) continue;
      if (box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1)
        fault(page, `outside its page: ${short(element)}`);
    }
    for (const column of page.querySelectorAll(".frame.column")) {
      const box = column.getBoundingClientRect();
      const notes = [...page.querySelectorAll(".frame.footnotes")].map((e) => e.getBoundingClientRect());
      const below = notes.filter((n) => Math.abs(n.left - box.left) < 2).map((n) => n.top);
      const floor = Math.min(box.bottom, ...below);
      for (const child of column.querySelectorAll(".t, .box, .info, img")) {
        if (child.getBoundingClientRect().bottom > floor + 1) fault(page, `below its column: ${short(child)}`);
      }
    }
  }
  for (const line of document.querySelectorAll(".toc a")) {
    const target = document.getElementById(decodeURIComponent(line.getAttribute("href").slice(1)));
    const shown = line.querySelector(".toc-page")?.textContent;
    const found = target?.closest("section.page")?.dataset.page;
    if (!found || shown !== found) faults.push(`contents: ${line.textContent.trim()} is on page ${found}`);
  }
  for (const number of document.querySelectorAll(".page-number")) {
    const found = document.getElementById(number.dataset.target)?.closest("section.page")?.dataset.page;
    if (number.textContent !== found) faults.push(`reference to ${number.dataset.target}: ${number.textContent}, it is on ${found}`);
  }
  return { faults, blocks, lines, pages: document.querySelectorAll("section.page").length };
}
