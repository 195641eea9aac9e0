"use strict";
// Lines between the versions; choosing a figure or a slip lights both places and their line.
const boards = [...document.querySelectorAll(".versions")];
const paths = [...document.querySelectorAll(".lines path")];
const draw = (board) => {
  const frame = board.getBoundingClientRect();
  const [left, right] = [...board.querySelectorAll(".version")].map((side) => side.getBoundingClientRect());
  // Lines keep to the gutter: through the text they would strike it out.
  const [x1, x2] = [left.right - frame.left + 6, right.left - frame.left - 6];
  const height = (id) => {
    const box = document.getElementById(id)?.getClientRects()[0];
    return box && box.top + box.height / 2 - frame.top;
  };
  // All places are read before any line is written: one layout, however many lines.
  const drawn = [...board.querySelectorAll(".lines path")].map((path) => {
    const [y1, y2] = [height(path.dataset.from), height(path.dataset.to)];
    if (y1 === undefined || y2 === undefined) return [path, ""];
    const bend = (x2 - x1) / 2;
    return [path, `M${x1 - 6} ${y1}H${x1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}H${x2 + 6}`];
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
