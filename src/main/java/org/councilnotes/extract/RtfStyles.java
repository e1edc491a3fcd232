package org.councilnotes.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paragraph styles of an RTF file by their numbers. */
final class RtfStyles {

  /** Matches the name that every language's Word gives its headings in RTF; not {@code header}. */
  private static final Pattern HEADING =
      Pattern.compile("heading ([1-6])", Pattern.CASE_INSENSITIVE);

  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, Integer> levels = new HashMap<>();
  private final StringBuilder name = new StringBuilder();

  void letters(String text) {
    name.append(text);
  }

  /** The definition of a style is over. */
  void define(int number, int level) {
    String called = name.toString().replaceFirst(";.*", "").strip();
    name.setLength(0);
    if (!called.isEmpty()) {
      Matcher heading = HEADING.matcher(called);
      names.putIfAbsent(number, called);
      levels.putIfAbsent(number, heading.matches() ? heading.group(1).charAt(0) - '0' : level);
    }
  }

  String name(int number) {
    return names.getOrDefault(number, "");
  }

  /** The level of a heading, 1 to 6; 0 for other styles. */
  int level(int number) {
    return levels.getOrDefault(number, 0);
  }
}
