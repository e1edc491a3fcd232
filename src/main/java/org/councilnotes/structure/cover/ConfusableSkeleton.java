package org.councilnotes.structure.cover;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.note.text.AccentFolding;

/**
 * Maps a short text to a skeleton that is equal for texts that look alike. Ignores full width,
 * accents, letters of other alphabets, figures used for letters, invisible characters, and blanks
 * between the letters of a word. For comparison only.
 *
 * <p>Source: Unicode Technical Standard 39, section 4.
 */
final class ConfusableSkeleton {

  private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

  /** Matches separators of words, such as {@code /} and blanks; not {@code e}. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Finds an I misread by OCR, as in {@code L!MITE}; nothing in {@code Go!}. */
  private static final Pattern INNER_MARK = Pattern.compile("(?<=\\p{L})!(?=\\p{L})");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Smallest number of single letters with blanks between them that are a word. */
  private static final int SPACED_WORD = 4;

  private ConfusableSkeleton() {}

  /** Removes invisible characters and accents, and maps each letter to its plain form. */
  static String skeleton(String text) {
    if (isPlain(text)) {
      return text;
    }
    String letters = AccentFolding.COMPATIBLE.withoutAccents(text);
    StringBuilder seen = new StringBuilder(letters.length());
    letters.codePoints().filter(ConfusableSkeleton::isSeen).forEach(seen::appendCodePoint);
    return seen.toString();
  }

  /** Whether all characters are their own skeleton. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeen(int c) {
    return Character.isWhitespace(c)
        || !(Character.isISOControl(c)
            || Character.getType(c) == Character.FORMAT
            || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String[] pieces = BLANKS.split(INNER_MARK.matcher(skeleton(text)).replaceAll("I"), -1);
    for (String piece : pieces) {
      BETWEEN
          .splitAsStream(AccentFolding.CANONICAL.withoutAccents(LOOKS.getSkeleton(piece)))
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
    }
    return together(words);
  }

  private static List<String> together(List<String> words) {
    List<String> whole = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int end = from;
      while (end < words.size() && words.get(end).length() == 1) {
        end++;
      }
      if (end - from >= SPACED_WORD) {
        whole.add(String.join("", words.subList(from, end)));
        from = end;
      } else {
        whole.add(words.get(from++));
      }
    }
    return whole;
  }
}
