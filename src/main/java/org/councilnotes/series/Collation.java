package org.councilnotes.series;

import java.util.List;

/**
 * Two witnesses laid side by side: the first three of the five steps from notes to a table, in the
 * Gothenburg model of collation (Joint Expert Meeting of COST Action 32 and Interedition,
 * Gothenburg 2009): tokenise and normalise ({@link Tokens}, {@link Wording}), align ({@link
 * SectionAlignment}, {@link PassageAlignment}, {@link Splits}, {@link Blanks}). To analyse is for
 * {@link Between} and {@link SectionAnalysis}, to show for {@link TableOrder}.
 *
 * @param matches each passage of either side is in exactly one
 */
record Collation(SectionAlignment sections, List<Match> matches) {

  Collation {
    matches = List.copyOf(matches);
  }

  static Collation of(Body left, Body right) {
    Lexicon lexicon = new Lexicon(left.wordings(), right.wordings());
    List<Pair> candidates = Candidates.of(lexicon);
    SectionAlignment sections = new SectionAlignment(left, right, candidates);
    List<Match> matches = new PassageAlignment(left, right, lexicon, sections).matches(candidates);
    return new Collation(sections, Blanks.filled(matches, left, right));
  }
}
