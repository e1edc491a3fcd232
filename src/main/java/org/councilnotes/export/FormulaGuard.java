package org.councilnotes.export;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from reading words as a formula: what would begin one gets an apostrophe in
 * front. So does what begins with an apostrophe, so that whoever wants the words as they stand
 * takes exactly one off each value that begins with one.
 *
 * <p>Source: OWASP on CSV injection.
 */
final class FormulaGuard {

  private static final String GUARD = "'";

  /** Matches {@code =1+1}, {@code -5} and {@code 'tis}; not {@code 5-3}. */
  private static final Pattern RISKY = Pattern.compile("^['=+\\-@\\t\\r\\n＝＋－＠]");

  private FormulaGuard() {}

  static String defuse(String text) {
    return RISKY.matcher(text).find() ? GUARD + text : text;
  }
}
