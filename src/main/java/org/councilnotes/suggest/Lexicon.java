package org.councilnotes.suggest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Named;
import org.councilnotes.search.NoteSummary;

/**
 * The words, numbers and names that the passages of one snapshot hold, whatever is chosen. Each
 * call may be a journey to another machine: much is asked for at once.
 *
 * <p>Words are those of the texts as printed, folded, without their stems. Passages are counted
 * roughly: those of versions that do not count are among them, those taken out since may be; what
 * some passage holds counts at least 1.
 */
public interface Lexicon {

  /** At most so many of the words that begin so, see {@link Known#MOST_USED}. */
  List<Known> beginning(String letters, int most);

  /** The words that differ from each in few letters, in no order, the word itself left out. */
  Map<Likeness, List<Known>> like(Collection<Likeness> words);

  /** In how many passages each of some words stands; those of none are left out. */
  Map<String, Integer> passages(Collection<String> words);

  /** In how many passages the words of each pair stand side by side; those of none are left out. */
  Map<Pair, Integer> together(Collection<Pair> pairs);

  /**
   * Texts in which each of some words stands; words of none are left out.
   *
   * @param most how many of each word at most
   */
  Map<String, List<String>> texts(Collection<String> words, int most);

  /** In how many passages each of some values is tagged; those of none are left out. */
  Map<Named, Long> tagged(Collection<Named> values);

  /**
   * The keys of the numbers of notes, see {@link DocumentNumber#key}, ascending, by how they begin;
   * beginnings of none are left out.
   *
   * @param most how many for each beginning at most
   */
  Map<String, List<String>> numbers(Collection<String> starts, int most);

  /** Every note of some numbers, whatever its additions and language, each once, in no order. */
  List<NoteSummary> families(Collection<DocumentNumber> numbers);
}
