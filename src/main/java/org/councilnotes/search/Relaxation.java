package org.councilnotes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for most of the words where all are too many, and for fewer where most are. */
final class Relaxation {

  private Relaxation() {}

  /** Empty where nothing less can be asked for. */
  static Optional<Query> of(Query query) {
    return switch (query) {
      case Query.All(var parts) -> ofAll(parts);
      case Query.Most(var parts, var needed) when needed > 1 ->
          Optional.of(new Query.Most(parts, needed / 2));
      case Query.Except(var wanted, var unwanted) ->
          of(wanted).map(fewer -> new Query.Except(fewer, unwanted));
      default -> Optional.empty();
    };
  }

  private static Optional<Query> ofAll(List<Query> parts) {
    List<Query> words = parts.stream().filter(Query.Word.class::isInstance).toList();
    List<Query> others = new ArrayList<>();
    List<Query.Most> relaxed = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Query.Most most) {
        relaxed.add(most);
      } else if (!(part instanceof Query.Word)) {
        others.add(part);
      }
    }
    Optional<Query> fewer =
        words.size() > 1
            ? Optional.of(new Query.Most(words, most(words.size())))
            : relaxed.stream().findFirst().flatMap(Relaxation::of);
    return fewer.map(less -> with(less, others));
  }

  /** Two thirds, at least one, fewer than all. */
  private static int most(int words) {
    return Math.clamp(Math.round(words * 2 / 3f), 1, words - 1);
  }

  private static Query with(Query fewer, List<Query> others) {
    if (others.isEmpty()) {
      return fewer;
    }
    List<Query> all = new ArrayList<>(others);
    all.add(fewer);
    return new Query.All(all);
  }
}
