package org.councilnotes.suggest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.analysis.PrintedWord;

/**
 * What the lexicon knows of the words of one query and of similar words, looked up for all words at
 * once. Words are folded.
 */
final class SpellingLookup {

  /** A word in more passages is meant. */
  private static final int RARE = 3;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  /** From so many letters on, two may be wrong. */
  private static final int LONG = 6;

  private final Map<String, Integer> passages;
  private final Map<String, List<SuggestionLexicon.WordEntry>> alike = new HashMap<>();
  private final Map<String, WordBreak> cuts;

  private SpellingLookup(Set<String> words, Set<String> joined, SuggestionLexicon lexicon) {
    Set<String> all = new HashSet<>(words);
    all.addAll(joined);
    this.passages = all.isEmpty() ? Map.of() : lexicon.passages(all);
    Set<String> slips =
        words.stream().filter(this::mayBeASlip).collect(Collectors.toUnmodifiableSet());
    lookUpLike(slips, lexicon);
    this.cuts =
        WordBreak.best(slips.stream().filter(word -> passages(word) == 0).toList(), lexicon);
  }

  /**
   * For the words of a search.
   *
   * @param text in which they stand
   */
  static SpellingLookup of(List<CorrectableWord> typed, String text, SuggestionLexicon lexicon) {
    Set<String> words = new HashSet<>();
    Set<String> joined = new HashSet<>();
    for (int i = 0; i < typed.size(); i++) {
      CorrectableWord word = typed.get(i);
      PrintedWord.fold(word.word()).ifPresent(words::add);
      if (i > 0 && typed.get(i - 1).isAdjacentTo(word, text)) {
        joined(typed.get(i - 1), word).ifPresent(joined::add);
      }
    }
    return new SpellingLookup(words, joined, lexicon);
  }

  /** Two words joined to one. */
  static Optional<String> joined(CorrectableWord first, CorrectableWord second) {
    return PrintedWord.fold(first.word() + second.word());
  }

  /** The number of passages with a word. */
  int passages(String word) {
    return passages.getOrDefault(word, 0);
  }

  /** Whether a word is so rare that it may be misspelt. */
  boolean mayBeASlip(String word) {
    return passages(word) <= RARE
        && word.length() >= SHORTEST
        && word.length() <= LONGEST
        && isOfLetters(word);
  }

  static boolean isOfLetters(String word) {
    return word.codePoints().noneMatch(Character::isDigit);
  }

  /** Words similar to one that may be misspelt. */
  List<SuggestionLexicon.WordEntry> like(String word) {
    return alike.getOrDefault(word, List.of());
  }

  /** The best way to split an unknown word in two. */
  Optional<WordBreak> cut(String word) {
    return Optional.ofNullable(cuts.get(word));
  }

  /** Those that begin with the same letter; where there are none, those that do not. */
  private void lookUpLike(Set<String> slips, SuggestionLexicon lexicon) {
    gather(slips.stream().map(SpellingLookup::sameStart).toList(), lexicon);
    gather(
        slips.stream()
            .filter(word -> like(word).isEmpty())
            .map(word -> new SuggestionLexicon.FuzzyWord(word, 1, 0))
            .toList(),
        lexicon);
  }

  private void gather(Collection<SuggestionLexicon.FuzzyWord> wanted, SuggestionLexicon lexicon) {
    if (!wanted.isEmpty()) {
      lexicon.similarWords(wanted).forEach((likeness, words) -> alike.put(likeness.word(), words));
    }
  }

  private static SuggestionLexicon.FuzzyWord sameStart(String word) {
    return new SuggestionLexicon.FuzzyWord(word, word.length() < LONG ? 1 : 2, 1);
  }
}
