// What scripts add to the page of a note: where one is in the outline, footnotes where they are
// called, the original beside the text. The page works without them.

const byAddress = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
const isPlain = (event) => !event.defaultPrevented && event.button === 0
  && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/* Where one is in the outline ----------------------------------------------------------------- */

// A section counts from where a link to it would put its first line, and a little below.
const BELOW = 32;
const root = document.documentElement;
const rail = document.querySelector(".reader__outline");
const entries = Array.from(document.querySelectorAll(".outline a"))
  .map((link) => ({ link, place: byAddress(link) }))
  .filter((entry) => entry.place);

function line() {
  return (parseFloat(getComputedStyle(root).scrollPaddingTop) || 0) + BELOW;
}

function markWhereOneIs() {
  const atEnd = root.scrollHeight - root.scrollTop - root.clientHeight < 2;
  const until = atEnd ? root.clientHeight : line();
  const here = entries.findLast(({ place }) => place.getBoundingClientRect().top < until);
  entries.forEach((entry) => {
    if (entry === here) {
      entry.link.setAttribute("aria-current", "location");
    } else {
      entry.link.removeAttribute("aria-current");
    }
  });
  if (here) {
    showInRail(here.link);
  }
}

function showInRail(link) {
  const above = link.offsetTop - rail.scrollTop;
  if (above < 0 || above + link.offsetHeight > rail.clientHeight) {
    rail.scrollTop = link.offsetTop - rail.clientHeight / 3;
  }
}

// Everything above the line counts as seen, so that long jumps are noticed too.
let crossing = null;

function watch() {
  crossing?.disconnect();
  crossing = new IntersectionObserver(markWhereOneIs, {
    rootMargin: "1000000px 0px " + (line() - root.clientHeight) + "px 0px",
  });
  entries.forEach(({ place }) => crossing.observe(place));
}

watch();
window.addEventListener("resize", watch);
const end = document.querySelector(".colophon");
if (end) {
  new IntersectionObserver(markWhereOneIs, { threshold: [0, 1] }).observe(end);
}

/* Footnotes where they are called ------------------------------------------------------------- */

const reader = document.querySelector(".reader");
const bubble = document.createElement("span");
bubble.className = "footnote";
bubble.setAttribute("popover", "auto");
bubble.setAttribute("role", "dialog");
bubble.tabIndex = -1;
let called = null;

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

function among(call) {
  const link = document.createElement("a");
  link.href = call.hash;
  link.textContent = reader.dataset.among;
  link.addEventListener("click", () => bubble.hidePopover());
  return link;
}

function fill(call, text) {
  const words = document.createElement("span");
  words.className = "footnote__text";
  words.lang = text.lang;
  words.append(...text.cloneNode(true).childNodes);
  words.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
  const ways = document.createElement("span");
  ways.className = "footnote__ways";
  ways.append(among(call), button(reader.dataset.close, () => bubble.hidePopover()));
  bubble.replaceChildren(words, ways);
  bubble.setAttribute("aria-label", call.getAttribute("aria-label"));
}

function setBeside(call) {
  const EDGE = 16;
  const at = call.getBoundingClientRect();
  const room = document.documentElement.clientWidth - bubble.offsetWidth - EDGE;
  const isLow = at.bottom + bubble.offsetHeight > innerHeight && at.top > bubble.offsetHeight;
  bubble.style.left = Math.max(EDGE, Math.min(at.left, room)) + scrollX + "px";
  bubble.style.top = (isLow ? at.top - bubble.offsetHeight - 4 : at.bottom + 4) + scrollY + "px";
}

function showFootnote(call, text) {
  called = call;
  fill(call, text);
  call.closest("sup").after(bubble);
  bubble.showPopover();
  setBeside(call);
  bubble.focus({ preventScroll: true });
}

bubble.addEventListener("toggle", (event) => {
  called.setAttribute("aria-expanded", String(event.newState === "open"));
  if (event.newState === "closed" && bubble.contains(document.activeElement)) {
    called.focus({ preventScroll: true });
  }
});

const calls = "popover" in HTMLElement.prototype ? reader.querySelectorAll(".passage .call a") : [];
calls.forEach((call) => {
  call.setAttribute("aria-expanded", "false");
  call.addEventListener("click", (event) => {
    const footnote = byAddress(call);
    const text = footnote && footnote.querySelector(".passage__text");
    if (text && isPlain(event)) {
      event.preventDefault();
      showFootnote(call, text);
    }
  });
});

/* The original beside the text ---------------------------------------------------------------- */

const panel = document.getElementById("original");
let viewer = null;

// What draws it is loaded when it is first asked for.
async function open(link) {
  try {
    viewer ??= import(panel.dataset.viewer);
    (await viewer).show(panel, Number(link.dataset.page), link);
  } catch {
    location.assign(link.href);
  }
}

if (panel) {
  document.querySelectorAll("[data-original-offer]").forEach((offer) => {
    offer.hidden = false;
  });
  document.querySelectorAll("a[data-page]").forEach((link) => {
    link.querySelectorAll("[data-new-tab]").forEach((hint) => hint.remove());
    link.addEventListener("click", (event) => {
      if (isPlain(event)) {
        event.preventDefault();
        open(link);
      }
    });
  });
  // An open original goes along to the passage that a link of this page leads to.
  window.addEventListener("hashchange", async () => {
    const place = byAddress(location);
    const passage = place && place.closest(".passage");
    const link = passage && passage.querySelector("a[data-page]");
    if (link && viewer && !panel.hidden) {
      (await viewer).follow(Number(link.dataset.page), link);
    }
  });
}
