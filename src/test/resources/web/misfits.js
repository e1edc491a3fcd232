// What does not fit: words and controls that lie on each other, as pairs of names, and what reaches
// beyond the window where this scrolls sideways.
() => {
  const SLACK = 2;
  // The bar that stays at the bottom of a comparison lies on it.
  const shown = (element) => {
    const style = getComputedStyle(element);
    return element.checkVisibility({ visibilityProperty: true }) && style.opacity !== "0"
      && !element.closest(".govuk-visually-hidden, .heard, .govuk-skip-link, .jump, svg, dialog");
  };

  // What is out of sight is laid out when it is read; all of it is to be read here.
  document.querySelectorAll(".row").forEach((row) => {
    row.style.contentVisibility = "visible";
  });

  const frames = new Map();
  const crop = (box, frame) => ({
    left: Math.max(box.left, frame.left),
    top: Math.max(box.top, frame.top),
    right: Math.min(box.right, frame.right),
    bottom: Math.min(box.bottom, frame.bottom),
  });

  // Where what stands in an element can be seen: parts that scroll hide what is outside of them.
  function frameOf(element) {
    if (!element || element === document.body) {
      return { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    }
    if (!frames.has(element)) {
      const outer = frameOf(element.parentElement);
      const scrolls = getComputedStyle(element).overflow !== "visible";
      frames.set(element, scrolls ? crop(element.getBoundingClientRect(), outer) : outer);
    }
    return frames.get(element);
  }

  const visiblePart = (box, element) => crop(box, frameOf(element));

  function add(boxes, node, element, name, isText) {
    for (const box of isText ? node.getClientRects() : [element.getBoundingClientRect()]) {
      const part = visiblePart(box, element);
      // Letters fill the middle of their line.
      const trim = isText ? (part.bottom - part.top) * 0.2 : 0;
      part.top += trim;
      part.bottom -= trim;
      if (part.right - part.left > SLACK && part.bottom - part.top > SLACK) {
        boxes.push({ ...part, element, name });
      }
    }
  }

  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.data.trim() !== "" && shown(text.parentElement)) {
      const range = document.createRange();
      range.selectNodeContents(text);
      add(boxes, range, text.parentElement, text.data.trim().slice(0, 40), true);
    }
  }
  document.querySelectorAll("input, select, textarea").forEach((control) => {
    if (shown(control)) {
      add(boxes, control, control, control.id || control.name, false);
    }
  });

  boxes.sort((a, b) => a.top - b.top);
  const found = [];
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom - SLACK; j++) {
      const [a, b] = [boxes[i], boxes[j]];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > SLACK && down > SLACK && !a.element.contains(b.element) && !b.element.contains(a.element)) {
        found.push(a.name + " | " + b.name);
      }
    }
  }
  if (document.documentElement.scrollWidth > window.innerWidth) {
    document.querySelectorAll("body *").forEach((element) => {
      const part = visiblePart(element.getBoundingClientRect(), element.parentElement);
      if (part.right > window.innerWidth && part.right > part.left) {
        found.push("beyond the window: " + element.tagName + "." + element.className);
      }
    });
    found.push("scrolls sideways");
  }
  return found.slice(0, 10);
}
