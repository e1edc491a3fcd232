package org.councilnotes.draft.name;

import java.util.List;

/** Whether two words that differ little are forms or spellings of one, and none a slip. */
public final class SpellingVariants {

  /** Endings and letters in which British and American or foreign spellings differ. */
  private static final List<List<String>> ALIKE =
      List.of(
          List.of("z", "s"),
          List.of("our", "or"),
          List.of("tre", "ter"),
          List.of("ae", "e"),
          List.of("oe", "e"),
          List.of("ph", "f"),
          List.of("y", "i"),
          List.of("c", "k"),
          List.of("j", "y"));

  private SpellingVariants() {}

  /**
   * Two words in lower case without accents: one is the beginning of the other, they differ in
   * figures or in their last two letters, or by a usual variant of spelling.
   */
  public static boolean are(String left, String right) {
    if (figures(left).equals(figures(right))) {
      return hasEnding(left, right) || plain(left).equals(plain(right));
    }
    return true;
  }

  private static String figures(String word) {
    return word.replaceAll("[^0-9]", "");
  }

  /** A last letter that is doubled is a slip, no ending. */
  private static boolean hasEnding(String left, String right) {
    String longer = left.length() > right.length() ? left : right;
    String shorter = left.length() > right.length() ? right : left;
    if (longer.startsWith(shorter)) {
      return longer.length() - shorter.length() > 1
          || longer.charAt(longer.length() - 1) != longer.charAt(longer.length() - 2);
    }
    int common = 0;
    while (common < shorter.length() && shorter.charAt(common) == longer.charAt(common)) {
      common++;
    }
    return common >= shorter.length() - 1
        && shorter.charAt(shorter.length() - 1) != longer.charAt(longer.length() - 1);
  }

  private static String plain(String word) {
    String plain = word;
    for (List<String> alike : ALIKE) {
      plain = plain.replace(alike.getFirst(), alike.getLast());
    }
    return plain;
  }
}
