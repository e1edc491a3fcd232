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

  /** The most used words with a prefix, up to a number, see {@link WordEntry#MOST_USED}. */
  List<WordEntry> wordsWithPrefix(String letters, int most);

  /** Words within an edit distance of each word, in no order, without the word itself. */
  Map<FuzzyWord, List<WordEntry>> similarWords(Collection<FuzzyWord> words);

  /** The number of passages with each word; unknown words are left out. */
  Map<String, Integer> passages(Collection<String> words);

  /**
   * The number of passages in which the words of each pair are adjacent; pairs without any are left
   * out.
   */
  Map<WordPair, Integer> pairFrequencies(Collection<WordPair> pairs);

  /**
   * Texts with each word; unknown words are left out.
   *
   * @param most how many texts for each word at most
   */
  Map<String, List<String>> texts(Collection<String> words, int most);

  /** The number of passages tagged with each value; values without any are left out. */
  Map<NamedFacetValue, Long> tagged(Collection<NamedFacetValue> values);

  /**
   * Keys of the numbers of notes with each prefix, see {@link DocumentNumber#key}, ascending;
   * prefixes without any are left out.
   *
   * @param most how many keys for each prefix at most
   */
  Map<String, List<String>> numbers(Collection<String> starts, int most);

  /** Every note of some numbers, in all versions and languages, each once, in no order. */
  List<NoteSummary> families(Collection<DocumentNumber> numbers);

  /**
   * A word with the distance of similar words.
   *
   * @param word folded
   * @param edits at most so many letters changed, missing, added or swapped, 1 or 2
   * @param kept length of the common prefix, in code points
   */
  record FuzzyWord(String word, int edits, int kept) {}

  /**
   * A word of the lexicon, folded.
   *
   * @param passages number of passages with it
   * @param edits distance from the word that was asked for; 0 where none was
   */
  record WordEntry(String word, int passages, int edits) {

    /** The word of the most passages first, then by the word. */
    public static final Comparator<WordEntry> MOST_USED =
        Comparator.comparingInt(WordEntry::passages).reversed().thenComparing(WordEntry::word);
  }

  /** Two words, folded, the second directly after the first. */
  record WordPair(String first, String second) {}
}
