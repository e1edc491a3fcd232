package org.councilnotes.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.coverage.CellState;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.Coverage.Cell;
import org.councilnotes.coverage.Measure;
import org.councilnotes.coverage.RowGroup;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;

/** Prints a table of programmes, countries and editions in columns of text. */
public record CoveragePrinter(Console console) {

  private static final Map<CellState, String> SIGNS =
      Map.of(
          CellState.NOT_MENTIONED, ".",
          CellState.NO_REPORT_HELD, "?",
          CellState.NO_REPORT_DUE, "-",
          CellState.NOT_ACCESSIBLE, "x");

  private static final String OTHERS = "Others";

  private static final String LEGEND =
      ". not mentioned, ? no report held, - no report due, x listed but not accessible";

  /**
   * Prints a table.
   *
   * @param groups all rows; the region or programme of a group stands on a line of its own
   */
  public void print(Coverage table, List<RowGroup> groups, FacetNames names) {
    Facet facet = table.request().rows().facet();
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    table.columns().forEach(column -> head.add(column));
    lines.add(head);
    for (RowGroup group : groups) {
      if (groups.size() > 1 || group.value().isPresent()) {
        lines.add(List.of(group.value().map(value -> names.label(facet, value)).orElse(OTHERS)));
      }
      for (String row : group.rows()) {
        List<String> line = new ArrayList<>();
        line.add(names.label(facet, row));
        table.columns().forEach(column -> line.add(shown(table, row, column)));
        lines.add(line);
      }
    }
    int[] widths = widths(lines);
    lines.forEach(line -> console.print(padded(line, widths)));
    console.print("");
    console.print("%s; %s".formatted(table.request().measure().key(), LEGEND));
  }

  private static String shown(Coverage table, String row, String column) {
    Optional<Cell> cell = table.cell(row, column);
    if (cell.isEmpty()) {
      return Optional.ofNullable(SIGNS.get(table.state(row, column))).orElse("");
    }
    if (table.request().measure() == Measure.SHARE) {
      return String.format(Locale.ROOT, "%.1f", cell.get().share());
    }
    String roles = cell.get().roles().stream().collect(Collectors.joining(", "));
    return roles.isEmpty() ? Long.toString(cell.get().count()) : cell.get().count() + " " + roles;
  }

  private static int[] widths(List<List<String>> lines) {
    int[] widths = new int[lines.getFirst().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return widths;
  }

  private static String padded(List<String> line, int[] widths) {
    StringBuilder padded = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      padded.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length() + 2));
    }
    return padded.toString().stripTrailing();
  }
}
