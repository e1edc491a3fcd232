package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.analysis.PrintedWord;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.suggest.CorrectedQuery.Change;

/**
 * Candidates for a misspelt word, with their costs: two edits cost more than one; frequent words
 * cost less; so do words with the same first letter, which is rarely mistyped.
 */
record CorrectionCandidates(SpellingLookup spellings) {

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

  /** As many times as frequent as a rare word must be what it may be a slip of. */
  private static final int MORE_FREQUENT = 10;

  private static final int CANDIDATES = 5;

  /** Of one word in another's place; ties by that. */
  private static final Comparator<CorrectedQuery> CHEAPEST_FIRST =
      Comparator.comparingDouble(CorrectedQuery::cost)
          .thenComparing(reading -> reading.changes().getFirst().words().getFirst());

  /** Extends each candidate query by the next word. */
  List<CorrectedQuery> extend(List<CorrectedQuery> before, CorrectableWord typed) {
    Optional<String> folded = PrintedWord.fold(typed.word());
    int passages = folded.map(spellings::passages).orElse(0);
    boolean known = passages > 0 || folded.isEmpty() || !SpellingLookup.isOfLetters(typed.word());
    List<CorrectedQuery> all = new ArrayList<>();
    before.forEach(reading -> all.add(reading.withCost(known ? 0 : UNKNOWN)));
    if (folded.filter(spellings::mayBeASlip).isPresent()) {
      for (CorrectedQuery own : alternatives(folded.get(), passages, typed.range())) {
        before.forEach(
            reading -> all.add(reading.withChange(own.changes().getFirst(), own.cost())));
      }
    }
    return all;
  }

  /** Extends each candidate query by the next two words, joined to one. */
  List<CorrectedQuery> extendJoined(
      List<CorrectedQuery> before, CorrectableWord first, CorrectableWord second) {
    Optional<String> folded = SpellingLookup.joined(first, second);
    int passages = folded.map(spellings::passages).orElse(0);
    if (passages == 0) {
      return List.of();
    }
    TextRange both = new TextRange(first.range().start(), second.range().end());
    Change change = new Change(both, List.of(folded.get()));
    return before.stream()
        .map(reading -> reading.withChange(change, JOINED - ofFrequency(passages)))
        .toList();
  }

  private List<CorrectedQuery> alternatives(String word, int passages, TextRange range) {
    List<CorrectedQuery> all = new ArrayList<>();
    for (SuggestionLexicon.WordEntry other : spellings.like(word)) {
      if (passages == 0 || other.passages() >= MORE_FREQUENT * passages) {
        double cost = cost(word, other) + (passages == 0 ? 0 : KNOWN_BUT_RARE);
        all.add(CorrectedQuery.AS_TYPED.withChange(new Change(range, List.of(other.word())), cost));
      }
    }
    all.sort(CHEAPEST_FIRST);
    List<CorrectedQuery> best = new ArrayList<>(all.subList(0, Math.min(CANDIDATES, all.size())));
    spellings.cut(word).ifPresent(cut -> best.add(parted(cut, range)));
    return best;
  }

  private static double cost(String word, SuggestionLexicon.WordEntry other) {
    boolean sameStart = word.codePointAt(0) == other.word().codePointAt(0);
    return (other.edits() > 1 ? TWO_EDITS : ONE_EDIT)
        + (sameStart ? 0 : OTHER_FIRST_LETTER)
        - ofFrequency(other.passages());
  }

  private static double ofFrequency(int passages) {
    return Math.min(MOST_FREQUENCY, FREQUENCY * Math.log(passages));
  }

  private static CorrectedQuery parted(WordBreak cut, TextRange range) {
    Change change = new Change(range, List.of(cut.parts().first(), cut.parts().second()));
    return CorrectedQuery.AS_TYPED.withChange(change, CUT - ofFrequency(cut.passages()));
  }
}
