"use strict";
// Lines between the versions; choosing a figure or a slip lights both places and their line.
const boards = [...document.querySelectorAll(".versions")];
const paths = [...document.querySelectorAll(".lines path")];
const edge = (box, right) => (right ? box.right : box.left);
const draw = (board) => {
  const frame = board.getBoundingClientRect();
  const middle = frame.left + frame.width / 2;
  // All places are read before any line is written: one layout, however many lines.
  const drawn = [...board.querySelectorAll(".lines path")].map((path) => {
    const [from, to] = [path.dataset.from, path.dataset.to].map((id) => document.getElementById(id));
    if (!from || !to) return [path, ""];
    const [a, b] = [from.getClientRects()[0], to.getClientRects()[0]];
    if (!a || !b) return [path, ""];
    const x1 = edge(a, a.left < middle) - frame.left + 3, x2 = edge(b, b.left < middle) - frame.left - 3;
    const y1 = a.top + a.height / 2 - frame.top, y2 = b.top + b.height / 2 - frame.top;
    const bend = Math.max(30, (x2 - x1) / 2);
    return [path, `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`];
  });
  for (const [path, d] of drawn) path.setAttribute("d", d);
};
const all = () => boards.forEach(draw);
const watch = new ResizeObserver(all);
for (const board of boards) watch.observe(board);
document.fonts?.ready.then(all);
const light = (keys) => {
  const lit = sheet.light(keys);
  for (const element of [...paths, ...document.querySelectorAll(".slip")])
    element.classList.toggle("lit", sheet.keys(element).some((key) => keys.includes(key)));
  return lit;
};
for (const element of document.querySelectorAll(".figure, .slip")) {
  const keys = sheet.keys(element);
  for (const event of ["mouseenter", "focus"]) element.addEventListener(event, () => light(keys));
  for (const event of ["mouseleave", "blur"]) element.addEventListener(event, () => light([]));
}
for (const slip of document.querySelectorAll(".slip"))
  slip.addEventListener("click", () => {
    const lit = light(sheet.keys(slip));
    if (lit.length) sheet.show(lit[0]);
  });
