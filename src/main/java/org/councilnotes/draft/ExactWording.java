package org.councilnotes.draft;

import java.util.regex.Pattern;
import org.councilnotes.collate.token.NormalizedWording;

/**
 * Tells sentences that are the same, word for word: also in case, punctuation and figures. White
 * space, the kind of hyphen or apostrophe and the label of a list item do not matter.
 */
public final class ExactWording {

  /** A dash or bullet before a list item: {@code "- "}, {@code "• "}. */
  private static final Pattern BULLET = Pattern.compile("^[-\u2013\u2014\u2022\u00B7*]\\s+");

  /** An en dash that joins as a hyphen does: {@code 14–15}; not {@code the State – and}. */
  private static final Pattern JOINING_DASH =
      Pattern.compile("(?<=[\\p{L}\\p{N}])\u2013(?=[\\p{L}\\p{N}])");

  /** A blank that may be one of the typesetting: {@code improvemen t}; not {@code 12 14}. */
  private static final Pattern BLANK = Pattern.compile("(?<!\\d) | (?!\\d)");

  private static final String APOSTROPHES = "\u2018\u2019\u02BC`\u00B4";

  private ExactWording() {}

  /** The same for sentences that are the same word for word. */
  public static String keyOf(String sentence) {
    String words = withoutLabel(QuotableText.clean(sentence));
    String joined = BLANK.matcher(JOINING_DASH.matcher(words).replaceAll("-")).replaceAll("");
    StringBuilder key = new StringBuilder(joined);
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (APOSTROPHES.indexOf(c) >= 0) {
        key.setCharAt(i, '\'');
      } else if (c == '\u2012' || c == '\u2212') {
        key.setCharAt(i, '-');
      }
    }
    return key.toString();
  }

  /** A sentence without the label or bullet of a list item before it. */
  public static String withoutLabel(String sentence) {
    String words = BULLET.matcher(sentence).replaceFirst("");
    return words.substring(NormalizedWording.labelLength(words));
  }
}
