package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.tag.RoleRule.Side;

/**
 * Finds the few rules of the table whose words all stand in a text somewhere; only these are worth
 * trying at its countries.
 */
final class RuleIndex {

  private static final int COMMON = 3;
  private static final int MANY = 50;

  private final WordClasses classes = new WordClasses();
  private final List<RoleRule> rules;

  /** What each rule wants, in the order of the rules. */
  private final List<BitSet> wanted = new ArrayList<>();

  private final BitSet always = new BitSet();

  /** The rules by the set of words that they want, of each the one with the fewest words. */
  private final Map<Integer, BitSet> byFewest = new HashMap<>();

  RuleIndex(List<RoleRule> rules) {
    this.rules = List.copyOf(rules);
    for (int i = 0; i < this.rules.size(); i++) {
      List<Cue.Word> words = words(this.rules.get(i));
      BitSet own = new BitSet();
      words.forEach(word -> own.set(classes.number(word)));
      wanted.add(own);
      if (words.isEmpty()) {
        always.set(i); // it wants an acronym or a name, whatever they are
      } else {
        Cue.Word fewest = Collections.min(words, Comparator.comparingInt(RuleIndex::frequency));
        byFewest.computeIfAbsent(classes.number(fewest), n -> new BitSet()).set(i);
      }
    }
  }

  private static List<Cue.Word> words(RoleRule rule) {
    return rule.cue().elements().stream()
        .filter(Cue.Word.class::isInstance)
        .map(Cue.Word.class::cast)
        .filter(word -> !word.optional())
        .toList();
  }

  /** Short words are common. */
  private static int frequency(Cue.Word set) {
    int common = (int) set.words().stream().filter(word -> word.length() <= COMMON).count();
    return common * MANY + set.words().size() + set.beginnings().size();
  }

  /** The rules of some sides that may hold in a clause, in the order of the table. */
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
}
