/* "Copy with citation": copies at once where the browser allows it; else the link is followed. */
(function () {
  "use strict";

  var region;

  /** Where it is said that something was copied. */
  function announce(words) {
    if (!region) {
      region = document.createElement("p");
      region.className = "copied";
      region.setAttribute("role", "status");
      document.body.appendChild(region);
    }
    region.textContent = "";
    window.setTimeout(function () {
      region.textContent = words;
    }, 50);
    window.clearTimeout(region.timer);
    region.timer = window.setTimeout(function () {
      region.textContent = "";
    }, 6000);
  }

  function copy(link) {
    return fetch(link.href, { headers: { Accept: "text/plain" } })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text();
      })
      .then(function (text) {
        return navigator.clipboard.writeText(text).then(function () {
          return text;
        });
      });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-cite]");
    var plainClick = !event.defaultPrevented && event.button === 0
      && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plainClick || !navigator.clipboard) {
      return;
    }
    event.preventDefault();
    copy(link).then(
      function (text) {
        announce(document.documentElement.dataset.copied + " " + text.split("\n").pop());
      },
      function () {
        window.location.assign(link.href);
      });
  });
})();
