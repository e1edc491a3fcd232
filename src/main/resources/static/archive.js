// What scripts add to the comparison of notes and to tables; the pages work without them.
"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const changes = () => Array.from(document.querySelectorAll("[data-change]"));

  function announce(words) {
    const status = byId("announcement");
    if (status) {
      status.textContent = words;
    }
  }

  /* Steps from change to change ------------------------------------------------------------- */

  // Where the reader is: the change that has the focus, else the one visited last.
  let visited = null;

  // The address from which keys went on; news of it may come after the step.
  let left = null;

  function current() {
    const focused = document.activeElement && document.activeElement.closest("[data-change]");
    return focused || (visited && visited.isConnected ? visited : null);
  }

  function visit(change) {
    visited = change;
    unfold(change);
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: "center", inline: "nearest" });
    showPlace(change);
  }

  function showPlace(change) {
    const at = document.querySelector("[data-at]");
    if (at) {
      at.textContent = at.dataset.words
        .replace("{0}", change.dataset.change)
        .replace("{1}", at.dataset.of);
    }
    document.querySelectorAll("[data-step]").forEach((link) => {
      link.hidden = false;
      link.textContent = link.dataset.then || link.textContent;
    });
  }

  function step(direction) {
    const all = changes();
    if (all.length === 0) {
      return;
    }
    const from = all.indexOf(current());
    const to = from < 0 ? (direction > 0 ? 0 : all.length - 1) : from + direction;
    if (to < 0 || to >= all.length) {
      const at = document.querySelector("[data-at]");
      announce(direction > 0 ? at.dataset.last : at.dataset.first);
      return;
    }
    announce("");
    left = location.hash;
    visit(all[to]);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-step]");
    if (link) {
      event.preventDefault();
      step(Number(link.dataset.step));
    }
  });

  document.addEventListener("archive:step", (event) => {
    if (changes().length > 0) {
      event.preventDefault();
      step(event.detail);
    }
  });

  // Opens what a place stands in; of an address most browsers do so themselves.
  function unfold(place) {
    const folded = (part) => part && part.closest("details:not([open])");
    const first = folded(place);
    for (let part = first; part; part = folded(part.parentElement)) {
      part.open = true;
    }
    return Boolean(first);
  }

  // A link to a change brings the focus along, so that the next step goes on from there.
  function followAddress() {
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (unfold(target)) {
      target.scrollIntoView();
    }
    const change = target && target.closest("[data-change]");
    if (change && location.hash !== left) {
      visited = change;
      change.focus({ preventScroll: true });
      showPlace(change);
    }
    left = null;
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });

  if (document.querySelector(".comparison")) {
    followAddress();
    window.addEventListener("hashchange", followAddress);
  }

  /* Tables: what fits needs no stop of the keyboard -------------------------------------------- */

  const fitting = new ResizeObserver((changes) => changes.forEach(({ target }) => {
    target.tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1;
  }));
  document.querySelectorAll("[data-scrolls]").forEach((table) => fitting.observe(table));
})();
