package org.councilnotes.series;

import java.util.List;
import org.councilnotes.note.Note;
import org.councilnotes.series.Comparison.Witness;

/**
 * The five steps from two notes to a table, in the Gothenburg model of collation (Joint Expert
 * Meeting of COST Action 32 and Interedition, Gothenburg 2009): tokenise and normalise each witness
 * ({@link Tokens}, {@link Wording}), align ({@link SectionAlignment}, {@link PassageAlignment},
 * {@link Splits}), analyse ({@link SectionAnalysis}, {@link PassageAnalysis}), show ({@link
 * ReadingOrder}).
 */
final class Collation {

  private Collation() {}

  static Comparison of(Note oldest, Note newest) {
    Body left = Body.of(oldest);
    Body right = Body.of(newest);
    Lexicon lexicon = new Lexicon(left.wordings(), right.wordings());
    List<Pair> candidates = Candidates.of(lexicon);
    SectionAlignment sections = new SectionAlignment(left, right, candidates);
    List<Match> matches = new PassageAlignment(left, right, lexicon, sections).matches(candidates);
    return new Comparison(
        List.of(Witness.of(0, oldest), Witness.of(1, newest)),
        new SectionAnalysis(left, right, sections).rows(),
        new PassageAnalysis(left, right, matches, sections).rows());
  }
}
