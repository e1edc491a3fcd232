package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which of many sets of words have one among the words of a text, in work that grows with the
 * words of the text and not with the sets.
 */
final class WordClasses {

  /** Beginnings of words are looked up by so many of their letters, shorter ones by all. */
  private static final int KEY = 3;

  private record Beginning(String letters, int number) {}

  private int shortest = KEY;
  private final Map<Cue.Word, Integer> numbers = new HashMap<>();
  private final Map<String, BitSet> byWord = new HashMap<>();
  private final Map<String, List<Beginning>> byKey = new HashMap<>();

  /** The number of a set; equal sets have one. */
  int number(Cue.Word set) {
    return numbers.computeIfAbsent(set, this::add);
  }

  private int add(Cue.Word set) {
    int number = numbers.size();
    set.words().forEach(w -> byWord.computeIfAbsent(w, word -> new BitSet()).set(number));
    for (String letters : set.beginnings()) {
      String key = letters.substring(0, Math.min(KEY, letters.length()));
      shortest = Math.min(shortest, key.length());
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Beginning(letters, number));
    }
    return number;
  }

  /** The numbers of the sets of which a word, folded, stands among those of a clause. */
  BitSet in(Clause clause) {
    BitSet present = new BitSet();
    for (int i = clause.first(); i <= clause.last(); i++) {
      String word = clause.words().folded(i);
      BitSet own = byWord.get(word);
      if (own != null) {
        present.or(own);
      }
      for (int length = shortest; length <= Math.min(KEY, word.length()); length++) {
        addBeginnings(word, word.substring(0, length), present);
      }
    }
    return present;
  }

  private void addBeginnings(String word, String key, BitSet present) {
    for (Beginning beginning : byKey.getOrDefault(key, List.of())) {
      if (word.startsWith(beginning.letters())) {
        present.set(beginning.number());
      }
    }
  }
}
