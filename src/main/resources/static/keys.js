// The keys of all pages, in one place: to the search box, from stop to stop, the list of keys. A
// page with stops of its own (changes, matches) takes the event "archive:step"; elsewhere it is
// from result to result. Everything that a key does a link does too.
"use strict";

(() => {
  const KEYS_OFF = "archive.keys.off";
  const TYPING = "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]";
  const RESULTS = ".hit__place a, .kwic__place a";
  const list = document.querySelector("dialog[data-keys]");
  const box = list.querySelector("[data-keys-on]");
  let offHere = false;

  function areOff() {
    try {
      return localStorage.getItem(KEYS_OFF) !== null;
    } catch {
      // Without storage the choice lasts as long as the page.
      return offHere;
    }
  }

  function turn(off) {
    offHere = off;
    try {
      if (off) {
        localStorage.setItem(KEYS_OFF, "yes");
      } else {
        localStorage.removeItem(KEYS_OFF);
      }
    } catch {
      // Kept for this page.
    }
  }

  function open() {
    box.checked = !areOff();
    list.showModal();
  }

  function search() {
    const asked = document.getElementById("q");
    if (asked) {
      asked.focus();
      asked.select();
    } else {
      location.assign(list.dataset.search + "#q");
    }
  }

  /* From result to result -------------------------------------------------------------------- */

  // The result visited last, since the focus may have gone elsewhere.
  let visited = null;

  function current(stops) {
    const focused = document.activeElement.closest(".hit, .kwic tr, .pages li");
    const link = focused && focused.querySelector(RESULTS + ", a[rel]");
    const at = link || visited;
    return at ? stops.indexOf(at) : -1;
  }

  // Before the first result and behind the last stand the links to the pages beside this one.
  function stepToResult(direction) {
    const results = Array.from(document.querySelectorAll(RESULTS));
    const beside = (rel) => document.querySelector(".pages a[rel=" + rel + "], .found a[rel=" + rel + "]");
    const stops = [beside("prev"), ...results, beside("next")];
    const from = current(stops);
    const start = direction > 0 ? 1 : results.length;
    const next = stops[from < 0 ? start : from + direction];
    if (next) {
      visited = next;
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center", inline: "nearest" });
    }
  }

  function step(direction) {
    const asked = new CustomEvent("archive:step", { detail: direction, cancelable: true });
    if (document.dispatchEvent(asked)) {
      stepToResult(direction);
    }
  }

  // From the box to what it found. An open list of suggestions has taken the key before.
  function leaveBox(event) {
    const found = document.getElementById("results");
    if (event.key === "Escape" && event.target.id === "q" && found && !event.defaultPrevented && !areOff()) {
      event.preventDefault();
      found.focus();
    }
  }

  /* Listening -------------------------------------------------------------------------------- */

  const ACTIONS = { "/": search, "?": open, n: () => step(1), p: () => step(-1) };

  // Keys of one character must not disturb typing or the browser's own, and can be turned off.
  function isMeant(event) {
    return !event.defaultPrevented && !event.isComposing && !list.open
      && !event.ctrlKey && !event.altKey && !event.metaKey
      && !event.target.closest(TYPING) && !areOff();
  }

  document.addEventListener("keydown", (event) => {
    const act = Object.hasOwn(ACTIONS, event.key) && ACTIONS[event.key];
    if (act && isMeant(event)) {
      event.preventDefault();
      act();
    }
  });

  document.addEventListener("keydown", leaveBox);

  document.addEventListener("click", (event) => {
    const plainClick = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (plainClick && event.target.closest("[data-keys-open]")) {
      event.preventDefault();
      open();
    }
  });

  box.addEventListener("change", () => turn(!box.checked));

  // The box is rebuilt by what suggests; the focus that an address asks for comes after that.
  window.addEventListener("load", () => {
    if (location.hash === "#q") {
      search();
    }
  });
})();
