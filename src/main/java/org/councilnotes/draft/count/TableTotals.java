package org.councilnotes.draft.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;

/**
 * Totals in the last row of a table, in English, with the figures above them. Each figure may be
 * rounded in its last digit; a column in which anything else stands is left alone.
 */
public final class TableTotals {

  private static final Pattern TOTAL = Pattern.compile("(?i)(?:grand )?total");

  private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?");

  /** Fewer rows need no total. */
  private static final int FEWEST = 2;

  /** A total that is farther off, in parts of it, is one of something else. */
  private static final double FARTHEST = 0.25;

  private TableTotals() {}

  /**
   * A wrong total.
   *
   * @param row that it stands in
   * @param figure with its range in the text of the row
   */
  public record WrongTotal(Passage row, WrongFigure figure) {}

  /** A row with what stands in each cell. */
  private record Cells(Passage passage, List<TextRange> ranges) {

    Cells {
      ranges = List.copyOf(ranges);
    }

    static Cells of(Passage passage, TableRow row) {
      return new Cells(passage, row.ranges(passage.text()));
    }

    boolean isTotal() {
      return !ranges.isEmpty() && TOTAL.matcher(at(0)).matches();
    }

    String at(int column) {
      return ranges.get(column).of(passage.text()).strip();
    }

    Optional<StatedFigure> figure(int column) {
      return FIGURE.matcher(at(column)).matches()
          ? StatedFigure.of(at(column), Optional.empty())
          : Optional.empty();
    }

    boolean hasFigure() {
      for (int column = 1; column < ranges.size(); column++) {
        if (figure(column).isPresent()) {
          return true;
        }
      }
      return false;
    }
  }

  /** Those of a note that are wrong, in its order. */
  public static List<WrongTotal> wrongIn(List<Passage> passages) {
    List<WrongTotal> wrong = new ArrayList<>();
    List<Cells> rows = new ArrayList<>();
    String table = "";
    for (Passage passage : passages) {
      Optional<TableRow> row = passage.place().row();
      if (row.isPresent()) {
        if (!row.get().table().equals(table)) {
          rows.clear();
          table = row.get().table();
        }
        Cells cells = Cells.of(passage, row.get());
        if (cells.isTotal()) {
          wrong.addAll(wrong(rows, cells));
        }
        boolean isHead = row.get().row() == 0 && !row.get().heads().isEmpty();
        if (!isHead) {
          rows.add(cells);
        }
      }
    }
    return wrong;
  }

  private static List<WrongTotal> wrong(List<Cells> rows, Cells total) {
    int columns = total.ranges().size();
    List<Cells> body = rows.stream().filter(Cells::hasFigure).toList();
    if (body.size() < FEWEST || body.stream().anyMatch(row -> row.ranges().size() != columns)) {
      return List.of();
    }
    List<WrongTotal> wrong = new ArrayList<>();
    for (int column = 1; column < columns; column++) {
      wrong(body, total, column)
          .map(figure -> new WrongTotal(total.passage(), figure))
          .ifPresent(wrong::add);
    }
    return wrong;
  }

  private static Optional<WrongFigure> wrong(List<Cells> body, Cells total, int at) {
    Optional<StatedFigure> stated = total.figure(at);
    List<StatedFigure> parts = body.stream().flatMap(row -> row.figure(at).stream()).toList();
    if (stated.isEmpty() || parts.size() < body.size()) {
      return Optional.empty();
    }
    double sum = parts.stream().mapToDouble(StatedFigure::value).sum();
    double most = parts.stream().mapToDouble(StatedFigure::most).sum();
    double least = parts.stream().mapToDouble(StatedFigure::least).sum();
    StatedFigure said = stated.get();
    boolean isWrong = said.least() > most || said.most() < least;
    boolean isSame = Math.abs(sum - said.value()) <= FARTHEST * said.value();
    return isWrong && isSame
        ? Optional.of(new WrongFigure(total.ranges().get(at), total.at(at), printed(sum)))
        : Optional.empty();
  }

  private static String printed(double sum) {
    return sum == Math.rint(sum)
        ? String.format(Locale.ROOT, "%,.0f", sum)
        : String.format(Locale.ROOT, "%,.2f", sum);
  }
}
