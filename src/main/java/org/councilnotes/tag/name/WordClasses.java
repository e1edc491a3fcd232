package org.councilnotes.tag.name;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Words that mean alike, in all languages together; {@code word-classes.txt} lists them. */
public final class WordClasses {

  private static final String BEGINS = "*";

  private static final int MOST_KEPT = 20_000;

  /** Letters: longer words hardly come again. */
  private static final int LONGEST_KEPT = 40;

  private final Map<String, Set<String>> byWord = new HashMap<>();
  private final Map<String, Set<String>> byBeginning = new HashMap<>();

  /** By the first two letters of beginnings, how long those are, a bit for each length. */
  private final Map<Integer, Long> lengths = new HashMap<>();

  /** Words come again and again: those looked for before. */
  private final Map<String, Set<String>> found = new ConcurrentHashMap<>();

  private WordClasses(List<String> lines) {
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        add(words[0], words[i]);
      }
    }
  }

  /** Those that the program comes with, which are read once. */
  public static WordClasses ofProgram() {
    return OfProgram.CLASSES;
  }

  private static final class OfProgram {
    private static final WordClasses CLASSES = read();
  }

  private static WordClasses read() {
    return new WordClasses(WordTable.lines(TagTables.WORD_CLASSES));
  }

  private void add(String name, String word) {
    boolean begins = word.endsWith(BEGINS);
    String letters = begins ? word.substring(0, word.length() - 1) : word;
    if (begins) {
      lengths.merge(firstTwo(letters), 1L << letters.length(), (some, more) -> some | more);
    }
    (begins ? byBeginning : byWord).computeIfAbsent(letters, w -> new LinkedHashSet<>()).add(name);
  }

  /** Beginnings have at least two letters, and fewer than 64. */
  private static int firstTwo(String letters) {
    return letters.charAt(0) << Character.SIZE | letters.charAt(1);
  }

  /** The classes of a folded word, in the order of their finding. */
  public Set<String> of(String word) {
    Set<String> known = found.get(word);
    return known == null ? find(word) : known;
  }

  private Set<String> find(String word) {
    Set<String> all = new LinkedHashSet<>(byWord.getOrDefault(word, Set.of()));
    long left = word.length() < 2 ? 0 : lengths.getOrDefault(firstTwo(word), 0L);
    while (left != 0) {
      int length = Long.numberOfTrailingZeros(left);
      left &= left - 1;
      if (length <= word.length()) {
        all.addAll(byBeginning.getOrDefault(word.substring(0, length), Set.of()));
      }
    }
    Set<String> own = all.isEmpty() ? Set.of() : Collections.unmodifiableSet(all);
    if (found.size() < MOST_KEPT && word.length() <= LONGEST_KEPT) {
      found.put(word, own);
    }
    return own;
  }
}
