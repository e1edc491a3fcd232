// Places the blocks of #flow on A4 pages: a block that does not fit is cut between two words and goes on
// on the next page; footnotes stand on the page of their call; a heading never stands last.
const flow = [...document.getElementById("flow").content.children];
const notes = [...document.getElementById("notes").content.children];
const foot = document.getElementById("foot");
const FEWEST = 7; // words that may stand alone at the foot or the head of a page
let page, content, notesBox, pages = 0, annex = false;

function newPage() {
  page = document.createElement("section");
  page.className = "page";
  page.innerHTML = '<div class="content"></div><div class="notes"></div>';
  page.append(foot.content.cloneNode(true));
  document.body.append(page);
  [content, notesBox] = page.children;
  page.querySelector(".page-number").textContent = ++pages;
  const mark = page.querySelector(".annex");
  mark.textContent = annex ? mark.dataset.annex : "";
}

function callNotes(element) {
  const called = [...element.querySelectorAll(".call")].map(c => notes[c.dataset.note - 1].cloneNode(true));
  notesBox.append(...called);
  return called;
}

function fits() {
  const edge = notesBox.childElementCount ? notesBox.getBoundingClientRect().top - 6 : page.getBoundingClientRect().top + 1015;
  return content.getBoundingClientRect().bottom <= edge;
}

function tried(element) {
  content.append(element);
  const called = callNotes(element);
  if (fits()) return true;
  element.remove();
  called.forEach(n => n.remove());
  return false;
}

function cut(element, count, rest) {
  const part = element.cloneNode(true);
  const words = [...part.querySelectorAll(".w")];
  (rest ? words.slice(0, count) : words.slice(count)).forEach(w => w.remove());
  if (rest) {
    part.classList.add("more");
    part.querySelector(".label")?.remove();
  }
  return part;
}

function turn() {
  const last = content.lastElementChild;
  newPage();
  if (last && /^H[1-4]$/.test(last.tagName)) content.append(last);
}

function place(element) {
  if (tried(element)) return;
  const all = element.matches("p, .item") ? element.querySelectorAll(".w").length : 0;
  for (let count = all - FEWEST; count >= FEWEST; count--) {
    if (tried(cut(element, count, false))) {
      newPage();
      return place(cut(element, count, true));
    }
  }
  turn();
  content.append(element);
  callNotes(element);
}

function row(element) {
  const tr = element.querySelector("tr"), id = element.dataset.table;
  if (element.dataset.head === "1") tr.className = "head";
  let table = content.lastElementChild;
  if (!table || table.dataset.table !== id) {
    table = document.createElement("table");
    table.className = "grid";
    table.dataset.table = id;
    content.append(table);
  }
  table.append(tr);
  const called = callNotes(tr);
  if (fits()) return;
  const head = table.querySelector("tr.head")?.cloneNode(true);
  tr.remove();
  called.forEach(n => n.remove());
  if (!table.rows.length) table.remove();
  newPage();
  table = document.createElement("table");
  table.className = "grid";
  table.dataset.table = id;
  content.append(table);
  if (head && tr.className !== "head") table.append(head);
  table.append(tr);
  callNotes(tr);
}

newPage();
for (const element of flow) {
  if (element.matches(".annex-title, .new-page")) {
    annex = annex || element.matches(".annex-title");
    newPage();
    if (element.matches(".new-page")) continue;
  }
  element.matches(".row") ? row(element) : place(element);
}
// What was taken apart to be measured is put together again, so that the text is written in whole runs.
document.querySelectorAll(".w, .words").forEach(w => w.replaceWith(...w.childNodes));
document.body.normalize();
for (const mark of document.querySelectorAll("b, i, ins, del")) {
  let gap = mark.nextSibling;
  while (gap && gap.nodeType === Node.TEXT_NODE && !gap.data.trim() && gap.nextSibling?.nodeName === mark.nodeName) {
    const next = gap.nextSibling;
    mark.append(gap, ...next.childNodes);
    next.remove();
    gap = mark.nextSibling;
  }
}
document.body.normalize();
document.querySelectorAll("template, script").forEach(t => t.remove());
