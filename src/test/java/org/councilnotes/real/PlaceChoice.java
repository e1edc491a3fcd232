package org.councilnotes.real;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.text.TextRange;

/**
 * The places where a segment may stand in a text.
 *
 * @param segment its number
 * @param cost of leaving it out; infinite where it has its place
 */
record PlaceChoice(int segment, List<TextRange> places, double cost) {

  /** Characters between two segments that follow each other, such as the call of a footnote. */
  private static final int SKIPPED = 4;

  private static final double FORWARDS = 1;
  private static final double BACKWARDS = 3;

  /** Characters of a leap that cost as much as one. */
  private static final double UNIT = 1000;

  /** Characters; a longer leap costs no more. */
  private static final int FAR = 5000;

  /** Most ways that are followed at a time. */
  private static final int WAYS = 200;

  private static final Way START = new Way(Optional.empty(), 0, Optional.empty());

  PlaceChoice {
    places = List.copyOf(places);
  }

  /** Of a segment that has its place. */
  static PlaceChoice of(int segment, TextRange place) {
    return new PlaceChoice(segment, List.of(place), Double.POSITIVE_INFINITY);
  }

  /**
   * The cheapest way through the places of all segments, in their order (Viterbi): to follow the
   * last segment costs nothing, to leap backwards costs more than to leap forwards.
   */
  static Map<Integer, TextRange> best(List<PlaceChoice> choices) {
    List<Way> ways = List.of(START);
    for (PlaceChoice choice : choices) {
      ways = choice.further(ways);
    }
    Map<Integer, TextRange> best = new HashMap<>();
    Optional<Way> way = ways.stream().min(Comparator.comparingDouble(Way::cost));
    while (way.isPresent()) {
      way.get().last().ifPresent(place -> best.put(place.segment(), place.range()));
      way = way.get().before();
    }
    return best;
  }

  private List<Way> further(List<Way> ways) {
    List<Way> further = new ArrayList<>();
    for (TextRange range : places) {
      Place place = new Place(segment, range);
      ways.stream()
          .map(way -> new Way(Optional.of(place), way.cost() + way.leap(range), Optional.of(way)))
          .min(Comparator.comparingDouble(Way::cost))
          .ifPresent(further::add);
    }
    if (Double.isFinite(cost)) {
      ways.forEach(way -> further.add(new Way(way.last(), way.cost() + cost, way.before())));
    }
    return further.stream().sorted(Comparator.comparingDouble(Way::cost)).limit(WAYS).toList();
  }

  private record Place(int segment, TextRange range) {}

  /** A way through the places of some segments: the last one, and what it costs. */
  private record Way(Optional<Place> last, double cost, Optional<Way> before) {

    double leap(TextRange to) {
      int gap = last.map(place -> to.start() - place.range().end()).orElse(0);
      if (gap >= 0 && gap <= SKIPPED) {
        return 0;
      }
      double far = Math.min(Math.abs(gap), FAR) / UNIT;
      return gap > 0 ? FORWARDS + far : BACKWARDS + far;
    }
  }
}
