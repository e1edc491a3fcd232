package org.councilnotes.tag.role;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.tag.role.RoleRule.Side;

/**
 * An index of the rules by their words: finds the few rules whose words all occur in a text. Only
 * these are tried.
 */
final class RoleRuleIndex {

  private static final int COMMON = 3;
  private static final int MANY = 50;

  private final WordSetMatcher classes = new WordSetMatcher();
  private final List<RoleRule> rules;

  /** What each rule wants, in the order of the rules. */
  private final List<BitSet> wanted = new ArrayList<>();

  private final BitSet always = new BitSet();

  /** The rules by the set of words that they want, of each the one with the fewest words. */
  private final Map<Integer, BitSet> byFewest = new HashMap<>();

  RoleRuleIndex(List<RoleRule> rules) {
    this.rules = List.copyOf(rules);
    for (int i = 0; i < this.rules.size(); i++) {
      List<RoleCue.Word> words = words(this.rules.get(i));
      BitSet own = new BitSet();
      words.forEach(word -> own.set(classes.number(word)));
      wanted.add(own);
      if (words.isEmpty()) {
        always.set(i); // it wants an acronym or a name, whatever they are
      } else {
        RoleCue.Word fewest =
            Collections.min(words, Comparator.comparingInt(RoleRuleIndex::frequency));
        byFewest.computeIfAbsent(classes.number(fewest), n -> new BitSet()).set(i);
      }
    }
  }

  /** Of the rules of {@link RoleTable}, which are read once. */
  static RoleRuleIndex ofProgram() {
    return Program.INDEX;
  }

  private static final class Program {
    static final RoleRuleIndex INDEX = new RoleRuleIndex(RoleTable.read());
  }

  private static List<RoleCue.Word> words(RoleRule rule) {
    return rule.cue().elements().stream()
        .filter(RoleCue.Word.class::isInstance)
        .map(RoleCue.Word.class::cast)
        .filter(word -> !word.optional())
        .toList();
  }

  /** Short words are common. */
  private static int frequency(RoleCue.Word set) {
    int common = (int) set.words().stream().filter(word -> word.length() <= COMMON).count();
    return common * MANY + set.words().size() + set.beginnings().size();
  }

  /** The rules of some sides that can match in a clause, in the order of the table. */
  List<RoleRule> in(Clause clause, Set<Side> sides) {
    BitSet present = classes.in(clause);
    BitSet candidates = (BitSet) always.clone();
    for (int i = present.nextSetBit(0); i >= 0; i = present.nextSetBit(i + 1)) {
      BitSet own = byFewest.get(i);
      if (own != null) {
        candidates.or(own);
      }
    }
    return candidates.stream()
        .filter(i -> sides.contains(rules.get(i).side()) && isWithin(wanted.get(i), present))
        .mapToObj(rules::get)
        .toList();
  }

  private static boolean isWithin(BitSet wanted, BitSet present) {
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      if (!present.get(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells which of many sets of words have one among the words of a text, in work that grows with
   * the words of the text and not with the sets.
   */
  private static final class WordSetMatcher {

    /** Beginnings of words are looked up by so many of their letters, shorter ones by all. */
    private static final int KEY = 3;

    private record FirstLetters(String letters, int number) {}

    private int shortest = KEY;
    private final Map<RoleCue.Word, Integer> numbers = new HashMap<>();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Map<String, List<FirstLetters>> byKey = new HashMap<>();

    /** The number of a set of words; equal sets have the same. */
    int number(RoleCue.Word set) {
      return numbers.computeIfAbsent(set, this::add);
    }

    private int add(RoleCue.Word set) {
      int number = numbers.size();
      set.words().forEach(w -> byWord.computeIfAbsent(w, word -> new BitSet()).set(number));
      for (String letters : set.beginnings()) {
        String key = letters.substring(0, Math.min(KEY, letters.length()));
        shortest = Math.min(shortest, key.length());
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new FirstLetters(letters, number));
      }
      return number;
    }

    /** The numbers of the sets that share a folded word with a clause. */
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
      for (FirstLetters beginning : byKey.getOrDefault(key, List.of())) {
        if (word.startsWith(beginning.letters())) {
          present.set(beginning.number());
        }
      }
    }
  }
}
