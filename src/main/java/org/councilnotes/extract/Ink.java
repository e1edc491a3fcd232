package org.councilnotes.extract;

/** How a word processor prints letters, with the element of XHTML that says so. */
enum Ink {
  BOLD("b"),
  ITALIC("i"),
  UNDERLINED("u"),
  RAISED("sup"),
  STRUCK("s"),
  /** Taken out while changes were being tracked. */
  DELETED("del"),
  /** Put in while changes were being tracked. */
  ADDED("ins"),
  /** In the file, but not on paper. */
  HIDDEN("span");

  private final String element;

  Ink(String element) {
    this.element = element;
  }

  String element() {
    return element;
  }
}
