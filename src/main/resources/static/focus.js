// Keeps the focus when a part of the search page is swapped and what had it is gone.
"use strict";

(() => {
  // htmx itself goes back to what has the same id; a value that was excluded is at its box.
  let box = null;

  const isLost = () => document.activeElement === document.body || document.activeElement === null;

  document.addEventListener("htmx:beforeSwap", () => {
    const item = document.activeElement && document.activeElement.closest(".govuk-checkboxes__item");
    box = item ? item.querySelector("input").id : null;
  });

  document.addEventListener("htmx:afterSettle", () => {
    const next = (box && document.getElementById(box)) || document.getElementById("results");
    if (isLost() && next) {
      next.focus({ preventScroll: true });
    }
    box = null;
  });
})();
