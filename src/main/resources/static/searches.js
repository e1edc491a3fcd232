// Keeps searches in this browser, where nobody is logged in, and tells what is new in each.
"use strict";

(() => {
  const main = document.querySelector("[data-saved=browser]");
  if (!main || !("content" in document.createElement("template"))) {
    return;
  }
  const SEARCHES = "archive.searches";
  const MOST = Number(main.dataset.most);
  const MOST_NOTES = 2000;
  // As on the server: more numbers make the address too long.
  const MOST_NUMBERS = 20;
  const words = main.dataset;
  const language = document.documentElement.lang;
  const number = new Intl.NumberFormat(language);
  // Days as the pages write them.
  const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long" });
  const find = (name) => main.querySelector("[data-saved-" + name + "]");

  function isSearch(one) {
    return one !== null && typeof one === "object" && typeof one.name === "string"
      && typeof one.query === "string" && Array.isArray(one.notes) && !Number.isNaN(Date.parse(one.seen));
  }

  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(SEARCHES) || "[]");
      return Array.isArray(kept) ? kept.filter(isSearch) : [];
    } catch (e) {
      return e instanceof SyntaxError ? [] : null;
    }
  }

  function write(kept) {
    try {
      localStorage.setItem(SEARCHES, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  function fill(text, ...values) {
    return values.reduce((said, value, i) => said.replace("{" + i + "}", value), text);
  }

  async function found(query) {
    const answer = await fetch("searches/notes?" + query, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  }

  // What was known stays known, also where it is not found today: a reader may log in again.
  function seen(search, answer) {
    const known = new Set(answer.notes.map((note) => note.id).concat(search.notes));
    return { ...search, seen: new Date().toISOString(), notes: Array.from(known).slice(0, MOST_NOTES) };
  }

  function replace(search) {
    write((read() || []).map((one) => (one.query === search.query ? search : one)));
  }

  // The same search in the new notes only, where their numbers fit in an address.
  function newHref(search, notes) {
    const isAskable = notes.length <= MOST_NUMBERS && notes.every((note) => note.number !== "" && !note.number.includes("("))
      && !new URLSearchParams(search.query).has("within");
    const numbers = notes.map((note) => "number:" + note.number).join(" OR ");
    return isAskable ? "./?" + search.query + "&within=" + encodeURIComponent(numbers) : null;
  }

  function tell(row, search, answer) {
    const known = new Set(search.notes);
    const notes = answer.notes.filter((note) => !known.has(note.id));
    const passages = notes.reduce((sum, note) => sum + note.passages, 0);
    const news = row.querySelector(".saved__news");
    const since = day.format(new Date(search.seen));
    news.textContent = "";
    if (answer.broad) {
      news.textContent = words.broad;
    } else if (passages === 0) {
      news.textContent = fill(words.none, since);
    } else {
      const strong = document.createElement("b");
      strong.textContent = fill(words.new, since, number.format(passages), number.format(notes.length));
      news.append(strong);
      const href = newHref(search, notes);
      if (href) {
        const link = document.createElement("a");
        link.href = href;
        link.textContent = words.shown;
        news.append(" ", link);
      }
    }
    const see = row.querySelector("[data-saved-seen]");
    see.hidden = passages === 0;
    see.onclick = () => {
      const now = seen(search, answer);
      replace(now);
      tell(row, now, answer);
      row.querySelector(".saved__name a").focus();
    };
  }

  function add(search) {
    const row = find("row").content.firstElementChild.cloneNode(true);
    const link = row.querySelector(".saved__name a");
    link.href = "./?" + search.query;
    link.textContent = search.name;
    row.querySelectorAll(".govuk-visually-hidden").forEach((silent) => {
      silent.textContent = search.name;
    });
    row.querySelector("[data-saved-remove]").onclick = () => {
      write((read() || []).filter((one) => one.query !== search.query));
      show();
      main.focus();
    };
    find("list").append(row);
    return row;
  }

  // One search after the other: they are not what the server is there for. A new round ends the old.
  let rounds = 0;

  async function show() {
    const kept = read() || [];
    const round = ++rounds;
    find("list").textContent = "";
    find("empty").hidden = kept.length > 0;
    const rows = kept.map(add);
    for (let i = 0; i < kept.length && round === rounds; i++) {
      try {
        const answer = await found(kept[i].query);
        tell(rows[i], kept[i], answer);
      } catch {
        rows[i].querySelector(".saved__news").textContent = words.unknown;
      }
    }
  }

  function keep(form) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const name = form.elements.namedItem("name").value.trim();
      const query = form.dataset.query;
      const others = (read() || []).filter((one) => one.query !== query);
      if (name === "") {
        return;
      }
      if (others.length >= MOST) {
        find("says").textContent = words.full;
        return;
      }
      try {
        const search = { name, query, notes: [], seen: new Date().toISOString() };
        const isKept = write([seen(search, await found(query))].concat(others));
        if (!isKept) {
          find("says").textContent = words.unknown;
          return;
        }
        location.assign(location.pathname);
      } catch {
        find("says").textContent = words.unknown;
      }
    });
  }

  if (read() === null) {
    return;
  }
  find("scripts").hidden = true;
  if (find("form")) {
    keep(find("form"));
  }
  show();
})();
