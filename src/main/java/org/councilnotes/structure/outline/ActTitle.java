package org.councilnotes.structure.outline;

import java.util.regex.Pattern;

/**
 * The title of an act: its kind and makers in capitals, then what it is about, often in small
 * letters.
 */
public final class ActTitle {

  /**
   * Matches {@code DIRECTIVE OF THE COUNCIL (EU)} and {@code REGULATION OF THE COUNCIL amending};
   * not {@code CZECH REPUBLIC} nor {@code DIRECTIVE of the Council}.
   */
  private static final Pattern WHOLE =
      Pattern.compile("\\p{Lu}{2,}+(?: [\\p{Lu}\\p{N}\\p{P}]++){2,}+(?: \\p{Ll}.*+)?+");

  /**
   * Matches the start of {@code REGULATION OF THE COUNCIL amending}; not {@code EU RULES ON AI} nor
   * {@code TITLE IV RULES}.
   */
  private static final Pattern START = Pattern.compile("\\p{Lu}{4,}+ \\p{Lu}{2,}+ \\p{Lu}{3,}+\\b");

  private ActTitle() {}

  /** Whether a text may be the title of an act or part of a file, which needs no small letters. */
  static boolean is(String text) {
    return WHOLE.matcher(text).matches();
  }

  /** Whether a line in bold print may begin the title of an act. */
  public static boolean begins(String line) {
    return START.matcher(line).lookingAt();
  }
}
