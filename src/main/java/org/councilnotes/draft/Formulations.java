package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.draft.Candidate.Found;
import org.councilnotes.draft.Formulation.Relation;
import org.councilnotes.draft.Formulation.Standing;
import org.councilnotes.series.Difference;
import org.councilnotes.series.Wording;

/** Gathers what was found by wording. */
final class Formulations {

  /** Below it, texts share common words and no more. */
  static final double FLOOR = 0.3;

  private static final Comparator<Formulation> BEST_FIRST =
      Comparator.comparing((Formulation f) -> Math.round(f.score() * 100))
          .reversed()
          .thenComparing(Formulation::lastUse, Use.NEWEST_FIRST);

  /** Words of one key that stand are another wording than the same words deleted. */
  private record Key(String words, Standing standing) {}

  private final String query;
  private final Map<Key, List<Found>> found = new LinkedHashMap<>();

  Formulations(String query) {
    this.query = query;
  }

  /** Adds one that is alike enough; drops others. */
  void add(Found one) {
    if (one.score() >= FLOOR) {
      Key key = new Key(Wording.of(one.text()).key(), one.standing());
      found.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
    }
  }

  List<Formulation> best(int most) {
    String words = Wording.of(query).key();
    return found.entrySet().stream()
        .map(group -> formulation(group.getValue(), group.getKey().words().equals(words)))
        .sorted(BEST_FIRST)
        .limit(most)
        .toList();
  }

  private Formulation formulation(List<Found> group, boolean isSame) {
    List<Found> sorted =
        group.stream().sorted(Comparator.comparing(Found::use, Use.NEWEST_FIRST)).toList();
    Found last = sorted.getFirst();
    return new Formulation(
        last.text(),
        isSame ? 1 : group.stream().mapToDouble(Found::score).max().orElse(0),
        isSame ? Relation.SAME : Relation.CHANGED,
        last.standing(),
        sorted.stream().map(Found::use).toList(),
        Difference.between(last.text(), query));
  }
}
