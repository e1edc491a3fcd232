package org.councilnotes.series;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.note.Passage;

/**
 * One wording through all witnesses.
 *
 * @param cells one per witness, oldest first; empty where the wording is absent
 * @param steps one per pair of neighbouring witnesses; empty where it is absent in both
 */
public record Row(List<Optional<Cell>> cells, List<Optional<Step>> steps) {

  public Row {
    cells = List.copyOf(cells);
    steps = List.copyOf(steps);
  }

  /**
   * The wording in one witness.
   *
   * @param parts ids of its passages: several where it was split or merged
   * @param text of the parts, joined by line feeds
   * @param section id of the section that the first part stands in
   */
  public record Cell(List<String> parts, String text, String section) {

    public Cell {
      parts = List.copyOf(parts);
    }

    static Cell of(List<Passage> parts) {
      return new Cell(
          parts.stream().map(Passage::id).toList(),
          parts.stream().map(Passage::text).collect(Collectors.joining("\n")),
          parts.getFirst().section());
    }
  }
}
