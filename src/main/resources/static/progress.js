// Keeps the bar up to date while the corpus is being read; without it, the page can be reloaded.
"use strict";

(() => {
  const part = document.querySelector("[data-progress]");
  if (!part || !window.EventSource) {
    return;
  }
  // A server that answers no more is asked a few times only.
  const PATIENCE = 5;

  const find = (name) => part.querySelector("[data-progress-" + name + "]");
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const events = new EventSource(part.dataset.source);
  let failures = 0;

  // For screen readers: that it goes on and that it has ended, not each file.
  function say(words) {
    const says = find("says");
    if (says.textContent !== words) {
      says.textContent = words;
    }
  }

  function offerReload() {
    find("reload").classList.remove("without-script");
  }

  // Without numbers for those who may not know how many files there are.
  function show(now) {
    if (!Number.isInteger(now.of)) {
      return;
    }
    const bar = find("bar");
    bar.max = now.of;
    bar.value = now.read;
    find("sum").textContent = part.dataset.sum
      .replace("{0}", number.format(now.read))
      .replace("{1}", number.format(now.of));
    find("left").textContent = Number.isInteger(now.minutesLeft)
      ? part.dataset.left.replace("{0}", number.format(now.minutesLeft))
      : "";
  }

  events.addEventListener("progress", (event) => {
    failures = 0;
    show(JSON.parse(event.data));
    say(part.dataset.begun);
  });

  events.addEventListener("end", () => {
    events.close();
    part.classList.add("is-done");
    find("sum").textContent = part.dataset.done;
    find("left").textContent = "";
    find("bar").value = find("bar").max;
    offerReload();
    say(part.dataset.done);
  });

  events.addEventListener("error", () => {
    failures++;
    if (failures >= PATIENCE) {
      events.close();
    }
    if (events.readyState === EventSource.CLOSED) {
      offerReload();
    }
  });

  // A page that is left needs no events; one that the browser brings back shows what it showed.
  window.addEventListener("pagehide", () => events.close());
})();
