package org.councilnotes.extract.office;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How a word processor prints letters, with the element of XHTML that says so. */
enum CharacterFormat {
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

  CharacterFormat(String element) {
    this.element = element;
  }

  String element() {
    return element;
  }

  /** What a style says of the print: on, off, or nothing, so that what is around it holds. */
  record Overrides(Map<CharacterFormat, Boolean> says) {

    static final Overrides NONE = new Overrides(Map.of());

    /** This style laid over another, whose word holds where this one has none. */
    Overrides overriding(Overrides base) {
      Map<CharacterFormat, Boolean> both = new EnumMap<>(CharacterFormat.class);
      both.putAll(base.says);
      both.putAll(says);
      return new Overrides(both);
    }

    Set<CharacterFormat> applyTo(Set<CharacterFormat> around) {
      Set<CharacterFormat> ink = EnumSet.noneOf(CharacterFormat.class);
      ink.addAll(around);
      says.forEach((with, on) -> change(ink, with, on));
      return ink;
    }

    private static void change(Set<CharacterFormat> ink, CharacterFormat with, Boolean on) {
      if (on) {
        ink.add(with);
      } else {
        ink.remove(with);
      }
    }
  }
}
