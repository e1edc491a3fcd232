package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.coverage.CellChange;
import org.councilnotes.coverage.CellChanges;
import org.councilnotes.coverage.CellState;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.Coverage.Cell;
import org.councilnotes.coverage.Coverage.Place;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.coverage.RowArrangement;
import org.councilnotes.coverage.RowGroup;
import org.councilnotes.coverage.RowGrouping;
import org.councilnotes.coverage.profile.WholeGroup;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;

/**
 * A table as the page shows it.
 *
 * @param columns labels
 * @param rowGroups the rows; one group without a head where they are not grouped
 * @param roles keys of the roles in the table, for the legend
 * @param states what empty cells of the table say, for the legend
 * @param changes whether cells say who joined and who left
 * @param groups whether cells say that a whole group is named
 * @param isCut whether rows or columns were left out; the file has them all
 */
record CoverageView(
    List<String> columns,
    List<Group> rowGroups,
    SortedSet<String> roles,
    SortedSet<CellState> states,
    boolean changes,
    boolean groups,
    boolean isCut) {

  CoverageView {
    columns = List.copyOf(columns);
    rowGroups = List.copyOf(rowGroups);
  }

  /** All rows, in their order. */
  public List<Row> rows() {
    return rowGroups.stream().flatMap(group -> group.rows().stream()).toList();
  }

  /** Most rows, and most columns, that are shown. */
  private static final int MOST = 200;

  /** How dark a cell is, from 1. */
  private static final int SHADES = 5;

  /**
   * Rows that stand together.
   *
   * @param head what stands over them
   * @param label of their region or programme; empty for other heads
   */
  record Group(Head head, String label, List<Row> rows) {

    Group {
      rows = List.copyOf(rows);
    }

    public boolean hasHead() {
      return head != Head.NONE;
    }
  }

  /** What stands over rows. */
  enum Head {
    NONE,
    LABEL,
    /** Rows that belong to no region or programme. */
    OTHERS
  }

  /**
   * A row.
   *
   * @param href page of its programme or country; empty for a time
   */
  record Row(String label, Optional<String> href, List<Shown> cells) {

    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param figure as printed; empty for an empty cell
   * @param shade 0 for an empty cell
   * @param roles keys
   * @param href its passages; empty for an empty cell
   * @param group the whole group that names the country of an empty cell
   */
  record Shown(
      CellState state,
      String figure,
      int shade,
      List<String> roles,
      CellChange change,
      Optional<String> href,
      Optional<ShownGroup> group) {

    Shown {
      roles = List.copyOf(roles);
    }
  }

  /**
   * Groups that a passage names as a whole.
   *
   * @param label their names
   * @param href the passage
   */
  record ShownGroup(String label, String href) {}

  /**
   * Prepares a table whose rows stand as usual.
   *
   * @param state the search that the table is of
   */
  static CoverageView of(Coverage table, SearchState state, FacetNames names, Locale locale) {
    return of(table, RowArrangement.USUAL, state, names, locale);
  }

  /**
   * Prepares a table.
   *
   * @param arrangement one that fits the table
   */
  static CoverageView of(
      Coverage table,
      RowArrangement arrangement,
      SearchState state,
      FacetNames names,
      Locale locale) {
    CellLinks links = new CellLinks(table.request(), state);
    return Layout.of(table, Map.of(), links, names, locale).view(arrangement);
  }

  /**
   * Prepares a table whose rows stand as usual.
   *
   * @param groups named as a whole, by the cells that they stand for
   */
  static CoverageView of(
      Coverage table,
      Map<Place, List<WholeGroup>> groups,
      SearchState state,
      FacetNames names,
      Locale locale) {
    CellLinks links = new CellLinks(table.request(), state);
    return Layout.of(table, groups, links, names, locale).view(RowArrangement.USUAL);
  }

  /**
   * Lays a table out.
   *
   * @param columns in the order of the page
   * @param most the largest cell
   */
  private record Layout(
      Coverage table,
      Map<Place, List<WholeGroup>> groups,
      CellChanges changes,
      CellLinks links,
      FacetNames names,
      Locale locale,
      List<String> columns,
      double most) {

    static Layout of(
        Coverage table,
        Map<Place, List<WholeGroup>> groups,
        CellLinks links,
        FacetNames names,
        Locale locale) {
      double most =
          table.cells().values().stream().mapToDouble(cell -> value(table, cell)).max().orElse(1);
      return new Layout(
          table,
          groups,
          CellChanges.of(table, groups.keySet()),
          links,
          names,
          locale,
          columns(table, names, locale),
          most);
    }

    CoverageView view(RowArrangement arrangement) {
      CoverageRequest request = table.request();
      List<Group> rowGroups = rowGroups(arrangement);
      List<Row> rows = rowGroups.stream().flatMap(group -> group.rows().stream()).toList();
      SortedSet<String> roles = new TreeSet<>();
      SortedSet<CellState> states = new TreeSet<>();
      for (Row row : rows) {
        row.cells().forEach(cell -> roles.addAll(cell.roles()));
        row.cells().forEach(cell -> states.add(cell.state()));
      }
      return new CoverageView(
          columns().stream().map(column -> names.label(request.columns().facet(), column)).toList(),
          rowGroups,
          roles,
          states,
          rows.stream()
              .flatMap(row -> row.cells().stream())
              .anyMatch(
                  cell -> cell.change() == CellChange.JOINED || cell.change() == CellChange.LEFT),
          rows.stream().flatMap(row -> row.cells().stream()).anyMatch(c -> c.group().isPresent()),
          table.rows().size() > MOST || table.columns().size() > MOST);
    }

    /** The groups, as long as there is room for rows. */
    private List<Group> rowGroups(RowArrangement arrangement) {
      List<Group> shown = new ArrayList<>();
      int room = MOST;
      for (RowGroup group : arrangement.groups(table, names, AlphabeticOrder.of(locale))) {
        List<Row> rows = group.rows().stream().limit(room).map(this::row).toList();
        room -= rows.size();
        if (!rows.isEmpty()) {
          shown.add(new Group(head(arrangement.grouping(), group), label(group), rows));
        }
      }
      return shown;
    }

    private static Head head(RowGrouping grouping, RowGroup group) {
      if (grouping == RowGrouping.NONE) {
        return Head.NONE;
      }
      return group.value().isPresent() ? Head.LABEL : Head.OTHERS;
    }

    private String label(RowGroup group) {
      return group
          .value()
          .map(value -> names.label(table.request().rows().facet(), value))
          .orElse("");
    }

    /** Times in their order, others by their labels. */
    private static List<String> columns(Coverage table, FacetNames names, Locale locale) {
      Dimension of = table.request().columns();
      Comparator<String> byLabel =
          Comparator.comparing(
              column -> names.label(of.facet(), column), AlphabeticOrder.of(locale));
      Stream<String> columns = table.columns().stream();
      return (of.isTime() ? columns : columns.sorted(byLabel)).limit(MOST).toList();
    }

    private Row row(String row) {
      List<Shown> cells = columns.stream().map(column -> shown(row, column)).toList();
      return new Row(names.label(table.request().rows().facet(), row), href(row), cells);
    }

    private Optional<String> href(String row) {
      return switch (table.request().rows()) {
        case PROGRAMME -> Optional.of(NoteLink.toProgramme(row));
        case COUNTRY -> Optional.of(NoteLink.toCountry(row));
        case EDITION, YEAR -> Optional.empty();
      };
    }

    private Shown shown(String row, String column) {
      Optional<Cell> cell = table.cell(row, column);
      return new Shown(
          table.state(row, column),
          cell.map(this::figure).orElse(""),
          cell.map(this::shade).orElse(0),
          cell.map(c -> List.copyOf(c.roles())).orElse(List.of()),
          changes.of(row, column),
          cell.map(c -> links.href(row, column, c)),
          group(row, column));
    }

    /** The groups that name the country of an empty cell. */
    private Optional<ShownGroup> group(String row, String column) {
      List<WholeGroup> named =
          table.state(row, column) == CellState.NOT_MENTIONED
              ? groups.getOrDefault(new Place(row, column), List.of())
              : List.of();
      return named.stream()
          .findFirst()
          .map(
              first ->
                  new ShownGroup(
                      named.stream()
                          .map(WholeGroup::group)
                          .distinct()
                          .map(group -> names.label(Facet.GROUP, group))
                          .collect(Collectors.joining(", ")),
                      NoteLink.toPassage(first.note().id(), first.passage())));
    }

    private String figure(Cell cell) {
      return table.request().measure() == Measure.SHARE
          ? RateFormat.printed(cell.share(), locale)
          : String.format(locale, "%,d", cell.count());
    }

    /** By the share of the largest cell, on a scale of squares, as few cells are large. */
    private int shade(Cell cell) {
      return (int) Math.clamp(Math.ceil(SHADES * Math.sqrt(value(table, cell) / most)), 1, SHADES);
    }

    private static double value(Coverage table, Cell cell) {
      return table.request().measure() == Measure.SHARE ? cell.share() : cell.count();
    }
  }
}
