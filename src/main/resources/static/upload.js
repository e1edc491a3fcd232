// Sends files that are dropped or chosen one by one, each with its sidecar, with the progress of each, and keeps what became of them up to
// date; without it, the form sends them all at once.
"use strict";

(() => {
  const form = document.querySelector("[data-upload]");
  if (!form || !window.FileReader || !window.DOMParser) {
    return;
  }
  const words = form.dataset;
  const AT_A_TIME = 2;
  const AGAIN_AFTER = 2000;
  // A busy server asks to come back; it is asked a few times only.
  const PATIENCE = 10;
  // Rows of files that could not be sent; more of them help nobody.
  const MOST_ROWS = 200;
  const SIDECAR = ".meta.yaml";

  const find = (name) => form.querySelector("[data-upload-" + name + "]");
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const language = "lang=" + encodeURIComponent(document.documentElement.lang);
  const queue = [];
  const running = new Set();
  let sent = 0;
  let total = 0;
  let looking = 0;

  function say(text) {
    find("says").textContent = text;
  }

  function fill(text, ...values) {
    return values.reduce((said, value, i) => said.replace("{" + i + "}", number.format(value)), text);
  }

  // One row for a file on its way, or one that was not taken.
  function row(name) {
    const item = document.createElement("li");
    const label = document.createElement("span");
    label.className = "path";
    label.textContent = name;
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", name);
    const note = document.createElement("span");
    note.className = "upload__note";
    item.append(label, bar, note);
    return { item, bar, note };
  }

  function fail(part, text) {
    part.bar.remove();
    part.note.textContent = words.colon + " " + text;
    part.item.classList.add("is-refused");
    if (!part.item.parentNode && find("list").childElementCount < MOST_ROWS) {
      find("list").append(part.item);
    }
  }

  function problem(file, name) {
    const parts = name.toLowerCase().split(".");
    const ending = parts.length > 1 ? parts[parts.length - 1] : "";
    if (file.size === 0) {
      return words.empty;
    }
    if (!name.toLowerCase().endsWith(SIDECAR) && !words.kinds.split(" ").includes(ending)) {
      return words.kind;
    }
    return file.size > Number(words.bytes) ? words.large : "";
  }

  const isSidecar = (one) => one.name.toLowerCase().endsWith(SIDECAR);

  // The sidecars of the files, by the names of these: a sidecar may restrict its file, which is never sent without it.
  function sidecars(found) {
    const beside = new Map();
    found.filter(isSidecar).forEach((one) => {
      const name = one.name.slice(0, -SIDECAR.length).toLowerCase();
      beside.set(name, [...(beside.get(name) || []), one]);
    });
    return beside;
  }

  function refuse(one, why) {
    sent += 1 + one.beside.length;
    fail(row(one.name), why);
  }

  function add(found) {
    const beside = sidecars(found);
    const files = found.filter((one) => !isSidecar(one));
    const names = new Set(files.map((one) => one.name.toLowerCase()));
    const all = files.map((one) => ({ ...one, beside: beside.get(one.name.toLowerCase()) || [] }));
    beside.forEach((alone, name) => {
      if (!names.has(name)) {
        all.push(...alone.map((one) => ({ ...one, beside: [] })));
      }
    });
    all.forEach((one) => {
      const why = problem(one.file, one.name);
      const wrong = one.beside.map((sidecar) => problem(sidecar.file, sidecar.name)).find(Boolean);
      total += 1 + one.beside.length;
      if (why !== "" || wrong) {
        refuse(one, why !== "" ? why : words.unpaired + words.colon + " " + wrong);
      } else {
        queue.push({ ...one, tries: 0 });
      }
    });
    find("sending").hidden = total === 0;
    next();
  }

  function show() {
    find("sum").textContent = fill(words.sending, sent, total);
  }

  function next() {
    show();
    while (running.size < AT_A_TIME && queue.length > 0) {
      send(queue.shift());
    }
    find("stop").hidden = running.size === 0 && queue.length === 0;
    if (running.size === 0 && queue.length === 0 && total > 0) {
      say(fill(words.sent, sent));
      total = 0;
      sent = 0;
    }
  }

  function address(name) {
    const folder = form.elements.folder.value.trim().replace(/[/\\]+$/, "");
    const path = folder === "" ? name : folder + "/" + name;
    const same = form.elements.same.value;
    return words.source + "?path=" + encodeURIComponent(path) + "&same=" + same + "&" + language;
  }

  function detail(request) {
    try {
      return JSON.parse(request.responseText).detail || words.lost;
    } catch {
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      const said = page.querySelector("main p");
      return said && request.status >= 400 ? said.textContent.trim() : words.lost;
    }
  }

  // A file and its sidecars are one form: the server takes all of it or nothing.
  function pair(one) {
    const data = new FormData();
    data.append("folder", form.elements.folder.value);
    data.append("same", form.elements.same.value);
    [...one.beside, one].forEach(({ file, name }) => data.append("files", file, name));
    return data;
  }

  // A form is answered with the page of uploads; anything else is that of a log-in.
  function isTaken(request, one) {
    const isPage = one.beside.length === 0 || new URL(request.responseURL).pathname.endsWith(words.parts);
    return request.status < 300 && isPage;
  }

  function send(one) {
    const part = row(one.name);
    const request = new XMLHttpRequest();
    const end = (text) => {
      running.delete(request);
      sent += 1 + one.beside.length;
      if (text === "") {
        part.item.remove();
      } else {
        fail(part, text);
      }
      look();
      next();
    };
    running.add(request);
    find("list").prepend(part.item);
    request.upload.addEventListener("progress", (event) => {
      part.bar.value = event.lengthComputable ? event.loaded / event.total : 0;
    });
    request.addEventListener("load", () => {
      const isBusy = request.status === 429 || request.status === 503;
      if (isBusy && one.tries++ < PATIENCE) {
        running.delete(request);
        part.item.remove();
        queue.push(one);
        setTimeout(next, AGAIN_AFTER);
        return;
      }
      end(isTaken(request, one) ? "" : detail(request));
    });
    request.addEventListener("error", () => end(words.lost));
    request.addEventListener("abort", () => end(words.stopped));
    const isPair = one.beside.length > 0;
    request.open("POST", isPair ? form.action : address(one.name));
    if (!isPair) {
      request.setRequestHeader("Content-Type", "application/octet-stream");
    }
    if (words.token !== "") {
      request.setRequestHeader("X-CSRF-TOKEN", words.token);
    }
    request.send(isPair ? pair(one) : one.file);
  }

  // Takes the list from the page of uploads, now and for as long as a file waits to be read.
  function look() {
    clearTimeout(looking);
    looking = setTimeout(refresh, 300);
  }

  async function refresh() {
    const here = document.querySelector("[data-upload-recent]");
    try {
      const answer = await fetch(words.parts + "?" + language, { credentials: "same-origin" });
      if (!answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const there = page.querySelector("[data-upload-recent]");
      const before = JSON.stringify(here.dataset);
      const hasFocus = here.contains(document.activeElement);
      if (!hasFocus && there.innerHTML !== here.innerHTML) {
        here.replaceChildren(...there.childNodes);
      }
      Object.assign(here.dataset, there.dataset);
      if (JSON.stringify(here.dataset) !== before && running.size === 0) {
        say(fill(words.told, here.dataset.waiting, here.dataset.done, here.dataset.refused));
      }
    } catch {
      // The next look may reach the server again.
    }
    if (Number(here.dataset.waiting) > 0) {
      clearTimeout(looking);
      looking = setTimeout(refresh, AGAIN_AFTER);
    }
  }

  const file = (entry) => new Promise((done, failed) => entry.file(done, failed));
  const some = (reader) => new Promise((done, failed) => reader.readEntries(done, failed));

  // A folder gives its entries by and by; an empty answer is the end.
  async function entries(entry, before, found) {
    if (entry.isFile) {
      found.push({ file: await file(entry), name: before + entry.name });
      return;
    }
    const reader = entry.createReader();
    for (let part = await some(reader); part.length > 0; part = await some(reader)) {
      for (const inner of part) {
        await entries(inner, before + entry.name + "/", found);
      }
    }
  }

  async function dropped(items) {
    // All are asked for at once: afterwards the browser forgets them.
    const all = [...items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
    const found = [];
    for (const entry of all.filter(Boolean)) {
      try {
        await entries(entry, "", found);
      } catch {
        fail(row(entry.name), words.empty);
        find("sending").hidden = false;
      }
    }
    add(found);
  }

  const drop = find("drop");
  find("hint").hidden = false;
  drop.classList.add("is-open");
  const holdsFiles = (event) => [...event.dataTransfer.types].includes("Files");

  ["dragenter", "dragover"].forEach((kind) =>
    drop.addEventListener(kind, (event) => {
      if (holdsFiles(event)) {
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        drop.classList.add("is-over");
      }
    }),
  );
  drop.addEventListener("dragleave", (event) => {
    if (!drop.contains(event.relatedTarget)) {
      drop.classList.remove("is-over");
    }
  });
  drop.addEventListener("drop", (event) => {
    drop.classList.remove("is-over");
    if (holdsFiles(event)) {
      event.preventDefault();
      dropped(event.dataTransfer.items);
    }
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const inputs = [...form.querySelectorAll("input[type=file]")];
    const chosen = inputs.flatMap((input) => [...input.files]);
    inputs.forEach((input) => {
      input.value = "";
    });
    add(chosen.map((one) => ({ file: one, name: one.webkitRelativePath || one.name })));
  });

  find("stop").addEventListener("click", () => {
    queue.splice(0).forEach((one) => {
      refuse(one, words.stopped);
    });
    [...running].forEach((request) => request.abort());
    next();
  });

  window.addEventListener("beforeunload", (event) => {
    if (running.size > 0 || queue.length > 0) {
      event.preventDefault();
    }
  });

  if (Number(document.querySelector("[data-upload-recent]").dataset.waiting) > 0) {
    look();
  }
})();
