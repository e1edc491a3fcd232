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

  // What cannot be shown beside is told by the whole page: the draft is kept no more, or the
  // archive is busy.
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.target && event.detail.target.id === "looked") {
      // without its fragment: a step to a place of this page would load nothing
      window.location.assign(event.detail.requestConfig.path.split("#")[0]);
    }
  });

  // A server that does not answer: the next step may succeed.
  document.addEventListener("htmx:sendError", () => {
    stepped = false;
  });

  // The focus stays on the sentence, so what was found is told where screen readers listen.
  function tell(looked) {
    const parts = Array.from(looked.querySelectorAll("[data-desk-told]"), (part) =>
      part.textContent.trim(),
    );
    document.querySelector("[data-desk-status]").textContent = parts.join(". ");
  }

  document.addEventListener("htmx:afterSettle", () => {
    const looked = document.getElementById("looked");
    tell(looked);
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
