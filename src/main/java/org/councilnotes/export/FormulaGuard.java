package org.councilnotes.export;

import java.util.regex.Pattern;

/**
 * Prevents formula injection in spreadsheets: a text that could begin a formula gets an apostrophe
 * in front. So does a text that begins with an apostrophe, so that the original is restored by
 * removing exactly one leading apostrophe.
 *
 * <p>Source: OWASP on CSV injection.
 */
public final class FormulaGuard {

  private static final String GUARD = "'";

  /** Matches {@code =1+1}, {@code -5} and {@code 'tis}; not {@code 5-3}. */
  private static final Pattern RISKY = Pattern.compile("^['=+\\-@\\t\\r\\n＝＋－＠]");

  private FormulaGuard() {}

  public static String defuse(String text) {
    return RISKY.matcher(text).find() ? GUARD + text : text;
  }

  /** The original of a guarded text. */
  public static String restore(String text) {
    return text.startsWith(GUARD) && RISKY.matcher(text.substring(1)).find()
        ? text.substring(1)
        : text;
  }
}
