// Closes a menu, which opens without scripts, when Escape is pressed in it or something else is used.
"use strict";

(() => {
  const open = () => Array.from(document.querySelectorAll("details[data-menu][open]"));

  function closeOthers(event) {
    open()
      .filter((menu) => !menu.contains(event.target))
      .forEach((menu) => {
        menu.open = false;
      });
  }

  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && !event.defaultPrevented && event.target.closest("details[data-menu][open]");
    if (menu) {
      event.preventDefault();
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", closeOthers);
  document.addEventListener("focusin", closeOthers);
})();
