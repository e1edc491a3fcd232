package org.councilnotes.extract;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a style says of the print: on, off, or nothing, so that what is around it holds. */
record InkChange(Map<Ink, Boolean> says) {

  static final InkChange NONE = new InkChange(Map.of());

  /** This style laid over another, whose word holds where this one has none. */
  InkChange over(InkChange base) {
    Map<Ink, Boolean> both = new EnumMap<>(Ink.class);
    both.putAll(base.says);
    both.putAll(says);
    return new InkChange(both);
  }

  Set<Ink> on(Set<Ink> around) {
    Set<Ink> ink = EnumSet.noneOf(Ink.class);
    ink.addAll(around);
    says.forEach((with, on) -> change(ink, with, on));
    return ink;
  }

  private static void change(Set<Ink> ink, Ink with, Boolean on) {
    if (on) {
      ink.add(with);
    } else {
      ink.remove(with);
    }
  }
}
