package org.councilnotes.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ids of HTML elements for values. Values can hold any character, while selectors and scripts break
 * on some of them in ids: htmx does for each id in swapped content.
 */
public final class ElementId {

  private static final String SEPARATOR = "-";

  private ElementId() {}

  /**
   * The id of what a kind of element stands for: ASCII letters and digits as they are, any other
   * character as its code point between underscores, parts joined by hyphens. No two lists of
   * values of one kind have the same id.
   *
   * @param kind what the id begins with: ASCII letters
   */
  public static String of(String kind, Object... values) {
    return Stream.concat(Stream.of(kind), Stream.of(values))
        .map(part -> escaped(part.toString()))
        .collect(Collectors.joining(SEPARATOR));
  }

  private static String escaped(String value) {
    StringBuilder safe = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              if (isSafe(c)) {
                safe.appendCodePoint(c);
              } else {
                safe.append('_').append(Integer.toHexString(c)).append('_');
              }
            });
    return safe.toString();
  }

  private static boolean isSafe(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
