// Remembers a basket of passages in this browser; without it, the address of the basket does.
"use strict";

(() => {
  const BASKET = "archive.basket";
  const MOST = 200;
  const words = document.documentElement.dataset;

  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(BASKET) || "[]");
      return Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : [];
    } catch {
      return null;
    }
  }

  function write(kept) {
    localStorage.setItem(BASKET, JSON.stringify(kept.slice(0, MOST)));
    show();
  }

  // The id without the hash of the words.
  const passage = (key) => key.replace(/@[0-9a-f]{16}$/, "");
  const has = (kept, key) => kept.some((other) => passage(other) === passage(key));
  const without = (kept, key) => kept.filter((other) => passage(other) !== passage(key));
  const query = (kept) => kept.map((key) => "p=" + encodeURIComponent(key)).join("&");

  // The search that a basket leads back to: its page is swapped in parts, so there the address
  // tells; elsewhere the link does.
  function asked(link) {
    const isHome = location.pathname === document.querySelector(".masthead__mark").pathname;
    const parts = new URLSearchParams(isHome ? location.search : link.search);
    parts.delete("p");
    return parts.toString();
  }

  function show() {
    const kept = read() || [];
    document.querySelectorAll("[data-basket]").forEach((link) => {
      link.search = [query(kept), asked(link)].filter((part) => part !== "").join("&");
    });
    document.querySelectorAll("[data-basket-count]").forEach((count) => {
      count.textContent = kept.length === 0 ? "" : String(kept.length);
    });
    document.querySelectorAll("[data-keep]").forEach((link) => {
      const isKept = has(kept, link.dataset.key);
      link.classList.toggle("is-kept", isKept);
      const says = isKept ? words.kept : words.unkept;
      const silent = link.querySelector(".govuk-visually-hidden");
      (silent || link).textContent = says;
      if (silent) {
        link.title = says;
      }
    });
  }

  document.addEventListener("archive:menu", show);

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("[data-keep], [data-unkeep]");
    const plainClick = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const kept = read();
    if (!link || !plainClick || kept === null) {
      return;
    }
    const key = link.dataset.key;
    if (link.hasAttribute("data-unkeep")) {
      write(without(kept, key));
      return;
    }
    event.preventDefault();
    write(has(kept, key) ? without(kept, key) : kept.concat(key));
  });

  // On the page of a basket: the browser's own is shown where none is named, another can be kept.
  function open() {
    const page = document.querySelector("[data-basket-page]");
    const kept = read();
    if (!page || kept === null) {
      return;
    }
    const named = new URLSearchParams(location.search);
    const shown = (page.dataset.keys || "").split("\n").filter((key) => key !== "");
    if (shown.length === 0 && kept.length > 0 && !named.has("p")) {
      location.replace("?" + [query(kept), named.toString()].filter((part) => part !== "").join("&"));
      return;
    }
    const store = page.querySelector("[data-basket-store]");
    store.hidden = shown.length === 0
      || (shown.length === kept.length && shown.every((key) => has(kept, key)));
    store.addEventListener("click", () => {
      write(shown);
      store.hidden = true;
    });
  }

  open();
  show();
  document.addEventListener("htmx:load", show);
  document.addEventListener("htmx:pushedIntoHistory", show);
  window.addEventListener("storage", show);
})();
