package org.councilnotes.extract.office;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Formatting of characters, with the XHTML element that stands for it. */
enum CharacterFormat {
  BOLD("b"),
  ITALIC("i"),
  UNDERLINED("u"),
  RAISED("sup"),
  STRUCK("s"),
  /** Deleted by a tracked change. */
  DELETED("del"),
  /** Inserted by a tracked change. */
  ADDED("ins"),
  /** Hidden text: in the file, but not printed. */
  HIDDEN("span");

  private final String element;

  CharacterFormat(String element) {
    this.element = element;
  }

  String element() {
    return element;
  }

  /** What a style says of each format: on, off, or nothing, in which case it is inherited. */
  record Overrides(Map<CharacterFormat, Boolean> says) {

    static final Overrides NONE = new Overrides(Map.of());

    /** This style on top of its base style, whose value applies where this one says nothing. */
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
