/*
 * "Copy with citation": copies at once where the browser allows it; else the link is followed. A
 * word processor gets the link and the italics of a citation, anything else its plain text.
 */
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

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  /** A quote and below it a line that cites it, as markup without anything of this archive's. */
  function rich(quote, line) {
    var whole = document.createElement("div");
    if (quote) {
      whole.appendChild(element("blockquote", quote));
    }
    whole.appendChild(line);
    return whole.innerHTML;
  }

  /** The line that cites a document, the document in italics and a link. */
  function cited(document_, rest, href) {
    var line = document.createElement("p");
    var link = document.createElement("a");
    link.href = href;
    link.appendChild(element("em", document_));
    line.append(link, rest);
    return line;
  }

  /** What is copied of a page that shows citations. */
  function ofPage(page) {
    var lines = Array.from(page.querySelectorAll("[data-rich]"));
    if (lines.length === 0) {
      throw new Error("nothing is cited");
    }
    return {
      text: page.querySelector("textarea.citation").value,
      html: lines.map(function (line) {
        var name = line.querySelector("a");
        var rest = line.textContent.slice(name.textContent.length);
        return rich(line.dataset.quote, cited(name.textContent, rest, name.getAttribute("href")));
      }).join(""),
      says: lines[lines.length - 1].textContent,
    };
  }

  function fetched(link) {
    var headers = { Accept: "text/html" };
    return fetch(link.dataset.cite || link.href, { headers: headers }).then(function (answer) {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.text();
    }).then(function (page) {
      return ofPage(new DOMParser().parseFromString(page, "text/html"));
    });
  }

  /** For browsers that give no clipboard to a page without a certificate. */
  function copyOldWay(text) {
    var area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    var copied = document.execCommand("copy");
    area.remove();
    return copied ? Promise.resolve() : Promise.reject(new Error("not copied"));
  }

  function plainly(forms) {
    return forms.then(function (both) {
      return navigator.clipboard ? navigator.clipboard.writeText(both.text) : copyOldWay(both.text);
    });
  }

  /** The clipboard is asked at once, since it listens to a click for a moment only. */
  function copy(forms) {
    if (!window.ClipboardItem || !navigator.clipboard || !navigator.clipboard.write) {
      return plainly(forms);
    }
    function blob(type, form) {
      return forms.then(function (both) {
        return new Blob([both[form]], { type: type });
      });
    }
    var item;
    try {
      item = new ClipboardItem({
        "text/html": blob("text/html", "html"),
        "text/plain": blob("text/plain", "text"),
      });
    } catch (e) {
      return plainly(forms);
    }
    return navigator.clipboard.write([item]).catch(function () {
      return plainly(forms);
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
    var forms = fetched(link);
    copy(forms).then(function () {
      return forms;
    }).then(
      function (both) {
        announce(document.documentElement.dataset.copied + " " + both.says);
      },
      function () {
        window.location.assign(link.href);
      });
  });

  /* A wording of a comparison ------------------------------------------------------------------ */

  /** The words that stand: without those of the other note, those struck out, those for the ear. */
  function wordsOf(cell) {
    var text = cell.querySelector(".cell__text").cloneNode(true);
    text.querySelectorAll(".lost, .struck, .heard").forEach(function (part) {
      part.remove();
    });
    return text.textContent.trim();
  }

  function ofCell(button) {
    var cell = button.closest(".cell");
    var words = wordsOf(cell);
    var quote = words ? "\u201C" + words + "\u201D" : "";
    var citation = button.dataset.citation;
    var name = button.dataset.document;
    var href = cell.querySelector(".cell__tools a").href;
    return {
      text: (quote ? quote + "\n" : "") + citation + "\n" + href,
      html: rich(quote, cited(name, citation.slice(name.length), href)),
      says: citation,
    };
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-citation]");
    if (!button) {
      return;
    }
    var region = document.getElementById("announcement");
    var both = ofCell(button);
    copy(Promise.resolve(both)).then(
      function () {
        region.textContent = region.dataset.copied.replace("{0}", both.says);
        button.classList.add("is-done");
      },
      function () {
        region.textContent = region.dataset.failed;
      });
  });
})();
