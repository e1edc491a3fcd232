package org.councilnotes.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that the editions of a report count: {@code officers trained}.
 *
 * @param cells one for each edition, oldest first
 */
public record Indicator(List<Cell> cells) {

  public Indicator {
    cells = List.copyOf(cells);
  }

  /**
   * An edition of it.
   *
   * @param value empty where the edition does not tell
   */
  public record Cell(Optional<IndicatorValue> value, Set<IndicatorMark> marks) {

    static final Cell EMPTY = new Cell(Optional.empty(), Set.of());

    public Cell {
      marks = Set.copyOf(marks);
    }
  }

  /** What the editions say, oldest first. */
  public Stream<IndicatorValue> values() {
    return cells.stream().flatMap(cell -> cell.value().stream());
  }

  /** The newest value, whose words name the indicator. */
  public IndicatorValue newest() {
    return values().reduce((older, newer) -> newer).orElseThrow();
  }

  /** Whether more than one edition tells it. */
  public boolean isFollowed() {
    return values().count() > 1;
  }

  /** Whether its values are not all the same. */
  public boolean isChanging() {
    return values()
            .map(value -> value.quantity().value().toPlainString() + value.quantity().unit())
            .distinct()
            .count()
        > 1;
  }

  /** Whether a passage that tells it names one of some programmes or stands under its heading. */
  public boolean isAbout(Set<String> programmes) {
    return values().anyMatch(value -> value.programmes().stream().anyMatch(programmes::contains));
  }
}
