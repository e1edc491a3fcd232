package org.councilnotes.coverage;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How often something is said, time by time.
 *
 * @param times editions or years, in their order, those without a report included
 * @param lines in the order of the request
 * @param words of all passages of a time
 * @param states why a time has no passages; absent where it has
 * @param snapshot name of the snapshot that was counted
 */
public record Trend(
    TrendRequest request,
    List<String> times,
    List<Line> lines,
    Map<String, Long> words,
    Map<String, CellState> states,
    String snapshot) {

  private static final double PER = 10_000;

  public Trend {
    times = List.copyOf(times);
    lines = List.copyOf(lines);
    words = Map.copyOf(words);
    states = Map.copyOf(states);
  }

  /**
   * One line.
   *
   * @param query as typed
   * @param passages by time; absent where there is none
   * @param occurrences by time, likewise
   * @param isComplete whether occurrences were counted: not where more passages are found than are
   *     read
   */
  public record Line(
      String query, Map<String, Long> passages, Map<String, Long> occurrences, boolean isComplete) {

    public Line {
      passages = Map.copyOf(passages);
      occurrences = Map.copyOf(occurrences);
    }
  }

  /** Whether reports of a time are held. */
  public boolean isHeld(String time) {
    return words.getOrDefault(time, 0L) > 0;
  }

  /** Whether a line has the values that are asked for. */
  public boolean isCounted(Line line) {
    return line.isComplete() || !request.measure().needsOccurrences();
  }

  /** The value of a point; empty where no report is held, or occurrences were not counted. */
  public OptionalDouble value(Line line, String time) {
    if (!isHeld(time) || !isCounted(line)) {
      return OptionalDouble.empty();
    }
    long passages = line.passages().getOrDefault(time, 0L);
    long occurrences = line.occurrences().getOrDefault(time, 0L);
    return OptionalDouble.of(
        switch (request.measure()) {
          case PASSAGES -> passages;
          case OCCURRENCES -> occurrences;
          case PER10000 -> PER * occurrences / words.getOrDefault(time, 1L);
        });
  }
}
