package org.councilnotes.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Relaxes a query that finds too little: requires most of the words instead of all, then fewer. Of
 * a question any word suffices, and matches of more words rank first; brackets and quotes of a
 * pasted paragraph are ignored. Fields and exclusions stay.
 */
final class QueryRelaxation {

  /**
   * From this number of words on, a query is a question, of which hardly a passage has every word.
   */
  static final int QUESTION = 5;

  /** So many are prose. */
  private static final int PROSE = 10;

  private QueryRelaxation() {}

  /** The relaxed query; empty where it cannot be relaxed further. */
  static Optional<QueryExpression> of(QueryExpression query) {
    return switch (query) {
      case QueryExpression.All(var parts) -> ofAll(flat(parts).toList());
      case QueryExpression.Most(var parts, var needed) when needed > 1 ->
          Optional.of(new QueryExpression.Most(parts, needed / 2));
      case QueryExpression.Exclusion(var wanted, var unwanted) ->
          of(wanted).map(fewer -> new QueryExpression.Exclusion(fewer, unwanted));
      default -> Optional.empty();
    };
  }

  /** What stands in brackets without an {@code OR} is wanted as what stands beside them. */
  private static Stream<QueryExpression> flat(List<QueryExpression> parts) {
    return parts.stream()
        .flatMap(
            part -> part instanceof QueryExpression.All(var inner) ? flat(inner) : Stream.of(part));
  }

  private static Optional<QueryExpression> ofAll(List<QueryExpression> parts) {
    boolean prose = parts.size() >= PROSE;
    List<QueryExpression> words = new ArrayList<>();
    List<QueryExpression> others = new ArrayList<>();
    for (QueryExpression part : parts) {
      boolean mayLack =
          part instanceof QueryExpression.Word || (prose && part instanceof QueryExpression.Phrase);
      (mayLack ? words : others).add(part);
    }
    return words.size() > 1
        ? Optional.of(with(new QueryExpression.Most(words, most(words.size())), others))
        : less(others);
  }

  /** Still fewer words, where most of them are asked for already. */
  private static Optional<QueryExpression> less(List<QueryExpression> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof QueryExpression.Most most) {
        List<QueryExpression> others = new ArrayList<>(parts);
        others.remove(i);
        return of(most).map(fewer -> with(fewer, others));
      }
    }
    return Optional.empty();
  }

  /** Two thirds, at least one, fewer than all; of a question, one. */
  private static int most(int words) {
    return words >= QUESTION ? 1 : Math.clamp(Math.round(words * 2 / 3f), 1, words - 1);
  }

  private static QueryExpression with(QueryExpression fewer, List<QueryExpression> others) {
    if (others.isEmpty()) {
      return fewer;
    }
    List<QueryExpression> all = new ArrayList<>(others);
    all.add(fewer);
    return new QueryExpression.All(all);
  }
}
