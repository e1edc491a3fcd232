package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.councilnotes.index.PrintedWords.Known;
import org.councilnotes.index.Rereading.Change;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.TypedWord;
import org.councilnotes.words.PrintedWord;

/**
 * Which words may have been meant by one, and what each costs: two letters cost more than one, a
 * word that is used often costs less, and so does one that begins with the same letter, for that is
 * rarely mistyped.
 */
final class LikelyWords {

  private static final double UNKNOWN = 10;
  private static final double ONE_EDIT = 2;
  private static final double TWO_EDITS = 4;
  private static final double OTHER_FIRST_LETTER = 1;
  private static final double JOINED = 2;
  private static final double CUT = 2.5;

  /** What is in few passages may be a slip of the notes, or be meant. */
  private static final double KNOWN_BUT_RARE = 3;

  /** How much less a word costs for each time that it is e times as frequent, and in all. */
  private static final double FREQUENCY = 0.25;

  private static final double MOST_FREQUENCY = 1.9;

  private static final int RARE = 3;

  /** As many times as frequent as a rare word must be what it may be a slip of. */
  private static final int MORE_FREQUENT = 10;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  /** From so many letters on, two may be wrong. */
  private static final int LONG = 6;

  private static final int CANDIDATES = 5;
  private static final int SHORTEST_PART = 2;

  private final IndexSearcher searcher;
  private final PrintedWords words;

  LikelyWords(IndexSearcher searcher) {
    this.searcher = searcher;
    this.words = new PrintedWords(searcher.getIndexReader());
  }

  /** What each reading becomes with the word that comes next. */
  List<Rereading> with(List<Rereading> before, TypedWord typed) throws IOException {
    Optional<String> folded = PrintedWord.fold(typed.word());
    int passages = folded.isEmpty() ? 0 : words.passages(folded.get());
    boolean known = passages > 0 || folded.isEmpty() || !isOfLetters(typed.word());
    List<Rereading> all = new ArrayList<>();
    before.forEach(reading -> all.add(reading.costing(known ? 0 : UNKNOWN)));
    if (folded.isPresent() && passages <= RARE && mayBeASlip(folded.get())) {
      for (Rereading own : alternatives(folded.get(), passages, typed.range())) {
        before.forEach(reading -> all.add(reading.and(own.changes().getFirst(), own.cost())));
      }
    }
    return all;
  }

  /** What each reading becomes where two words are one. */
  List<Rereading> joined(List<Rereading> before, TypedWord first, TypedWord second)
      throws IOException {
    Optional<String> folded = PrintedWord.fold(first.word() + second.word());
    int passages = folded.isEmpty() ? 0 : words.passages(folded.get());
    if (passages == 0) {
      return List.of();
    }
    TextRange both = new TextRange(first.range().start(), second.range().end());
    Change change = new Change(both, List.of(folded.get()));
    return before.stream()
        .map(reading -> reading.and(change, JOINED - ofFrequency(passages)))
        .toList();
  }

  private static boolean mayBeASlip(String folded) {
    return folded.length() >= SHORTEST && folded.length() <= LONGEST && isOfLetters(folded);
  }

  private static boolean isOfLetters(String word) {
    return word.codePoints().noneMatch(Character::isDigit);
  }

  private List<Rereading> alternatives(String word, int passages, TextRange range)
      throws IOException {
    List<Rereading> all = new ArrayList<>();
    for (Known other : like(word)) {
      if (passages == 0 || other.passages() >= MORE_FREQUENT * passages) {
        double cost = cost(word, other) + (passages == 0 ? 0 : KNOWN_BUT_RARE);
        all.add(Rereading.AS_TYPED.and(new Change(range, List.of(other.word())), cost));
      }
    }
    all.sort(Comparator.comparingDouble(Rereading::cost));
    List<Rereading> best = new ArrayList<>(all.subList(0, Math.min(CANDIDATES, all.size())));
    if (passages == 0) {
      cut(word, range).ifPresent(best::add);
    }
    return best;
  }

  /** Those that begin with the same letter; where there are none, those that do not. */
  private List<Known> like(String word) throws IOException {
    int first = Character.charCount(word.codePointAt(0));
    List<Known> alike = words.like(word, word.length() < LONG ? 1 : 2, first);
    return alike.isEmpty() ? words.like(word, 1, 0) : alike;
  }

  private static double cost(String word, Known other) {
    boolean sameStart = word.codePointAt(0) == other.word().codePointAt(0);
    return (other.edits() > 1 ? TWO_EDITS : ONE_EDIT)
        + (sameStart ? 0 : OTHER_FIRST_LETTER)
        - ofFrequency(other.passages());
  }

  private static double ofFrequency(int passages) {
    return Math.min(MOST_FREQUENCY, FREQUENCY * Math.log(passages));
  }

  /** The word as two that stand side by side somewhere: where they do so most often. */
  private Optional<Rereading> cut(String word, TextRange range) throws IOException {
    Optional<Rereading> best = Optional.empty();
    long most = 0;
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      long together = together(word.substring(0, at), word.substring(at));
      if (together > most) {
        most = together;
        Change change = new Change(range, List.of(word.substring(0, at), word.substring(at)));
        best = Optional.of(Rereading.AS_TYPED.and(change, CUT - ofFrequency((int) together)));
      }
    }
    return best;
  }

  private long together(String one, String other) throws IOException {
    if (words.passages(one) == 0 || words.passages(other) == 0) {
      return 0;
    }
    return searcher.count(new PhraseQuery(PrintedWords.FIELD, one, other));
  }
}
