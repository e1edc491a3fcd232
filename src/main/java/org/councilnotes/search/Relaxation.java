package org.councilnotes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks for most of the words where all are too many, and for fewer where most are. Of a question
 * any word suffices, and what has more of them ranks before what has less; a pasted paragraph bears
 * brackets and quotes that mean nothing. Fields and exclusions stay.
 */
final class Relaxation {

  /** So many words are a question, of which hardly a passage holds every word. */
  static final int QUESTION = 5;

  /** So many are prose. */
  private static final int PROSE = 10;

  private Relaxation() {}

  /** Empty where nothing less can be asked for. */
  static Optional<Query> of(Query query) {
    return switch (query) {
      case Query.All(var parts) -> ofAll(flat(parts).toList());
      case Query.Most(var parts, var needed) when needed > 1 ->
          Optional.of(new Query.Most(parts, needed / 2));
      case Query.Except(var wanted, var unwanted) ->
          of(wanted).map(fewer -> new Query.Except(fewer, unwanted));
      default -> Optional.empty();
    };
  }

  /** What stands in brackets without an {@code OR} is wanted as what stands beside them. */
  private static Stream<Query> flat(List<Query> parts) {
    return parts.stream()
        .flatMap(part -> part instanceof Query.All(var inner) ? flat(inner) : Stream.of(part));
  }

  private static Optional<Query> ofAll(List<Query> parts) {
    boolean prose = parts.size() >= PROSE;
    List<Query> words = new ArrayList<>();
    List<Query> others = new ArrayList<>();
    for (Query part : parts) {
      boolean mayLack = part instanceof Query.Word || (prose && part instanceof Query.Phrase);
      (mayLack ? words : others).add(part);
    }
    return words.size() > 1
        ? Optional.of(with(new Query.Most(words, most(words.size())), others))
        : less(others);
  }

  /** Still fewer words, where most of them are asked for already. */
  private static Optional<Query> less(List<Query> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Query.Most most) {
        List<Query> others = new ArrayList<>(parts);
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

  private static Query with(Query fewer, List<Query> others) {
    if (others.isEmpty()) {
      return fewer;
    }
    List<Query> all = new ArrayList<>(others);
    all.add(fewer);
    return new Query.All(all);
  }
}
