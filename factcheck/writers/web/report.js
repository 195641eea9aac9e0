"use strict";
// Choosing a finding lights up its figures; choosing a figure shows what hangs on it; filters.
const findings = [...document.querySelectorAll(".finding")];
const filters = document.querySelector(".filters");
const clear = document.getElementById("clear");
const every = new Set(findings.map((finding) => finding.dataset.look));
let chosen = null; // the finding
let hanging = null; // { keys, report, from }: the figure
const wide = () => matchMedia("(min-width: 60.01rem)").matches;

// ---- what is shown
const passes = (finding, looks, kind) =>
  looks.has(finding.dataset.look) && (!kind || finding.dataset.kind === kind) &&
  (!hanging || (hanging.report.contains(finding) && sheet.keys(finding).some((key) => hanging.keys.includes(key))));
const sift = () => {
  const looks = new Set([...filters.querySelectorAll("input:checked")].map((box) => box.value));
  const kind = document.getElementById("kind").value;
  let shown = 0;
  for (const finding of findings) {
    const seen = passes(finding, looks, kind);
    if (finding.hidden === seen) finding.hidden = !seen;
    shown += seen;
  }
  clear.hidden = shown === findings.length && !hanging && !chosen;
  sheet.say(shown === findings.length ? `${shown} findings` : `${shown} of ${findings.length} findings`);
};

// ---- a finding
const leave = () => {
  if (chosen) {
    chosen.classList.remove("chosen-one");
    chosen.removeAttribute("aria-current");
  }
  chosen = null;
};
const choose = (finding) => {
  leave();
  chosen = finding;
  finding.open = true;
  finding.classList.add("chosen-one");
  finding.setAttribute("aria-current", "true");
  const lit = sheet.light(sheet.keys(finding));
  if (lit.length && wide()) sheet.show(lit[0]);
  clear.hidden = false;
  sheet.say(`${lit.length} places lit in the article`);
};

// ---- a figure
const release = (back) => {
  if (!hanging) return;
  const { panel, from } = hanging;
  panel.hidden = true;
  panel.replaceChildren();
  hanging = null;
  if (back) from.focus();
};
const element = (name, ...content) => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};
const entry = (key) => {
  const item = document.getElementById(key);
  const copy = element("li");
  if (item) copy.append(...item.cloneNode(true).childNodes);
  return copy;
};
const hang = (figure) => {
  release(false);
  leave();
  const report = figure.closest(".report"), panel = report.querySelector(".chosen");
  hanging = { keys: sheet.keys(figure), report, panel, from: figure };
  const words = element("bdi", figure.textContent);
  const back = element("button", "Back to the article");
  back.type = "button";
  back.addEventListener("click", () => reset(true));
  panel.replaceChildren(element("p", "What hangs on ", words), element("ul", ...hanging.keys.map(entry)), back);
  panel.hidden = false;
  sift();
  sheet.light(hanging.keys);
  if (wide()) panel.parentElement.scrollTop = 0;
  panel.focus({ preventScroll: wide() });
  if (!wide()) panel.scrollIntoView({ block: "start" });
};

const reset = (back) => {
  const from = hanging && hanging.from;
  release(back);
  leave();
  sheet.light([]);
  sift();
  if (back && from) sheet.show(from);
};

// ---- one listener for each way of asking
document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const figure = event.target.closest(".figure");
  if (figure) {
    event.preventDefault();
    hang(figure);
    return;
  }
  const summary = event.target.closest(".finding > summary");
  if (!summary) return;
  const finding = summary.parentElement;
  if (finding === chosen) {
    leave();
    sheet.light([]);
  } else {
    event.preventDefault();
    choose(finding);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && (hanging || chosen)) reset(true);
  const summary = event.target.closest && event.target.closest(".finding > summary");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!summary || !step) return;
  const seen = findings.filter((finding) => !finding.hidden && finding.closest(".report") === summary.closest(".report"));
  const next = seen[seen.indexOf(summary.parentElement) + step];
  if (next) {
    event.preventDefault();
    next.querySelector("summary").focus();
  }
});
filters.addEventListener("change", sift);
filters.addEventListener("submit", (event) => event.preventDefault());
clear.addEventListener("click", () => {
  for (const box of filters.querySelectorAll("input")) box.checked = true;
  document.getElementById("kind").value = "";
  reset(false);
});
sift();
