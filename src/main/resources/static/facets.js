// What scripts add to the filters. A box in each facet finds among the values shown; Enter finds among
// all, on their page. A control that is used stays where it is on the screen: its answer brings new
// counts to the rows that are there, and a new search brings new rows.
"use strict";

(() => {
  const FEW = 8;
  const ITEM = ".govuk-checkboxes__item";

  const region = () => document.getElementById("facets");
  const facets = () => Array.from(document.querySelectorAll("#facets .facet"));
  const itemsIn = (part) => (part ? Array.from(part.querySelectorAll(ITEM)) : []);
  const boxOf = (item) => item.querySelector("input");
  const isFolded = (facet) => facet.matches(".facet--folded");

  // The control whose request is under way, where it is one of the filters.
  let used = null;

  /* Finding a value -------------------------------------------------------------------------- */

  const plain = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function filter(facet) {
    const wanted = plain(facet.querySelector("[data-find-box]").value.trim());
    const isShown = (item) => wanted === "" || plain(item.querySelector(".facet__label").textContent).includes(wanted);
    itemsIn(facet).forEach((item) => {
      item.hidden = !isShown(item);
    });
    facet.classList.toggle("is-finding", wanted !== "");
    // What is found on demand or under another value is to be seen, and no heading of nothing.
    facet.querySelectorAll(".facet__more, .facet__below").forEach((part) => {
      const holdsSome = itemsIn(part).some((item) => !item.hidden);
      part.hidden = !holdsSome;
      if (part.open !== undefined) {
        part.dataset.wasOpen ??= String(part.open);
        part.open = wanted === "" ? part.dataset.wasOpen === "true" : holdsSome;
      }
      if (wanted === "") {
        delete part.dataset.wasOpen;
      }
    });
    tellNothing(facet, itemsIn(facet).every((item) => item.hidden));
  }

  function tellNothing(facet, isNothing) {
    const status = facet.querySelector("[data-find-status]");
    status.replaceChildren();
    if (isNothing) {
      const says = region().querySelector(".filters").dataset;
      const link = document.createElement("a");
      link.href = allHref(facet);
      link.textContent = says.elsewhere;
      status.append(says.nothing, " ", link);
    }
  }

  function allHref(facet) {
    const address = facet.dataset.all;
    const typed = facet.querySelector("[data-find-box]").value;
    return address + (address.includes("?") ? "&" : "?") + "find=" + encodeURIComponent(typed);
  }

  function addBox(facet) {
    if (facet.querySelector("[data-find-box], .stretch") || itemsIn(facet).length <= FEW) {
      return;
    }
    const box = document.createElement("input");
    box.type = "text";
    box.className = "govuk-input facet__find";
    box.dataset.findBox = "";
    box.setAttribute("aria-label", facet.dataset.find);
    box.placeholder = facet.dataset.find;
    box.addEventListener("input", () => filter(facet));
    // The form searches when a value changes; this is none.
    box.addEventListener("change", (event) => event.stopPropagation());
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        window.location.assign(allHref(facet));
      }
    });
    const status = document.createElement("p");
    status.className = "facet__nothing";
    status.dataset.findStatus = "";
    status.setAttribute("role", "status");
    facet.querySelector("legend").after(box, status);
  }

  const addBoxes = () => facets().forEach(addBox);

  /* New counts in the rows that are there ---------------------------------------------------- */

  const belowOf = (item) => {
    const next = item.nextElementSibling;
    return next && next.classList.contains("facet__below") ? next : null;
  };

  function update(item, fresh) {
    const box = boxOf(item);
    item.className = fresh.className;
    box.name = boxOf(fresh).name;
    box.checked = boxOf(fresh).checked;
    box.disabled = false;
    Array.from(item.children).filter((part) => part !== box).forEach((part) => part.remove());
    const parts = Array.from(fresh.children).filter((part) => part !== boxOf(fresh));
    item.append(...parts.map((part) => part.cloneNode(true)));
  }

  // No passage has the value any more: its row says so.
  function empty(item) {
    const box = boxOf(item);
    const [seen, heard] = item.querySelector(".facet__count").children;
    item.classList.remove("is-excluded");
    item.classList.add("is-none");
    box.checked = false;
    box.disabled = box !== document.activeElement;
    seen.textContent = "0";
    heard.textContent = " " + region().querySelector(".filters").dataset.none;
  }

  // A list that is cut does not tell that a value has no passages, only that others have more.
  function leave(item, fresh) {
    if (!fresh || !fresh.querySelector("[data-cut]")) {
      empty(item);
    } else if (!item.contains(used)) {
      belowOf(item)?.remove();
      item.remove();
    }
  }

  // A part of the new filters without the rows that are shown already.
  function withoutShown(part, shown) {
    itemsIn(part).filter((item) => shown.has(boxOf(item).id)).forEach((item) => item.remove());
    return part;
  }

  // The part of the facet that a new list belongs to: all of it, or what stands under a value.
  function hostOf(list, facet, shown) {
    const below = list.closest(".facet__below");
    if (!below) {
      return facet.querySelector("fieldset");
    }
    const owner = shown.get(boxOf(below.previousElementSibling).id);
    if (!belowOf(owner)) {
      owner.after(withoutShown(below, shown));
    }
    return belowOf(owner);
  }

  // Behind the row before it in the new list, else at the end of its list.
  function add(row, list, last, facet, shown) {
    const below = belowOf(row);
    const parts = below ? [row, withoutShown(below, shown)] : [row];
    if (last) {
      (belowOf(last) || last).after(...parts);
      return;
    }
    const host = hostOf(list, facet, shown);
    if (region().contains(row)) {
      return;
    }
    const more = list.parentNode.matches(".facet__more:not(.facet__below)") && list.parentNode;
    const shownMore = host.querySelector(":scope > .facet__more");
    if (more && !shownMore) {
      host.append(withoutShown(more, shown));
    } else {
      (more ? shownMore : host).querySelector(":scope > .govuk-checkboxes").append(...parts);
    }
  }

  function mergeRows(facet, fresh) {
    const shown = new Map(itemsIn(facet).map((item) => [boxOf(item).id, item]));
    const gone = new Map(shown);
    const last = new Map();
    const rows = itemsIn(fresh).map((row) => ({ row, list: row.parentNode }));
    rows.forEach(({ row, list }) => {
      const id = boxOf(row).id;
      const known = shown.get(id);
      if (known) {
        gone.delete(id);
        update(known, row);
      } else {
        if (!region().contains(row)) {
          add(row, list, last.get(list), facet, shown);
        }
        shown.set(id, row);
      }
      last.set(list, shown.get(id));
    });
    gone.forEach((item) => leave(item, fresh));
    facet.querySelectorAll(".facet__more:not(.facet__below)").forEach((more) => {
      const summary = more.querySelector("summary");
      const number = more.querySelectorAll(":scope > .govuk-checkboxes > " + ITEM).length;
      summary.textContent = summary.dataset.words.replace("{0}", number);
    });
  }

  function mergeYears(facet, fresh) {
    const bars = facet.querySelector(".stretch__bars");
    const freshBars = fresh && fresh.querySelector(".stretch__bars");
    if (bars) {
      bars.style.visibility = freshBars ? "" : "hidden";
    }
    if (bars && freshBars) {
      bars.replaceChildren(...freshBars.children);
    }
    (fresh ? fresh.querySelectorAll(".stretch__ends input") : []).forEach((box) => {
      const shown = document.getElementById(box.id);
      if (shown && shown !== document.activeElement) {
        shown.value = box.value;
      }
    });
  }

  function mergeFacet(facet, fresh) {
    mergeYears(facet, fresh);
    mergeRows(facet, fresh);
    if (fresh) {
      facet.dataset.all = fresh.dataset.all;
      facet.querySelector(".facet__all").href = fresh.querySelector(".facet__all").href;
      // What the answer unfolds is unfolded once; readers may fold it again.
      facet.open ||= fresh.open && facet.dataset.unfolded === "false";
      facet.dataset.unfolded = String(fresh.open);
    }
    if (facet.classList.contains("is-finding")) {
      filter(facet);
    }
  }

  // Folded on either side, it has no rows to merge: what the answer says stands in its place.
  function mergeOrReplace(facet, fresh) {
    if (isFolded(facet) && !fresh) {
      facet.remove();
    } else if (isFolded(facet) || (fresh && isFolded(fresh))) {
      facet.replaceWith(fresh);
    } else {
      mergeFacet(facet, fresh);
    }
  }

  function merge(answer) {
    const shown = new Map(facets().map((facet) => [facet.dataset.facet, facet]));
    const fresh = new Map(Array.from(answer.querySelectorAll(".facet"), (facet) => [facet.dataset.facet, facet]));
    shown.forEach((facet, name) => mergeOrReplace(facet, fresh.get(name)));
    let last = null;
    fresh.forEach((facet, name) => {
      if (!shown.has(name) && last) {
        last.after(facet);
      }
      last = facet.isConnected ? facet : shown.get(name);
    });
    window.htmx.process(region());
  }

  /* A control that is used stays where it is ------------------------------------------------- */

  const folds = () => Array.from(document.querySelectorAll(".filters, details.facet, .ways"));
  const nameOf = (fold) => fold.dataset.facet || fold.className;
  let height = 0;
  let unfolded = [];
  let focused = "";

  const place = () => used.closest(ITEM) || used;
  const top = () => place().getBoundingClientRect().top;

  const tellUnfolded = (part) =>
    part.querySelectorAll("details.facet").forEach((facet) => {
      facet.dataset.unfolded = String(facet.open);
    });

  // A box that is sent by Enter has the focus; else the cause is what was ticked or followed.
  function findUsed(event) {
    const cause = event.detail.requestConfig.triggeringEvent;
    const controls = [cause && cause.target, document.activeElement];
    used = controls.find((control) => control && control.closest("#facets")) || null;
  }

  function remember() {
    unfolded = folds().filter((fold) => fold.open).map(nameOf);
    focused = document.activeElement ? document.activeElement.id : "";
    height = used ? top() : 0;
  }

  function swap(event) {
    if (event.detail.target !== region()) {
      return;
    }
    if (used) {
      event.detail.shouldSwap = false;
      merge(event.detail.fragment);
    } else {
      tellUnfolded(event.detail.fragment);
    }
  }

  // Fewer results may leave too little below it to scroll to.
  function hold() {
    const finder = document.getElementById("region");
    finder.style.minHeight = "";
    const moved = top() - height;
    const room = document.documentElement.scrollHeight - window.innerHeight - window.scrollY;
    if (moved > room) {
      finder.style.minHeight = Math.ceil(finder.offsetHeight + moved - room) + "px";
    }
    window.scrollBy({ top: moved, behavior: "instant" });
  }

  function settle() {
    folds()
      .filter((fold) => !fold.open && unfolded.includes(nameOf(fold)))
      .forEach((fold) => {
        fold.open = true;
      });
    if (used && !used.isConnected) {
      used = (used.id && document.getElementById(used.id)) || null;
    }
    // What was folded when it was swapped could not take the focus back.
    if (focused && document.activeElement === document.body) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
    const count = document.querySelector("[data-count]");
    if (count) {
      count.textContent = document.getElementById("announcement").textContent;
    }
    tellExcludes();
    addBoxes();
    if (used) {
      hold();
    }
  }

  /* "Exclude" with every value -------------------------------------------------------------- */

  const EXCLUDES = "archive.excludes";
  const root = document.documentElement;

  function readExcludes() {
    try {
      root.toggleAttribute("data-excludes", localStorage.getItem(EXCLUDES) !== null);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  function writeExcludes() {
    try {
      if (root.hasAttribute("data-excludes")) {
        localStorage.setItem(EXCLUDES, "yes");
      } else {
        localStorage.removeItem(EXCLUDES);
      }
    } catch {
      // Kept for this page.
    }
  }

  function tellExcludes() {
    const button = document.querySelector("button[data-excludes]");
    button?.setAttribute("aria-pressed", String(root.hasAttribute("data-excludes")));
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("button[data-excludes]")) {
      root.toggleAttribute("data-excludes");
      writeExcludes();
      tellExcludes();
    }
  });

  /* What is unfolded is told to the server ---------------------------------------------------- */

  const openBox = (facet) => facet && facet.querySelector(":scope > input[name=open]");

  // A facet that is unfolded joins those that are.
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.elt.matches(".facet--folded button[name=open]")) {
      const boxes = region().querySelectorAll("input[name=open]:not(:disabled)");
      event.detail.parameters.open = [event.detail.elt, ...boxes].map((box) => box.value);
    }
  });

  // A facet that a reader folds again need not be counted any more.
  document.addEventListener("toggle", (event) => {
    const box = event.target.matches(".facet") && openBox(event.target);
    if (box && !event.target.open) {
      box.dataset.wasDisabled = String(box.disabled);
      box.disabled = true;
    } else if (box && box.dataset.wasDisabled) {
      box.disabled = box.dataset.wasDisabled === "true";
      delete box.dataset.wasDisabled;
    }
  }, true);

  // One that was unfolded for its chosen values stays so when the last of them goes.
  document.addEventListener("change", (event) => {
    const facet = event.target.closest("details.facet");
    const box = openBox(facet);
    if (box && !facet.querySelector(":checked")) {
      box.disabled = false;
    }
  }, true);

  /* A link in the results searches for its own words: the box has them, too ------------------- */

  document.addEventListener("htmx:afterSwap", (event) => {
    const link = event.detail.requestConfig?.elt;
    const box = document.getElementById("q");
    if (link?.matches("a[href]") && event.detail.target?.id === "hits" && box) {
      box.value = new URL(link.href).searchParams.get("q") || "";
    }
  });

  readExcludes();
  tellExcludes();
  tellUnfolded(document);
  addBoxes();
  document.addEventListener("htmx:beforeRequest", findUsed);
  document.addEventListener("htmx:beforeSwap", remember);
  document.addEventListener("htmx:oobBeforeSwap", swap);
  document.addEventListener("htmx:afterSwap", settle);
})();
