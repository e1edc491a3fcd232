// Offers what may be meant while somebody types in a search box, as a combobox with a list. The box
// names the address that it asks and the words that are shown; without scripts it is a plain box.
//
// Source: the pattern "editable combobox with list autocomplete" of the W3C's ARIA authoring
// practices.
"use strict";

(() => {
  const SHORTEST = 2;
  const LONGEST = 200;
  const PAUSE = 150;

  function element(name, classes, text) {
    const made = document.createElement(name);
    made.className = classes;
    made.textContent = text || "";
    return made;
  }

  function combobox(box) {
    const says = box.dataset;
    const list = element("ul", "suggest__list");
    const status = element("p", "govuk-visually-hidden");
    let waiting = null;
    let asked = null;
    let typed = box.value;
    let chosen = -1;

    function build() {
      const focused = document.activeElement === box;
      const frame = element("div", "suggest");
      box.replaceWith(frame);
      list.id = box.id + "-suggestions";
      list.hidden = true;
      list.setAttribute("role", "listbox");
      list.setAttribute("aria-label", says.name);
      status.setAttribute("role", "status");
      frame.append(box, list, status);
      box.setAttribute("role", "combobox");
      box.setAttribute("aria-autocomplete", "list");
      box.setAttribute("aria-expanded", "false");
      box.setAttribute("aria-controls", list.id);
      box.setAttribute("autocomplete", "off");
      if (focused) {
        box.focus();
      }
    }

    /* Asking ------------------------------------------------------------------------------- */

    // An answer that is still on its way is of no use any more.
    function forget() {
      window.clearTimeout(waiting);
      if (asked) {
        asked.abort();
        asked = null;
      }
    }

    function typing() {
      forget();
      typed = box.value;
      const length = typed.trim().length;
      if (length < SHORTEST || length > LONGEST) {
        close();
      } else {
        waiting = window.setTimeout(ask, PAUSE);
      }
    }

    // The text beside the filters of the form, as they are chosen now.
    function question() {
      const others = Array.from(new FormData(box.form));
      const chosen = others.filter(([name, value]) => name !== box.name && value !== "");
      return new URLSearchParams([...chosen, [box.name, typed]]);
    }

    function ask() {
      const request = new AbortController();
      asked = request;
      fetch(says.suggest + "?" + question() + "&lang=" + document.documentElement.lang, { signal: request.signal })
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
        .then((answer) => {
          if (asked === request) {
            asked = null;
            show(answer.completions);
          }
        })
        .catch(() => {
          // Searching works without suggestions; an older answer is no answer to this text.
          if (asked === request) {
            asked = null;
            close();
          }
        });
    }

    /* Showing ------------------------------------------------------------------------------ */

    const options = () => Array.from(list.children);
    const isOpen = () => !list.hidden;

    function option(completion, at) {
      const item = element("li", "suggest__option");
      item.id = list.id + "-" + at;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.text = completion.text;
      item.dataset.kind = completion.kind;
      const words = completion.passages === 1 ? says.passagesOne : says.passages;
      const count = words.replace("{0}", completion.passages.toLocaleString());
      item.append(
        element("span", "suggest__kind", says[completion.kind] || completion.kind),
        " ",
        element("span", "suggest__label", completion.label),
        " ",
        element("span", "suggest__count", count),
      );
      return item;
    }

    function show(completions) {
      list.replaceChildren(...completions.map(option));
      choose(-1);
      setOpen(completions.length > 0);
      const one = completions.length === 1 ? says.foundOne : says.found;
      status.textContent =
        completions.length === 0 ? says.none : one.replace("{0}", completions.length);
    }

    function setOpen(open) {
      list.hidden = !open;
      box.setAttribute("aria-expanded", String(open));
    }

    function close() {
      forget();
      choose(-1);
      setOpen(false);
      status.textContent = "";
    }

    /* Choosing ----------------------------------------------------------------------------- */

    function choose(at) {
      chosen = at;
      options().forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
      const item = options()[at];
      if (item) {
        box.setAttribute("aria-activedescendant", item.id);
        item.scrollIntoView({ block: "nearest" });
      } else {
        box.removeAttribute("aria-activedescendant");
      }
    }

    // One step beyond either end leads back to the box, with the text as it was typed.
    function step(direction) {
      const places = options().length + 1;
      choose(((chosen + 1 + direction + places) % places) - 1);
      box.value = chosen < 0 ? typed : options()[chosen].dataset.text;
    }

    // A field is no question yet: its values are offered next.
    function take(item) {
      box.value = item.dataset.text;
      typed = box.value;
      const goesOn = item.dataset.kind === "field";
      close();
      if (goesOn) {
        ask();
      } else {
        box.form.requestSubmit();
      }
    }

    function escape(event) {
      if (isOpen()) {
        event.preventDefault();
        box.value = typed;
        close();
      }
    }

    function key(event) {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      if (event.key === "Escape") {
        escape(event);
      } else if (event.key === "Tab") {
        close();
      } else if (event.key === "Enter") {
        enter(event);
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        arrow(event.key === "ArrowDown" ? 1 : -1);
      }
    }

    function enter(event) {
      const item = options()[chosen];
      if (isOpen() && item && item.dataset.kind === "field") {
        event.preventDefault();
        take(item);
      } else {
        close();
      }
    }

    function arrow(direction) {
      if (isOpen()) {
        step(direction);
      } else {
        typing();
      }
    }

    build();
    box.addEventListener("input", typing);
    box.addEventListener("keydown", key);
    box.addEventListener("blur", close);
    box.form.addEventListener("submit", close);
    // The box keeps the focus, else it would be left before the click arrives.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const item = event.target.closest("[role=option]");
      if (item) {
        take(item);
      }
    });
  }

  document.querySelectorAll("input[data-suggest]").forEach(combobox);
})();
