package org.councilnotes.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.query.NamedFacetValue;
import org.councilnotes.store.NoteSummary;

/**
 * The words, numbers and names that the passages of one snapshot hold, whatever is chosen. Each
 * call may be a journey to another machine: much is asked for at once.
 *
 * <p>Words are those of the texts as printed, folded, without their stems. Passages are counted
 * roughly: those of versions that do not count are among them, those taken out since may be; what
 * some passage holds counts at least 1.
 */
public interface SuggestionLexicon {

  /** At most so many of the words that begin so, see {@link WordEntry#MOST_USED}. */
  List<WordEntry> wordsWithPrefix(String letters, int most);

  /** The words that differ from each in few letters, in no order, the word itself left out. */
  Map<FuzzyWord, List<WordEntry>> similarWords(Collection<FuzzyWord> words);

  /** In how many passages each of some words stands; those of none are left out. */
  Map<String, Integer> passages(Collection<String> words);

  /** In how many passages the words of each pair stand side by side; those of none are left out. */
  Map<WordPair, Integer> pairFrequencies(Collection<WordPair> pairs);

  /**
   * Texts in which each of some words stands; words of none are left out.
   *
   * @param most how many of each word at most
   */
  Map<String, List<String>> texts(Collection<String> words, int most);

  /** In how many passages each of some values is tagged; those of none are left out. */
  Map<NamedFacetValue, Long> tagged(Collection<NamedFacetValue> values);

  /**
   * The keys of the numbers of notes, see {@link DocumentNumber#key}, ascending, by how they begin;
   * beginnings of none are left out.
   *
   * @param most how many for each beginning at most
   */
  Map<String, List<String>> numbers(Collection<String> starts, int most);

  /** Every note of some numbers, whatever its additions and language, each once, in no order. */
  List<NoteSummary> families(Collection<DocumentNumber> numbers);

  /**
   * How like a word others are to be.
   *
   * @param word folded
   * @param edits letters that may be changed, missing, superfluous or swapped at most, 1 or 2
   * @param kept how many letters at the start must be the same, in code points
   */
  record FuzzyWord(String word, int edits, int kept) {}

  /**
   * A word that stands in the texts of passages, folded.
   *
   * @param passages in how many it stands
   * @param edits letters changed, missing, superfluous or swapped; 0 where it was not asked for by
   *     likeness
   */
  record WordEntry(String word, int passages, int edits) {

    /** The word of the most passages first, then by the word. */
    public static final Comparator<WordEntry> MOST_USED =
        Comparator.comparingInt(WordEntry::passages).reversed().thenComparing(WordEntry::word);
  }

  /** Two words, folded, the second right behind the first. */
  record WordPair(String first, String second) {}
}
