package org.councilnotes.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of the query language at the end of a text, with the beginning of a value, as in {@code
 * customs country:Bol}, or a word that may become a field, as in {@code customs coun}.
 *
 * @param before the text before it, up to the blank, bracket or {@code -} next to it
 * @param name of the field, as far as it is typed
 * @param value as far as it is typed, without quotes; empty before the colon
 */
public record PartialField(String before, String name, Optional<String> value) {

  /** The field of document numbers, which is no facet. */
  public static final String NUMBER = "number";

  /** The field of headings, which is no facet. */
  public static final String SECTION = "section";

  /** The field of what passages are on the page, which is no facet. */
  public static final String KIND = "kind";

  private static final String UNWANTED = "-";
  private static final String EITHER = " OR";

  /**
   * Matches {@code -country:"Cape V}, {@code event-year:2} and {@code coun}; not {@code a"b},
   * {@code :x} or {@code 10364/19}.
   */
  private static final Pattern FIELD =
      Pattern.compile("(-?)([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)(?::\"?([^\"]*)\"?)?");

  /** The field at the end of a text; empty where there is none. */
  public static Optional<PartialField> endOf(String text) {
    int start = lastStart(text);
    Matcher m = FIELD.matcher(text.substring(start));
    return m.matches()
        ? Optional.of(
            new PartialField(
                text.substring(0, start) + m.group(1), m.group(2), Optional.ofNullable(m.group(3))))
        : Optional.empty();
  }

  /** Behind the last blank or opening bracket that stands outside of quotes. */
  private static int lastStart(String text) {
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      start = !quoted && (c == ' ' || c == '(') ? i + 1 : start;
    }
    return start;
  }

  /** Whether it narrows the text before it: it is neither excluded nor an alternative. */
  public boolean narrows() {
    return !before.endsWith(UNWANTED) && !(" " + before.strip()).endsWith(EITHER);
  }

  /** The whole text with another field at its end, without a value yet. */
  public String with(String field) {
    return before + field + ":";
  }

  /** The whole text with a field and its value at its end, quoted where necessary. */
  public String with(String field, String value) {
    boolean isWord = value.chars().noneMatch(c -> c == ' ' || c == '(' || c == ')');
    return with(field) + (isWord ? value : "\"" + value + "\"");
  }
}
