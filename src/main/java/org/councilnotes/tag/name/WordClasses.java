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
  private int longest;

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
    longest = begins ? Math.max(longest, letters.length()) : longest;
    (begins ? byBeginning : byWord).computeIfAbsent(letters, w -> new LinkedHashSet<>()).add(name);
  }

  /** The classes of a folded word, in the order of their finding. */
  public Set<String> of(String word) {
    Set<String> known = found.get(word);
    return known == null ? find(word) : known;
  }

  private Set<String> find(String word) {
    Set<String> all = new LinkedHashSet<>(byWord.getOrDefault(word, Set.of()));
    for (int length = 1; length <= Math.min(longest, word.length()); length++) {
      all.addAll(byBeginning.getOrDefault(word.substring(0, length), Set.of()));
    }
    Set<String> own = all.isEmpty() ? Set.of() : Collections.unmodifiableSet(all);
    if (found.size() < MOST_KEPT && word.length() <= LONGEST_KEPT) {
      found.put(word, own);
    }
    return own;
  }
}
