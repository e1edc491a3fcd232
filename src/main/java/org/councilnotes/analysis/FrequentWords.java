package org.councilnotes.analysis;

import java.util.Set;

/**
 * The most frequent words of the languages of most notes, in their exact form: articles and short
 * prepositions. Each alone is in nearly every passage, so a phrase with one of them is indexed as a
 * bigram with its neighbour (common grams).
 *
 * @see <a href="https://doi.org/10.1145/1400181.1400193">Zobel and Moffat 2006, Inverted files for
 *     text search engines (nextword indexes)</a>
 */
public final class FrequentWords {

  private static final Set<String> ALL =
      Set.of(
          // English
          "the",
          "of",
          "and",
          "to",
          "in",
          "a",
          "for",
          "on",
          "by",
          "with",
          // French
          "le",
          "la",
          "les",
          "de",
          "des",
          "du",
          "et",
          "en",
          "l",
          "d",
          // German
          "der",
          "die",
          "das",
          "und",
          "den",
          "von",
          "zu",
          // Spanish, Italian, Portuguese
          "el",
          "los",
          "las",
          "del",
          "y",
          "il",
          "di",
          "della",
          "e",
          "o",
          "os",
          "as",
          "do",
          "da",
          // Dutch
          "het",
          "een",
          "van");

  /** Stands between the words of a bigram; no word has it. */
  public static final char BETWEEN = ' ';

  private FrequentWords() {}

  /** Whether two neighbouring words are indexed as a bigram. */
  public static boolean areBigram(String first, String second) {
    return ALL.contains(first) || ALL.contains(second);
  }

  static boolean holds(String exact) {
    return ALL.contains(exact);
  }

  /** The term of two neighbouring words, in their exact form. No word has a space. */
  public static String bigram(String first, String second) {
    return first + BETWEEN + second;
  }
}
