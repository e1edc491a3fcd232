package org.councilnotes.fidelity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a text with how often each stands in it, in no order. */
record WordBag(Map<String, Integer> counts) {

  /**
   * Matches {@code Kovač}, {@code 10} and {@code 364} in {@code 10364}; letters and figures apart,
   * as a raised mark stands close to its word. Not {@code -}.
   */
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{N}+");

  /** Matches the hyphen of {@code co-presidency}; not that of {@code 2018-2019}. */
  private static final Pattern INNER_HYPHEN =
      Pattern.compile("(?<=\\p{L})[-\u2010\u2011](?=\\p{L})");

  /**
   * Words with a hyphen count as written without: Poppler takes every hyphen at the end of a line
   * for a broken word. How hyphens are mended is measured against the source.
   */
  static WordBag ofUnhyphenated(Stream<String> texts) {
    return of(texts.map(t -> INNER_HYPHEN.matcher(t).replaceAll("")));
  }

  static WordBag of(Stream<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.flatMap(t -> words(t).stream()).forEach(w -> counts.merge(w, 1, Integer::sum));
    return new WordBag(counts);
  }

  /** In the order of the text; ligatures and raised figures as plain ones. */
  static List<String> words(String text) {
    String plain = Normalizer.normalize(text.replace("\u00AD", ""), Normalizer.Form.NFKC);
    return WORD.matcher(plain).results().map(r -> r.group()).toList();
  }

  long size() {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** How many of these words the other has too. */
  Tally in(WordBag other) {
    return new Tally(size() - missing(other).size(), size());
  }

  /** The words that the other has not, or not so often. */
  List<String> missing(WordBag other) {
    List<String> missing = new ArrayList<>();
    counts.forEach(
        (word, count) -> {
          for (int i = other.counts.getOrDefault(word, 0); i < count; i++) {
            missing.add(word);
          }
        });
    return missing;
  }
}
