package org.councilnotes.note.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of the months in a language, from the JDK's data of CLDR. */
public final class LocalizedMonth {

  private LocalizedMonth() {}

  /**
   * A month as it is written in a date and by itself, which some languages tell apart: {@code
   * grudnia} and {@code grudzień}. Names of a language without data are those of English.
   *
   * @param width whether names are whole or abbreviated
   */
  public static Stream<String> names(Month month, Locale language, TextStyle width) {
    return Stream.of(width.asNormal(), width.asStandalone())
        .map(style -> month.getDisplayName(style, language));
  }
}
