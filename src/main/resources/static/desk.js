// Steps through the sentences of a checked draft without loading the page again; links do it
// without scripts.
"use strict";

(() => {
  const text = document.querySelector("[data-desk]");
  if (!text) {
    return;
  }
  let stepped = false;

  function step(direction) {
    const link = document.querySelector("[data-desk-step='" + direction + "']");
    if (link) {
      stepped = true;
      link.click();
    }
  }

  document.addEventListener("archive:step", (event) => {
    event.preventDefault();
    step(event.detail);
  });

  // A step may lead out of sight; a sentence that was clicked is in sight.
  document.addEventListener("click", (event) => {
    stepped = stepped || event.target.closest("[data-desk-step]") !== null;
  });

  document.addEventListener("htmx:afterSettle", () => {
    const looked = document.getElementById("looked");
    const line = document.getElementById("s" + looked.dataset.sentence);
    text.querySelectorAll("[aria-current]").forEach((was) => was.removeAttribute("aria-current"));
    if (line) {
      line.setAttribute("aria-current", "true");
    }
    if (line && stepped) {
      line.focus({ preventScroll: true });
      line.scrollIntoView({ block: "center", inline: "nearest" });
    }
    stepped = false;
  });
})();
