// The PDF that a note was read from, one page at a time beside the text; pdf.js draws it.

const SIZES = [0.75, 1, 1.25, 1.5, 2, 3];
const MOST_DOTS = 3;
const WAIT = 150;

let panel = null;
let parts = null;
let opener = null;
let wanted = 1;
let turns = 0;
let size = 1;
let drawing = null;
let opening = null;
let width = 0;

/* What is asked ------------------------------------------------------------------------------- */

// Shows a page, from 1, and goes there; closing goes back to the link.
export async function show(section, page, link) {
  opener = link;
  if (!panel) {
    take(section);
  }
  open(true);
  // It is to be seen whole beside what one reads, and must not hide it.
  panel.scrollIntoView({ block: "nearest", behavior: "instant" });
  const read = link.closest(".passage") || (isOverText() ? link : panel);
  read.scrollIntoView({ block: "nearest", behavior: "instant" });
  parts.view.focus({ preventScroll: true });
  await turnTo(page);
}

// As on small screens, where it lies at the bottom of the window.
const isOverText = () => getComputedStyle(panel).position === "fixed";

// Shows a page without going there.
export async function follow(page, link) {
  opener = link;
  await turnTo(page);
}

function take(section) {
  const part = (name) => section.querySelector("[data-original-" + name + "]");
  panel = section;
  parts = { view: part("view"), sheet: part("sheet"), at: part("at"), file: part("file") };
  panel.addEventListener("click", press);
  document.addEventListener("keydown", key);
  new ResizeObserver(fitAgain).observe(parts.view);
}

function close() {
  open(false);
  opener.focus({ preventScroll: true });
}

// The lines get shorter or longer; what one reads is to stay where it is.
function open(isOpen) {
  const read = isInView(opener) ? opener : firstInView() || opener;
  const place = read.getBoundingClientRect().top;
  panel.hidden = !isOpen;
  panel.parentElement.classList.toggle("has-original", isOpen);
  window.scrollBy({ top: read.getBoundingClientRect().top - place, behavior: "instant" });
}

function isInView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

function firstInView() {
  return Array.from(document.querySelectorAll(".passage")).find(isInView);
}

function press(event) {
  const asked = event.target.closest("button");
  if (!asked) {
    return;
  }
  if ("originalClose" in asked.dataset) {
    close();
  } else if (asked.dataset.originalStep) {
    turnTo(wanted + Number(asked.dataset.originalStep));
  } else {
    resize(Number(asked.dataset.originalSize));
  }
}

function key(event) {
  if (panel.hidden || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  // A footnote that is open closes first.
  if (event.key === "Escape" && !document.querySelector(":popover-open")) {
    close();
  } else if (event.target === parts.view && size <= 1) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      event.preventDefault();
      turnTo(wanted + step);
    }
  }
}

/* Pages --------------------------------------------------------------------------------------- */

// No eval and no WebAssembly: the archive's pages allow neither. Damages that it works around are not told.
async function load() {
  const { pdf, worker, file, parts: folder } = panel.dataset;
  const pdfjs = await import(pdf);
  pdfjs.GlobalWorkerOptions.workerSrc = worker;
  const paper = await pdfjs.getDocument({
    url: file,
    isEvalSupported: false,
    verbosity: 0,
    useWasm: false,
    wasmUrl: folder + "/wasm/",
    cMapUrl: folder + "/cmaps/",
    standardFontDataUrl: folder + "/standard_fonts/",
  }).promise;
  return { pdfjs, paper };
}

// Of several turns in a row only the last one is shown.
async function turnTo(number) {
  const turn = ++turns;
  wanted = Math.max(1, number);
  say(width > 0 ? parts.at.textContent : panel.dataset.opening);
  try {
    opening ??= load();
    const { paper } = await opening;
    wanted = Math.min(wanted, paper.numPages);
    const page = await paper.getPage(wanted);
    if (turn === turns) {
      await draw(page);
      tell(paper.numPages);
    }
  } catch (error) {
    fail(error);
  }
}

function tell(last) {
  const says = panel.dataset.at.replace("{0}", String(wanted)).replace("{1}", String(last));
  say(says);
  parts.view.setAttribute("aria-label", says);
  parts.file.hash = "page=" + wanted;
  panel.querySelectorAll("[data-original-step]").forEach((step) => {
    const to = wanted + Number(step.dataset.originalStep);
    step.setAttribute("aria-disabled", String(to < 1 || to > last));
  });
}

function say(words) {
  if (parts.at.textContent !== words) {
    parts.at.textContent = words;
  }
}

function fail(error) {
  if (error.name === "RenderingCancelledException" || error.name === "AbortException") {
    return;
  }
  opening = null;
  width = 0;
  say(panel.dataset.failed);
  parts.sheet.replaceChildren();
}

async function draw(page) {
  width = parts.view.clientWidth;
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width * size) / whole.width });
  const canvas = document.createElement("canvas");
  const dots = Math.min(window.devicePixelRatio || 1, MOST_DOTS);
  canvas.width = Math.floor(viewport.width * dots);
  canvas.height = Math.floor(viewport.height * dots);
  canvas.setAttribute("aria-hidden", "true");
  drawing?.cancel();
  drawing = page.render({
    canvasContext: canvas.getContext("2d"),
    viewport,
    transform: dots === 1 ? null : [dots, 0, 0, dots, 0, 0],
  });
  await drawing.promise;
  put(page.pageNumber, canvas, viewport);
  await write(page, viewport);
}

function put(number, canvas, viewport) {
  const { sheet, view } = parts;
  sheet.style.width = viewport.width + "px";
  sheet.style.height = viewport.height + "px";
  sheet.style.setProperty("--total-scale-factor", String(viewport.scale));
  sheet.replaceChildren(canvas);
  if (sheet.dataset.page !== String(number)) {
    sheet.dataset.page = String(number);
    view.scrollTop = 0;
  }
}

// Its words, to be selected and to be heard.
async function write(page, viewport) {
  const { pdfjs } = await opening;
  const words = document.createElement("div");
  words.className = "original__words";
  parts.sheet.append(words);
  await new pdfjs.TextLayer({
    textContentSource: page.streamTextContent(),
    container: words,
    viewport,
  }).render();
}

/* Size ---------------------------------------------------------------------------------------- */

function resize(step) {
  const to = SIZES.indexOf(size) + step;
  if (to >= 0 && to < SIZES.length) {
    size = SIZES[to];
    turnTo(wanted);
  }
}

let waiting = 0;

function fitAgain() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const isOther = width > 0 && Math.abs(parts.view.clientWidth - width) > 1;
    if (!panel.hidden && isOther) {
      turnTo(wanted);
    }
  }, WAIT);
}
