package org.councilnotes.tag.role;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.tag.name.WordTable;

/** Words that mean alike, in all languages together; {@code word-classes.txt} lists them. */
final class WordClasses {

  static final String TABLE = "/tag/word-classes.txt";

  private static final String BEGINS = "*";

  private final Map<String, Set<String>> byWord = new HashMap<>();
  private final Map<String, Set<String>> byBeginning = new HashMap<>();
  private int longest;

  private WordClasses(List<String> lines) {
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        add(words[0], words[i]);
      }
    }
  }

  static WordClasses read() {
    return new WordClasses(WordTable.lines(TABLE));
  }

  private void add(String name, String word) {
    boolean begins = word.endsWith(BEGINS);
    String letters = begins ? word.substring(0, word.length() - 1) : word;
    longest = begins ? Math.max(longest, letters.length()) : longest;
    (begins ? byBeginning : byWord).computeIfAbsent(letters, w -> new LinkedHashSet<>()).add(name);
  }

  /** The classes of a folded word, in the order of their finding. */
  Set<String> of(String word) {
    Set<String> all = new LinkedHashSet<>(byWord.getOrDefault(word, Set.of()));
    for (int length = 1; length <= Math.min(longest, word.length()); length++) {
      all.addAll(byBeginning.getOrDefault(word.substring(0, length), Set.of()));
    }
    return all;
  }
}
