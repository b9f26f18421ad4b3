// Measures every page of an edition as the browser laid it out, and returns what is not as gnews decided. With `moved`, only
// what is moved into another column or onto another sheet.
(moved) => {
  const faults = [];
  const fault = (page, what) => faults.push(`page ${page.dataset.page}: ${what}`);
  const short = (element) => JSON.stringify(element.textContent.trim().slice(0, 60));
  const isMark = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches(".b, .h, .z");
  const counts = { pages: 0, blocks: 0, lines: 0, breaks: 0, "lines on the grid": 0, "moved texts": 0, numbers: 0 };

  // The text nodes of each line of a block, as the marks and forced breaks in it say.
  const linesOf = (block) => {
    const lines = [];
    let line = [];
    const visit = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return void line.push(node);
      if (isMark(node) || node.localName === "br") {
        lines.push(line);
        line = [];
      } else if (!node.matches(".note-number, .over")) node.childNodes.forEach(visit);
    };
    block.childNodes.forEach(visit);
    if (line.some((node) => node.data.trim() !== "")) lines.push(line);
    return lines;
  };

  // The rectangles of the ink of a line.
  const range = document.createRange();
  const rectsOf = (line) => {
    const rects = [];
    for (const node of line) {
      if (node.data.trim() === "") continue;
      range.selectNodeContents(node);
      rects.push(...[...range.getClientRects()].filter((rect) => rect.width > 0));
    }
    return rects;
  };

  // Lines that are moved into a later column stand in the gap that is left for them there, at its lower end.
  const gaps = new Map();
  const place = (block) => {
    const style = getComputedStyle(block);
    const leading = parseFloat(style.lineHeight);
    if (!block.matches(".over")) {
      const box = block.getBoundingClientRect();
      return { box, leading, top: box.top + parseFloat(style.paddingTop), bottom: box.bottom - parseFloat(style.paddingBottom) };
    }
    const box = gaps.get(block).getBoundingClientRect();
    const high = parseFloat(getComputedStyle(block.closest(".t")).lineHeight);
    return { box, leading: high, top: box.bottom - high * Number(block.dataset.lines), bottom: box.bottom };
  };
  for (const over of document.querySelectorAll(".over")) {
    const left = [...document.querySelectorAll("div.gap[data-place]")].filter((gap) => gap.dataset.place === over.dataset.place);
    if (left.length !== 1) fault(over.closest(".page"), `${left.length} gaps for ${short(over)}`);
    gaps.set(over, left[0] ?? over.closest(".frame"));
  }
  for (const page of document.querySelectorAll(".page:has(.on)")) {
    if (getComputedStyle(page).overflow !== "visible") fault(page, "what is moved to another page is cut off");
  }
  counts["moved texts"] = gaps.size;

  // Moved lines are exactly where they would be without having been moved: as far from the left of their column as those
  // before, and as far below the gap's upper edge as those below that of their text.
  const checkPlace = (page, over, lines) => {
    const text = over.closest(".t");
    const [from, to] = [place(text), place(over)];
    const left = (element) => element.closest(".frame").getBoundingClientRect().left;
    const face = (element) => ["fontFamily", "fontSize", "fontWeight", "fontStyle"].map((name) => getComputedStyle(element)[name]).join();
    const rect = (line) => {
      const node = line.find((each) => each.data.trim() !== "" && face(each.parentNode) === face(text));
      if (!node) return undefined;
      range.selectNodeContents(node);
      return [...range.getClientRects()].find((each) => each.width > 0);
    };
    const [before, behind] = [rect(linesOf(text)[0]), rect(lines[0])];
    const down = before && behind ? behind.top - to.top - (before.top - from.top) : 0;
    const starts = lines.map((line) => Math.min(...rectsOf(line).map((each) => each.left)));
    const isCentred = /center|end/.test(getComputedStyle(text).textAlign);
    const across = isCentred ? 0 : Math.min(...starts) - left(gaps.get(over)) - (from.box.left - left(text));
    if (Math.abs(across) > 0.2) fault(page, `moved ${across.toFixed(2)} px across too far: ${short(over)}`);
    if (Math.abs(down) > 0.2) fault(page, `moved ${down.toFixed(2)} px down too far: ${short(over)}`);
  };

  const checkBlock = (page, block) => {
    const { box, leading, top, bottom } = place(block);
    const frame = (gaps.get(block) ?? block).closest(".frame").getBoundingClientRect();
    const wanted = Number(block.dataset.lines);
    const found = (bottom - top) / leading;
    counts.blocks += 1;
    counts.lines += wanted;
    if (Math.abs(found - wanted) > 0.05) fault(page, `${found.toFixed(2)} lines instead of ${wanted}: ${short(block)}`);
    if (!block.matches(".spread, .over") && block.scrollWidth > block.clientWidth + 1) fault(page, `wider than its measure: ${short(block)}`);
    if (box.left < frame.left - 1 || box.right > frame.right + 1) fault(page, `outside its column: ${short(block)}`);
    const lines = linesOf(block);
    if (lines.length !== wanted) return fault(page, `${lines.length - 1} marks in ${wanted} lines: ${short(block)}`);
    counts.breaks += wanted - 1;
    if (block.matches(".over")) checkPlace(page, block, lines);
    lines.forEach((line, index) => {
      for (const rect of rectsOf(line)) {
        const at = Math.floor(((rect.top + rect.bottom) / 2 - top) / leading);
        if (at !== index) return fault(page, `what was set in line ${index + 1} is in line ${at + 1}: ${short(block)}`);
        if (rect.left < box.left - 1 || rect.right > box.right + 1)
          return fault(page, `line ${index + 1} leaves its measure: ${short(block)}`);
      }
    });
  };

  // Frames stand where they were put, and hold what is in them.
  const checkFrames = (page, sheet) => {
    for (const frame of page.querySelectorAll(".frame")) {
      const box = frame.getBoundingClientRect();
      const put = [parseFloat(frame.style.left), parseFloat(frame.style.width)];
      if (Math.abs(box.left - sheet.left - put[0]) > 0.1 || Math.abs(box.width - put[1]) > 0.1)
        fault(page, `a frame was moved: ${short(frame)}`);
    }
    for (const element of page.querySelectorAll(".frame, .t, .info, .box, img, svg, svg text, .grid, .running-head, .folio")) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 && box.height === 0) continue;
      if (box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1)
        fault(page, `outside its page: ${short(element)}`);
    }
    const notes = [...page.querySelectorAll(".frame.footnotes")].map((frame) => frame.getBoundingClientRect());
    for (const column of page.querySelectorAll(".frame.column")) {
      const box = column.getBoundingClientRect();
      const below = notes.filter((note) => note.left < box.right && note.right > box.left).map((note) => note.top);
      const floor = Math.min(box.bottom, ...below);
      for (const child of column.querySelectorAll(".t, .box, .info, img, svg, table")) {
        if (child.getBoundingClientRect().bottom > floor + 1) fault(page, `below its column: ${short(child)}`);
      }
    }
  };

  // Running text stands on one grid of baselines, in all columns of a page. Boxes, footnotes and titles need not.
  const checkGrid = (page) => {
    const baseline = parseFloat(getComputedStyle(page).getPropertyValue("--baseline"));
    const texts = [...page.querySelectorAll(".frame.column .t-body:not(.copy, .copy *), .frame.column .t-body .over:not(.on)")];
    let first;
    for (const block of texts.filter((block) => !block.closest(".box"))) {
      const { top, leading } = place(block);
      for (let line = 0; line < Number(block.dataset.lines); line += 1) {
        first ??= top;
        const steps = (top + line * leading - first) / baseline;
        const off = (steps - Math.round(steps)) * baseline;
        counts["lines on the grid"] += 1;
        if (Math.abs(off) > 0.2) return fault(page, `${off.toFixed(2)} px off the grid: ${short(block)}`);
      }
    }
  };

  // No two blocks lie on one another.
  const checkOverlaps = (page) => {
    const placed = [...page.querySelectorAll(".t, img, svg, div.gap")].map((element) => [element, element.getBoundingClientRect()]);
    placed.forEach(([element, a], index) => {
      for (const [other, b] of placed.slice(index + 1)) {
        if (element.contains(other)) continue;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 1 && high > 1) fault(page, `${short(element)} and ${short(other)} overlap`);
      }
    });
  };

  for (const page of document.querySelectorAll("section.page")) {
    const sheet = page.getBoundingClientRect();
    counts.pages += 1;
    if (page.id !== `page-${counts.pages}`) fault(page, `is page ${counts.pages}`);
    page.scrollTo(1000, 1000);
    if (page.scrollTop !== 0 || page.scrollLeft !== 0) fault(page, "can be scrolled within");
    const blocks = moved ? ".over" : "[data-lines]:not(.copy, .copy *)";
    page.querySelectorAll(blocks).forEach((block) => checkBlock(page, block));
    if (moved) continue;
    checkFrames(page, sheet);
    checkOverlaps(page);
    checkGrid(page);
  }

  if (moved) return { faults, counts };

  // What breaks off goes on in the next column: code there, every other text in the same block.
  const halves = [...document.querySelectorAll(".t-code.broken, .t-code.continued")];
  halves.forEach((half, index) => {
    const goesOn = halves[index + 1]?.matches(".continued");
    if (half.matches(".broken") && !goesOn) fault(half.closest(".page"), `does not go on: ${short(half)}`);
    const began = halves[index - 1]?.matches(".broken");
    if (half.matches(".continued") && !began) fault(half.closest(".page"), `begins nowhere: ${short(half)}`);
  });
  for (const text of document.querySelectorAll(".t:not(.t-code, .copy, .copy *)")) {
    if (text.matches(".continued")) fault(text.closest(".page"), `begins nowhere: ${short(text)}`);
    if (text.matches(".broken") && !text.querySelector(".on")) fault(text.closest(".page"), `does not go on: ${short(text)}`);
  }

  // What is there once more for print is not seen.
  for (const copy of document.querySelectorAll(".copy")) {
    if (copy.getClientRects().length > 0) fault(copy.closest(".page"), `is seen twice: ${short(copy)}`);
  }

  const pageOf = (id) => document.getElementById(id)?.closest("section.page")?.dataset.page;
  for (const line of document.querySelectorAll(".toc a")) {
    const found = pageOf(decodeURIComponent(line.getAttribute("href").slice(1)));
    const shown = line.querySelector(".toc-page")?.textContent;
    counts.numbers += 1;
    if (!found || shown !== found) faults.push(`contents: ${line.textContent.trim()} is on page ${found}`);
  }
  for (const number of document.querySelectorAll(".page-number")) {
    const found = pageOf(number.dataset.target);
    counts.numbers += 1;
    if (number.textContent !== found) faults.push(`reference to ${number.dataset.target}: ${number.textContent}, it is on ${found}`);
  }
  for (const link of document.querySelectorAll("a[href^='#']")) {
    if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) faults.push(`leads nowhere: ${link.hash}`);
  }
  for (const face of document.fonts) {
    if (face.status === "error") faults.push(`font not loaded: ${face.family} ${face.weight} ${face.style}`);
  }
  return { faults, counts };
}
