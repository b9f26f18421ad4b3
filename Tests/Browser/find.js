// Looks for a phrase over every break of an edition with the browser's own search, and returns those it does not find.
// The words on either side of a space, the two halves of a hyphenated word; over breaks between lines, columns and pages.
() => {
  const faults = [];
  const counts = { phrases: 0 };
  const selection = getSelection();
  const isMark = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches(".b, .h, .z");

  // The text of a block, with U+0001 for a break that is a space and U+0002 for one that is none.
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (isMark(node)) return node.matches(".b") ? "\u0001" : "\u0002";
    if (node.localName === "br") return "\n";
    return node.matches(".note-number") ? "" : [...node.childNodes].map(textOf).join("");
  };
  const look = (block, phrase) => {
    counts.phrases += 1;
    selection.collapse(block, 0);
    const found = window.find(phrase, true, false, false) && block.contains(selection.anchorNode);
    if (!found) faults.push(`page ${block.closest(".page").dataset.page}: search does not find ${JSON.stringify(phrase)}`);
  };
  // A word before a break, the break, a word behind it. Three pieces of a word over three lines are too much to ask.
  const phrases = (text) =>
    [...text.matchAll(/([^\s\u0001\u0002]+)([\u0001\u0002])(?=([^\s\u0001\u0002]+))/g)]
      .map(([, before, mark, behind]) => before + (mark === "\u0001" ? " " : "") + behind);

  // The header that a table repeats in its next column is not there on a narrow screen.
  const blocks = [...document.querySelectorAll("[data-lines]:not(.over, .copy, .copy *)")];
  for (const block of blocks.filter((each) => getComputedStyle(each).visibility === "visible")) {
    phrases(textOf(block)).forEach((phrase) => look(block, phrase));
  }
  selection.removeAllRanges();
  return { faults, counts };
}
