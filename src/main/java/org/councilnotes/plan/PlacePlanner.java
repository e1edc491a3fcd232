package org.councilnotes.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.query.PassagePlace;
import org.councilnotes.query.QueryExpression.Widened;

/** Plans clauses on the places of passages. */
final class PlacePlanner {

  /**
   * Weight of what words score where some passages come first. Scores of words then stay under one
   * step, also those of 256 words.
   */
  private static final float OF_WORDS = 1e-3f;

  /** By how much a passage that comes first scores more than the next. */
  private static final float STEP = 16;

  private PlacePlanner() {}

  /** Matches the passages at some places. */
  static MatchPlan at(Collection<PassagePlace> places) {
    return MatchPlan.any(
        places.stream()
            .collect(
                Collectors.groupingBy(
                    PassagePlace::note,
                    Collectors.mapping(PassagePlace::ordinal, Collectors.toList())))
            .entrySet()
            .stream()
            .map(note -> (MatchPlan) new MatchPlan.Passages(note.getKey(), note.getValue()))
            .toList());
  }

  /**
   * The plan of a widened query.
   *
   * @param words the plan of its words
   */
  static QueryPlan widened(Widened query, MatchPlan words) {
    MatchPlan matching = MatchPlan.any(List.of(words, at(query.more())));
    MatchPlan.Parts ranked = new MatchPlan.Parts().must(new MatchPlan.Weighed(matching, OF_WORDS));
    List<PassagePlace> first = query.first();
    for (int i = 0; i < first.size(); i++) {
      MatchPlan one = at(List.of(first.get(i)));
      ranked.may(new MatchPlan.Step(one, STEP * (first.size() - i)));
    }
    return new QueryPlan(matching, ranked.whole(), Optional::empty);
  }
}
