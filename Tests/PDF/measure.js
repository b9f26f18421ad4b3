// Measures every character of an edition as the browser laid it out, and every link. Lengths are CSS pixels from the page's
// top left corner.
() => {
  const range = document.createRange();
  const probe = document.createElement("div");
  probe.style.cssText = "position:absolute;left:0;top:0;white-space:nowrap;line-height:normal";
  document.body.append(probe);

  // How far below the top of its rectangles a text has its baseline. Fonts are made of several files, so the face tells.
  const names = ["fontStyle", "fontWeight", "fontSize", "fontFamily", "textRendering", "fontKerning"];
  const ascents = new Map();
  const known = new WeakMap();
  const ascentOf = (element) => {
    if (known.has(element)) return known.get(element);
    const style = getComputedStyle(element);
    const font = names.map((name) => style[name]);
    const key = font.join("|");
    if (!ascents.has(key)) {
      names.forEach((name, index) => (probe.style[name] = font[index]));
      probe.innerHTML = 'x<span style="display:inline-block"></span>';
      range.selectNodeContents(probe.firstChild);
      ascents.set(key, probe.lastChild.getBoundingClientRect().bottom - range.getBoundingClientRect().top);
    }
    known.set(element, ascents.get(key));
    return ascents.get(key);
  };

  const gapOf = (over) => document.querySelector(`.gap[data-place="${over.dataset.place}"]`);
  // What is moved to another page stands there.
  const pageOf = (element) => {
    const over = element?.closest(".over");
    return (over ? gapOf(over) : element)?.closest("section.page")?.dataset.page ?? null;
  };

  const pages = [...document.querySelectorAll("section.page")].map((page) => {
    const sheet = page.getBoundingClientRect();
    const place = (rect) => [rect.left - sheet.left, rect.top - sheet.top, rect.right - sheet.left, rect.bottom - sheet.top];
    const blocks = [];
    let block;

    // What stands in a block: [letters, left, right, baseline], as far as no white space is between them; a blank; a break,
    // with the hyphen's rectangle if any. Narrow no-break spaces are no blanks, but programs that read a PDF take them for some.
    const text = (node) => {
      const element = node.parentElement;
      const svg = element.closest("text");
      for (const found of node.data.matchAll(/([\t\n\r \u00a0]+)|([^\S\t\n\r \u00a0]+)|\S+/g)) {
        if (found[1]) block.parts.push(" ");
        else if (found[2]) block.parts.push(["\u202f"]);
        else if (svg) {
          const matrix = svg.getScreenCTM();
          const [from, to] = [
            svg.getStartPositionOfChar(found.index),
            svg.getEndPositionOfChar(found.index + found[0].length - 1),
          ].map((point) => point.matrixTransform(matrix));
          block.parts.push([found[0], from.x - sheet.left, to.x - sheet.left, from.y - sheet.top]);
        } else {
          range.setStart(node, found.index);
          range.setEnd(node, found.index + found[0].length);
          const rects = [...range.getClientRects()];
          const rect = rects.find((each) => each.width > 0) ?? rects[0] ?? new DOMRect();
          const [left, top, right] = place(rect);
          block.parts.push([found[0], left, right, top + ascentOf(element)]);
        }
      }
    };
    const visit = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return void text(node);
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(".unseen, .turn, desc, title, style")) return;
      if (node.matches(".h")) {
        const rect = [...node.getClientRects()].find((each) => each.width > 0) ?? new DOMRect();
        return void block.parts.push({ hyphen: place(rect) });
      }
      if (node.matches(".z")) return void block.parts.push({ hyphen: null });
      if (node.matches(".b, br")) return void block.parts.push("\n");
      if (!node.matches(".over")) node.childNodes.forEach(visit);
    };
    // Lines of a text that are moved into a later column are a block there.
    const moved = (over) => {
      const overs = [...over.parentNode.querySelectorAll(".over")];
      const text = over.closest(".t");
      block = {
        role: text.classList[1].slice(2), isContinued: true, isBroken: over !== overs[overs.length - 1], isFurniture: false,
        isRepeated: false, inner: "", parts: [],
      };
      blocks.push(block);
      over.childNodes.forEach(visit);
    };
    const walk = (element) => {
      if (element.matches(".unseen, .turn, .skip, .copy, style, title, desc")) return;
      if (element.dataset?.place) return void moved(document.querySelector(`.over[data-place="${element.dataset.place}"]`));
      if (element.matches(".t, .toc-page, .folio, .running-head > *, nav.editions a, svg text, .note-number")) {
        const outer = block;
        block = {
          role: element.matches(".t") ? element.classList[1].slice(2) : "",
          isContinued: element.matches(".continued"),
          isBroken: element.matches(".broken, .spread"),
          isFurniture: element.closest(".folio, .running-head, tr.again") !== null,
          isRepeated: element.closest("tr.again") !== null,
          inner: element.closest("svg") ? "svg" : element.matches(".toc-page, .note-number") ? "number" : "",
          parts: [],
        };
        blocks.push(block);
        element.childNodes.forEach((child) => {
          if (child.nodeType === Node.ELEMENT_NODE && child.matches(".note-number")) walk(child);
          else visit(child);
        });
        block = outer;
        return;
      }
      [...element.children].forEach(walk);
    };
    walk(page);

    // Where one clicks: over the height of a line, from the first to the last character of the link on it.
    const isHere = (link) => pageOf(link) === page.dataset.page && !link.closest(".turn, .copy");
    const links = [...document.querySelectorAll("a[href]")].filter(isHere).map((link) => {
      const target = link.getAttribute("href");
      const number = link.querySelector(".toc-page, .page-number")?.textContent ?? null;
      const line = link.closest(".t, nav.editions") ?? link;
      if (link.matches(".toc-line")) return { target, number, places: [place(link.getBoundingClientRect())] };
      const leading = parseFloat(getComputedStyle(line.matches(".t") ? line : link).lineHeight);
      const over = link.closest(".over");
      const top = over
        ? gapOf(over).getBoundingClientRect().bottom - leading * Number(over.dataset.lines)
        : line.getBoundingClientRect().top + parseFloat(getComputedStyle(line).paddingTop);
      const lines = new Map();
      const nodes = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        if (nodes.currentNode.data.trim() === "") continue;
        range.selectNodeContents(nodes.currentNode);
        for (const rect of range.getClientRects()) {
          if (rect.width === 0) continue;
          const number = Math.floor(((rect.top + rect.bottom) / 2 - top) / leading);
          const upper = top + number * leading;
          const [left, right] = lines.get(number) ?? [Infinity, -Infinity];
          lines.set(number, [Math.min(left, rect.left), Math.max(right, rect.right), upper]);
        }
      }
      const places = [...lines.values()].map(([left, right, upper]) => place(new DOMRect(left, upper, right - left, leading)));
      return { target, number, places };
    });
    return { width: sheet.width, height: sheet.height, blocks, links };
  });

  const targets = {};
  for (const link of document.querySelectorAll("a[href^='#']")) {
    const id = decodeURIComponent(link.hash.slice(1));
    targets[id] = pageOf(document.getElementById(id));
  }
  probe.remove();
  return { pages, targets };
}
