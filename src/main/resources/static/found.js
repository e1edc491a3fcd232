// Steps from match to match in a note that a search led to; without it, links do.
"use strict";

(() => {
  const bar = document.querySelector("[data-found]");
  const matches = Array.from(document.querySelectorAll(".reader mark:not([data-still])"));
  const steps = bar && bar.querySelector("[data-match-steps]");
  if (!steps || matches.length === 0) {
    return;
  }
  const says = steps.querySelector("[data-match-at]");
  let current = -1;

  function visit(index) {
    if (current >= 0) {
      matches[current].classList.remove("is-current");
    }
    current = (index + matches.length) % matches.length;
    const match = matches[current];
    const closed = match.closest("details:not([open])");
    if (closed) {
      closed.open = true;
    }
    match.classList.add("is-current");
    match.tabIndex = -1;
    match.focus({ preventScroll: true });
    match.scrollIntoView({ block: "center", inline: "nearest" });
    says.textContent = steps.dataset.words
      .replace("{0}", String(current + 1))
      .replace("{1}", String(matches.length));
  }

  // The first match at or after the passage that the address names; -1 where it names none.
  function atAddress() {
    const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return place
      ? matches.findIndex((match) => place.contains(match)
          || (place.compareDocumentPosition(match) & Node.DOCUMENT_POSITION_FOLLOWING))
      : -1;
  }

  function step(direction) {
    if (current >= 0) {
      visit(current + direction);
      return;
    }
    const here = atAddress();
    visit(direction > 0 ? Math.max(here, 0) : (here < 0 ? matches.length : here) - 1);
  }

  bar.addEventListener("click", (event) => {
    const link = event.target.closest("[data-match]");
    if (link) {
      event.preventDefault();
      if (link.dataset.match === "first") {
        visit(0);
      } else {
        step(Number(link.dataset.match));
      }
    }
  });

  document.addEventListener("archive:step", (event) => {
    event.preventDefault();
    step(event.detail);
  });

  steps.hidden = false;
  bar.querySelector("[data-match=first]").hidden = true;
  window.addEventListener("hashchange", () => {
    if (current >= 0) {
      matches[current].classList.remove("is-current");
    }
    current = -1;
  });
})();
