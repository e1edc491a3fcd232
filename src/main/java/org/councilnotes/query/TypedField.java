package org.councilnotes.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a text that is a field of the query language with the beginning of a value, as in
 * {@code customs country:Bol}, or that may become one, as in {@code customs coun}.
 *
 * @param before what stands before it, up to the blank, bracket or {@code -} beside it
 * @param name of the field, as far as it is typed
 * @param value as far as it is typed, without quotes; empty where no colon is
 */
public record TypedField(String before, String name, Optional<String> value) {

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

  /** The end of a text; empty where it is none. */
  public static Optional<TypedField> endOf(String text) {
    int start = lastStart(text);
    Matcher m = FIELD.matcher(text.substring(start));
    return m.matches()
        ? Optional.of(
            new TypedField(
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

  /** Whether it narrows what stands before it: it is not excluded and no other choice. */
  public boolean narrows() {
    return !before.endsWith(UNWANTED) && !(" " + before.strip()).endsWith(EITHER);
  }

  /** The whole text with another field at its end, whose value is to come. */
  public String with(String field) {
    return before + field + ":";
  }

  /** The whole text with a field and its value at its end, quoted where that is needed. */
  public String with(String field, String value) {
    boolean isWord = value.chars().noneMatch(c -> c == ' ' || c == '(' || c == ')');
    return with(field) + (isWord ? value : "\"" + value + "\"");
  }
}
