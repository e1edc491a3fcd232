package org.councilnotes.note.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts without accents, for comparison: a letter is decomposed and its combining marks are
 * dropped. Letters that Unicode does not decompose, such as {@code ø}, stay as they are.
 *
 * <p>Two places fold otherwise. Terms of the index follow ICU's folding of search terms, which also
 * maps letters such as {@code ø} and digits of other scripts: changing them changes the schema. The
 * wording of a passage follows Unicode's full case folding, for which {@code ß} equals {@code ss}.
 *
 * <p>Source: Unicode Standard Annex 15, forms D and KD.
 */
public enum AccentFolding {
  /** Drops accents only: {@code é} becomes {@code e}; {@code ²} stays. */
  CANONICAL(Normalizer.Form.NFD),

  /** Also gives compatible characters their plain form: {@code ﬁ} becomes {@code fi}. */
  COMPATIBLE(Normalizer.Form.NFKD);

  /** Matches the acute of a decomposed {@code é}; not {@code e}. */
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final int AFTER_ASCII = 0x80;

  private final Normalizer.Form form;

  AccentFolding(Normalizer.Form form) {
    this.form = form;
  }

  /** Lower case without accents, so that {@code México} and {@code MEXICO} are equal. */
  public String fold(String text) {
    return withoutAccents(text).toLowerCase(Locale.ROOT);
  }

  /** The text in its own case. */
  public String withoutAccents(String text) {
    return isAscii(text) ? text : MARKS.matcher(Normalizer.normalize(text, form)).replaceAll("");
  }

  /** Whether a text has no accents, nor anything else to decompose. */
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= AFTER_ASCII) {
        return false;
      }
    }
    return true;
  }
}
