"use strict";
// Shared by every page that factcheck writes. Without it a page is still whole: links and <details>.
const sheet = {
  keys: (element) => (element.dataset.keys || "").split(" ").filter(Boolean),
  // All figures of the article by what they belong to, found once.
  figures: new Map(),
  lit: [],
  // Light up every figure that belongs to one of the keys; return those figures.
  light(keys) {
    for (const figure of sheet.lit) figure.classList.remove("lit");
    sheet.lit = [...new Set(keys.flatMap((key) => sheet.figures.get(key) || []))];
    for (const figure of sheet.lit) figure.classList.add("lit");
    return sheet.lit;
  },
  // Bring an element into view, without a jump where it is seen already.
  show(element) {
    const box = element.getBoundingClientRect();
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (box.top < 70 || box.bottom > innerHeight - 20)
      element.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  },
  // Say something to those who hear the page.
  say(words) {
    const status = document.getElementById("status");
    if (status) status.textContent = words;
  },
  // Open whatever encloses an element.
  open(element) {
    for (let box = element; box; box = box.parentElement)
      if (box instanceof HTMLDetailsElement) box.open = true;
  },
};
for (const figure of document.querySelectorAll(".figure"))
  for (const key of sheet.keys(figure)) {
    if (!sheet.figures.has(key)) sheet.figures.set(key, []);
    sheet.figures.get(key).push(figure);
  }
for (const element of document.querySelectorAll(".needs-script")) element.hidden = false;
const aim = () => {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target) {
    sheet.open(target);
    target.scrollIntoView({ block: "center" });
  }
};
addEventListener("hashchange", aim);
if (location.hash) aim();
// Paper has nothing to open: print all of it, and put the screen back afterwards.
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
});
