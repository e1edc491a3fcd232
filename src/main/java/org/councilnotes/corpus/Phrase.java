package org.councilnotes.corpus;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that a subject may contain; case, accents and marks between them do not matter.
 *
 * @param parts runs of words in order, with any words between two runs
 */
record Phrase(List<List<String>> parts) {

  static final int NOWHERE = -1;

  /** Any words in between: {@code report ... on activities}. */
  private static final String GAP = "...";

  /** An accent that stands apart after decomposition: the acute of é; not {@code e}. */
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  /** What parts words: {@code " - "}; not {@code a}. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  Phrase {
    parts = List.copyOf(parts);
  }

  /** Reads a phrase as it is written in the catalogue. Illegal where a part has no words. */
  static Phrase of(String written) {
    List<List<String>> parts =
        Stream.of(written.split(Pattern.quote(GAP), -1)).map(Phrase::words).toList();
    if (parts.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("no words in: " + written);
    }
    return new Phrase(parts);
  }

  /** The words of a text, folded. */
  static List<String> words(String text) {
    String folded =
        ACCENT
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe");
    return BETWEEN_WORDS.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
  }

  /** The position of the first word of the phrase in these words; {@link #NOWHERE} without it. */
  int in(List<String> words) {
    int start = Collections.indexOfSubList(words, parts.getFirst());
    int from = start;
    for (int i = 0; i < parts.size() && from != NOWHERE; i++) {
      int next = Collections.indexOfSubList(words.subList(from, words.size()), parts.get(i));
      from = next == NOWHERE ? NOWHERE : from + next + parts.get(i).size();
    }
    return from == NOWHERE ? NOWHERE : start;
  }
}
