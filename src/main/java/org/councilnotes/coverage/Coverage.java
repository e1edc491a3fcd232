package org.councilnotes.coverage;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A table of programmes, countries, editions or years. Rows are sorted by what they count in all,
 * most first; times are in their order.
 *
 * @param rows values of the rows
 * @param cells of all rows and columns that count something
 * @param states by time: what its empty cells say; {@link CellState#NOT_MENTIONED} where absent
 * @param words of all passages of a column, or of a row where rows are times; only where shares are
 *     counted
 * @param snapshot name of the snapshot that was counted
 */
public record Coverage(
    CoverageRequest request,
    List<String> rows,
    List<String> columns,
    Map<Place, Cell> cells,
    Map<String, CellState> states,
    Map<String, Long> words,
    String snapshot) {

  public Coverage {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = Map.copyOf(cells);
    states = Map.copyOf(states);
    words = Map.copyOf(words);
  }

  /** A row and a column, by their values. */
  public record Place(String row, String column) {}

  /**
   * What a cell counts.
   *
   * @param count of facts, passages, notes or words
   * @param words of all passages of the time, where shares are counted; else 0
   * @param roles keys of the roles that the facts say
   */
  public record Cell(long count, long words, SortedSet<String> roles) {

    private static final double PER = 10_000;

    public Cell {
      roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }

    /** The share among ten thousand words; 0 where no words are known. */
    public double share() {
      return words == 0 ? 0 : PER * count / words;
    }
  }

  public Optional<Cell> cell(String row, String column) {
    return Optional.ofNullable(cells.get(new Place(row, column)));
  }

  /** What a cell says. The state of a time holds whether it is a row or a column. */
  public CellState state(String row, String column) {
    if (cell(row, column).isPresent()) {
      return CellState.MENTIONED;
    }
    return states.getOrDefault(shared(row, column), CellState.NOT_MENTIONED);
  }

  /** Words that the share of a cell is of, also where it is empty; empty where none are known. */
  public Optional<Long> words(String row, String column) {
    return Optional.ofNullable(words.get(shared(row, column)));
  }

  /** What the cells of one search have in common: the column, or the row where rows are times. */
  private String shared(String row, String column) {
    return request.rows().isTime() ? row : column;
  }

  /** The same table with rows and columns exchanged. */
  Coverage transposed(CoverageRequest other) {
    Map<Place, Cell> turned = new HashMap<>();
    cells.forEach((place, cell) -> turned.put(new Place(place.column(), place.row()), cell));
    return new Coverage(other, columns, rows, turned, states, words, snapshot);
  }
}
