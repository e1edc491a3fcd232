// A box in each facet that finds among the values shown; Enter finds among all, on their page.
// What is unfolded stays unfolded from search to search.
"use strict";

(() => {
  const FEW = 8;

  const plain = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function filter(facet, typed) {
    const wanted = plain(typed.trim());
    facet.querySelectorAll(".govuk-checkboxes__item").forEach((item) => {
      const name = item.querySelector(".facet__label").textContent;
      item.hidden = wanted !== "" && !plain(name).includes(wanted);
    });
    // What is found on demand or under another value is to be seen.
    facet.querySelectorAll("details").forEach((part) => {
      if (part.dataset.wasOpen === undefined) {
        part.dataset.wasOpen = String(part.open);
      }
      part.open = wanted === ""
        ? part.dataset.wasOpen === "true"
        : part.querySelector(".govuk-checkboxes__item:not([hidden])") !== null;
    });
  }

  function allHref(facet, typed) {
    const address = facet.dataset.all;
    return address + (address.includes("?") ? "&" : "?") + "find=" + encodeURIComponent(typed);
  }

  function add(facet) {
    if (facet.querySelector("[data-find-box], .stretch")
        || facet.querySelectorAll(".govuk-checkboxes__item").length <= FEW) {
      return;
    }
    const box = document.createElement("input");
    box.type = "text";
    box.className = "govuk-input facet__find";
    box.dataset.findBox = "";
    box.setAttribute("aria-label", facet.dataset.find);
    box.placeholder = facet.dataset.find;
    box.addEventListener("input", () => filter(facet, box.value));
    // The form searches when a value changes; this is none.
    box.addEventListener("change", (event) => event.stopPropagation());
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        window.location.assign(allHref(facet, box.value));
      }
    });
    const group = facet.querySelector("fieldset");
    group.querySelector("legend").after(box);
  }

  const addAll = () => document.querySelectorAll(".facet[data-find]").forEach(add);

  // What was unfolded stays so when the results are swapped, and the focus is kept in it.
  const folds = () => Array.from(document.querySelectorAll(".filters, .facet"));
  const nameOf = (fold) => fold.dataset.find || fold.className;
  let unfolded = [];
  let focused = "";

  function remember() {
    unfolded = folds().filter((fold) => fold.open).map(nameOf);
    focused = document.activeElement ? document.activeElement.id : "";
  }

  function unfold() {
    folds()
      .filter((fold) => !fold.open && unfolded.includes(nameOf(fold)))
      .forEach((fold) => {
        fold.open = true;
      });
    const focus = focused && document.querySelector(".filters #" + CSS.escape(focused));
    if (focus && document.activeElement !== focus) {
      focus.focus({ preventScroll: true });
    }
  }

  addAll();
  document.addEventListener("htmx:load", addAll);
  document.addEventListener("htmx:beforeSwap", remember);
  document.addEventListener("htmx:afterSwap", unfold);
})();
