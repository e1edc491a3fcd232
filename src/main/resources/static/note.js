// What scripts add to the page of a note: where one is in the outline, footnotes where they are
// called, a menu at each passage, the words that speak for a tag marked in the text, the original
// beside the text. The page works without them.

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

// Below a link, or above it where there is no room; within the window.
function setBeside(link, box) {
  const EDGE = 16;
  const at = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth - box.offsetWidth - EDGE;
  const isLow = at.bottom + box.offsetHeight > innerHeight && at.top > box.offsetHeight;
  box.style.left = Math.max(EDGE, Math.min(at.left, room)) + scrollX + "px";
  box.style.top = (isLow ? at.top - box.offsetHeight - 4 : at.bottom + 4) + scrollY + "px";
}

function showFootnote(call, text) {
  called = call;
  fill(call, text);
  call.closest("sup").after(bubble);
  bubble.showPopover();
  setBeside(call, bubble);
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

/* The menu of a passage ------------------------------------------------------------------------ */

const ofAny = document.querySelector("[data-menu-of-any]");
const menu = document.createElement("div");
menu.className = "actions";
menu.setAttribute("popover", "auto");
let opener = null;

// The server writes one menu for any passage; this puts the passage in its place.
function addressOf(href, link) {
  const [address, place] = href.split("#");
  const of = address.includes("/basket") ? link.dataset.key : link.dataset.passage;
  const here = place && place
    .replace("PASSAGE", encodeURI(link.dataset.passage))
    .replace("PAGE", link.dataset.at);
  return address.replace("PASSAGE", encodeURIComponent(of)) + (here ? "#" + here : "");
}

function fillMenu(link) {
  menu.replaceChildren(ofAny.content.cloneNode(true));
  menu.querySelectorAll("a").forEach((item) => {
    item.href = addressOf(item.getAttribute("href"), link);
    if (item.hasAttribute("data-keep")) {
      item.dataset.key = link.dataset.key;
    }
    const part = item.dataset.of;
    if (part && part !== "here" && !(part in link.dataset)) {
      item.parentElement.remove();
    }
    if (part === "at") {
      item.dataset.page = link.dataset.at;
    }
  });
  menu.setAttribute("aria-label", link.textContent);
}

function openMenu(link) {
  opener = link;
  fillMenu(link);
  link.after(menu);
  menu.showPopover();
  setBeside(link, menu);
  link.setAttribute("aria-expanded", "true");
  document.dispatchEvent(new CustomEvent("archive:menu"));
  menu.querySelector("a").focus({ preventScroll: true });
}

menu.addEventListener("toggle", (event) => {
  if (event.newState === "closed") {
    opener.setAttribute("aria-expanded", "false");
    if (menu.contains(document.activeElement) || document.activeElement === document.body) {
      opener.focus({ preventScroll: true });
    }
  }
});

// What copies or shows something here leaves the menu closed; what the basket says stays in sight.
menu.addEventListener("click", (event) => {
  const item = event.target.closest("a");
  if (item && item.dataset.page && isPlain(event) && panel) {
    event.preventDefault();
    menu.hidePopover();
    open(item);
  } else if (item && !item.hasAttribute("data-keep")) {
    menu.hidePopover();
  }
});

menu.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const items = Array.from(menu.querySelectorAll("a"));
    const at = items.indexOf(document.activeElement) + step;
    items[(at + items.length) % items.length].focus();
  }
});

if (ofAny && "popover" in HTMLElement.prototype) {
  document.querySelectorAll("[data-passage-menu]").forEach((link) => {
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "true");
    link.setAttribute("aria-expanded", "false");
    let wasOpen = false;
    link.addEventListener("pointerdown", () => {
      wasOpen = opener === link && menu.matches(":popover-open");
    });
    link.addEventListener("click", (event) => {
      if (isPlain(event)) {
        event.preventDefault();
        if (wasOpen) {
          wasOpen = false;
        } else {
          openMenu(link);
        }
      }
    });
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        event.preventDefault();
        openMenu(link);
      }
    });
  });
}

/* What speaks for a tag, marked in the text --------------------------------------------------- */

const marks = "highlights" in CSS ? new Highlight() : null;
if (marks) {
  CSS.highlights.set("evidence", marks);
}

// The text of a passage as it was read, cell by cell in a table: without numbers of footnotes and words for the ear.
function* textOf(passage) {
  for (const part of passage.querySelectorAll(".passage__text")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let start = Number(part.dataset.start || 0);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.closest(".call, .govuk-visually-hidden, .footnote")) {
        yield { node, start };
        start += node.length;
      }
    }
  }
}

function rangesOf(tag) {
  const pieces = Array.from(textOf(tag.closest(".passage")));
  return (tag.dataset.places || "").split(" ").filter(Boolean).flatMap((written) => {
    const [from, to] = written.split("-").map(Number);
    return pieces
      .filter(({ node, start }) => start < to && start + node.length > from)
      .map(({ node, start }) => {
        const range = new Range();
        range.setStart(node, Math.max(0, from - start));
        range.setEnd(node, Math.min(node.length, to - start));
        return range;
      });
  });
}

function markEvidence() {
  marks?.clear();
  document.querySelectorAll(".chip-tag[open]").forEach((tag) => {
    rangesOf(tag).forEach((range) => marks?.add(range));
  });
}

const tags = document.querySelectorAll(".chip-tag");
tags.forEach((tag) => tag.addEventListener("toggle", () => {
  // Browsers that do not know groups of details yet leave others open.
  if (tag.open) {
    tags.forEach((other) => {
      if (other !== tag) {
        other.open = false;
      }
    });
  }
  markEvidence();
}));

function closeTags(focus) {
  const shown = document.querySelector(".chip-tag[open]");
  if (shown) {
    shown.open = false;
    if (focus && shown.contains(document.activeElement)) {
      shown.querySelector("summary").focus();
    }
  }
}

document.addEventListener("click", (event) => {
  if (!event.target.closest(".chip-tag")) {
    closeTags(false);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    closeTags(true);
  }
});

/* Reading mode, and parts that an address opens ----------------------------------------------- */

const reading = document.querySelector("[data-reading]");
reading?.addEventListener("change", () => {
  const age = reading.checked ? 60 * 60 * 24 * 365 : 0;
  document.cookie = "reading=1; path=/; samesite=lax; max-age=" + age;
});

function openAround() {
  const place = location.hash && byAddress(location);
  const closed = place && place.closest("details:not([open])");
  if (closed) {
    closed.open = true;
    place.scrollIntoView();
  }
}

openAround();
window.addEventListener("hashchange", openAround);

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
    const link = passage && passage.querySelector("[data-at]");
    if (link && viewer && !panel.hidden) {
      (await viewer).follow(Number(link.dataset.at), link);
    }
  });
}
