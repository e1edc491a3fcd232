package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.indicator.Indicator;
import org.councilnotes.indicator.IndicatorMark;
import org.councilnotes.indicator.IndicatorValue;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.store.EditionGap;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;

/**
 * Figures of a series as a table: a row for each indicator, a column for each edition and gap.
 *
 * @param states what empty cells of the table say, for the legend
 * @param marks in the table, for the legend
 */
record FigureTable(
    List<Column> columns, List<Row> rows, SortedSet<State> states, SortedSet<IndicatorMark> marks) {

  FigureTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What a cell without a figure says. */
  public enum State implements KeyedConstant {
    TOLD,
    NOT_TOLD,
    NO_REPORT_HELD,
    NO_REPORT_DUE;
  }

  /**
   * A column.
   *
   * @param label of an edition; empty for a gap
   * @param edition its number; -1 for a gap
   * @param state what its cells say where no figure is told
   */
  public record Column(String label, int edition, State state, Optional<ReportingPeriod> gap) {}

  /**
   * An indicator.
   *
   * @param id of its words on the page
   * @param about codes of programmes, else the heading
   */
  public record Row(String id, String label, String about, List<Shown> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /** The cells with figures. */
    public List<Shown> told() {
      return cells.stream().filter(cell -> cell.state() == State.TOLD).toList();
    }
  }

  /**
   * A cell.
   *
   * @param edition its label
   * @param printed as printed; empty where nothing is told
   * @param value in digits, where it is printed in words; else empty
   * @param before the words of the sentence before it
   * @param after those behind it
   * @param href its passage
   */
  public record Shown(
      State state,
      String edition,
      String printed,
      String value,
      String before,
      String after,
      String href,
      boolean isCumulative,
      List<IndicatorMark> marks) {

    public Shown {
      marks = List.copyOf(marks);
    }

    /** The whole sentence. */
    public String sentence() {
      return before + printed + after;
    }
  }

  /** The first indicators that several editions tell. */
  static FigureTable first(FollowedSeries series, int most) {
    List<Indicator> indicators = series.followed();
    List<Column> columns = columns(series);
    List<Row> rows =
        IntStream.range(0, Math.min(most, indicators.size()))
            .mapToObj(i -> row(i, indicators.get(i), columns))
            .toList();
    SortedSet<State> states = new TreeSet<>();
    SortedSet<IndicatorMark> marks = new TreeSet<>();
    for (Row row : rows) {
      row.cells().forEach(cell -> states.add(cell.state()));
      row.cells().forEach(cell -> marks.addAll(cell.marks()));
    }
    return new FigureTable(columns, rows, states, marks);
  }

  /** Whether any figure is counted from a beginning on. */
  public boolean hasCumulative() {
    return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Shown::isCumulative);
  }

  private static List<Column> columns(FollowedSeries series) {
    List<Column> columns = new ArrayList<>();
    List<EditionGap> open = new ArrayList<>(series.gaps());
    for (int i = 0; i < series.editions().size(); i++) {
      NoteSummary edition = series.editions().get(i);
      Optional<ReportingPeriod> period = edition.report().period();
      while (!open.isEmpty()
          && period.filter(p -> open.getFirst().stretch().from().isBefore(p.from())).isPresent()) {
        columns.add(gap(open.removeFirst()));
      }
      columns.add(new Column(edition.shortName(), i, State.NOT_TOLD, Optional.empty()));
    }
    open.forEach(gap -> columns.add(gap(gap)));
    return columns;
  }

  private static Column gap(EditionGap gap) {
    State state =
        gap.kind() == EditionGap.Kind.NOT_DUE ? State.NO_REPORT_DUE : State.NO_REPORT_HELD;
    return new Column("", -1, state, Optional.of(gap.stretch()));
  }

  private static Row row(int number, Indicator indicator, List<Column> columns) {
    IndicatorValue newest = indicator.newest();
    String about = String.join(", ", newest.programmes());
    return new Row(
        "figure-" + (number + 1),
        newest.label(),
        about.isEmpty() ? newest.heading() : about,
        columns.stream().map(column -> cell(column, indicator)).toList());
  }

  private static Shown cell(Column column, Indicator indicator) {
    if (column.edition() < 0) {
      return empty(column);
    }
    Indicator.Cell cell = indicator.cells().get(column.edition());
    return cell.value().map(value -> told(column, value, cell)).orElseGet(() -> empty(column));
  }

  private static Shown empty(Column column) {
    return new Shown(column.state(), column.label(), "", "", "", "", "", false, List.of());
  }

  private static Shown told(Column column, IndicatorValue value, Indicator.Cell cell) {
    String sentence = value.sentence();
    boolean isInWords = value.printed().chars().noneMatch(Character::isDigit);
    return new Shown(
        State.TOLD,
        column.label(),
        value.printed(),
        isInWords ? value.quantity().value().toPlainString() : "",
        sentence.substring(0, value.inSentence().start()).stripLeading(),
        sentence.substring(value.inSentence().end()),
        NoteLink.toPassage(value.note(), value.passage()),
        value.quantity().isCumulative(),
        cell.marks().stream().sorted().toList());
  }
}
