package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.block.CoverLine;
import org.councilnotes.structure.cover.CoverField;
import org.councilnotes.structure.cover.CoverLinePatterns;
import org.councilnotes.structure.cover.HandlingMarkRecognizer;
import org.councilnotes.structure.cover.IssuerCover;
import org.councilnotes.structure.layout.PdfPage.Line;

/**
 * Splits the first page of a PDF into cover and body. The cover has a head in two columns, then
 * fields with labels left and values right.
 *
 * @param lines lines of the cover, left column before right; empty where the page is not a cover
 * @param rest the pages without the cover
 * @param repeated lines of a second print of the same cover; they are in no page of the rest
 */
record PdfCover(List<CoverLine> lines, List<PdfPage> rest, List<DroppedText> repeated) {

  /** Rows that a page must begin with to be a second print of the cover. */
  private static final int REPEATED_ROWS = 3;

  PdfCover(List<CoverLine> lines, List<PdfPage> rest) {
    this(lines, rest, List.of());
  }

  private static final float MIDDLE = 0.42f;

  /**
   * The cover of a file.
   *
   * @param bodySize font size of most text, in points
   */
  static PdfCover of(List<PdfPage> pages, float bodySize) {
    if (pages.isEmpty()) {
      return new PdfCover(List.of(), pages);
    }
    return isCover(pages.getFirst()) ? ofCouncil(pages) : ofIssuer(pages, bodySize);
  }

  private static PdfCover ofCouncil(List<PdfPage> pages) {
    PdfPage page = pages.getFirst();
    List<List<Line>> rows = rows(page.lines());
    int fields = firstField(rows);
    FieldTable table = new FieldTable(rows.subList(fields, rows.size()));
    List<CoverLine> lines = new ArrayList<>(head(page, rows.subList(0, fields)));
    lines.addAll(table.fields());
    List<PdfPage> rest = new ArrayList<>(pages);
    rest.set(0, page.with(table.rest()));
    return new PdfCover(lines, rest);
  }

  /** The cover of a paper of another body: the first rows of the first page. */
  private static PdfCover ofIssuer(List<PdfPage> pages, float bodySize) {
    PdfPage page = pages.getFirst();
    List<List<Line>> rows = rows(page.lines());
    List<CoverLine> lines =
        IssuerCover.of(rows.stream().map(row -> printed(row, bodySize)).toList());
    if (lines.isEmpty()) {
      return new PdfCover(lines, pages);
    }
    List<PdfPage> rest = new ArrayList<>(pages);
    rest.set(0, below(page, rows, IssuerCover.length(lines)));
    return printedOnce(lines, rest);
  }

  /** The cover without its second print at the top of page two. */
  private static PdfCover printedOnce(List<CoverLine> lines, List<PdfPage> rest) {
    if (rest.size() < 2) {
      return new PdfCover(lines, rest);
    }
    Set<String> printed = lines.stream().map(CoverLine::printed).collect(Collectors.toSet());
    PdfPage second = rest.get(1);
    List<List<Line>> rows = rows(second.lines());
    int again = 0;
    while (again < rows.size() && printed.contains(text(rows.get(again)))) {
      again++;
    }
    if (again < REPEATED_ROWS) {
      return new PdfCover(lines, rest);
    }
    List<DroppedText> repeated =
        rows.subList(0, again).stream().map(row -> repeated(second, row)).toList();
    rest.set(1, below(second, rows, again));
    return new PdfCover(lines, rest, repeated);
  }

  private static DroppedText repeated(PdfPage page, List<Line> row) {
    return new DroppedText(DroppedText.Kind.REPEATED, OptionalInt.of(page.number()), text(row));
  }

  private static String text(List<Line> row) {
    return row.stream().map(Line::text).collect(Collectors.joining(" "));
  }

  private static PdfPage below(PdfPage page, List<List<Line>> rows, int cover) {
    return page.with(rows.subList(cover, rows.size()).stream().flatMap(List::stream).toList());
  }

  private static IssuerCover.PrintedLine printed(List<Line> row, float body) {
    Line first = row.getFirst();
    boolean prominent = row.stream().allMatch(l -> l.isBold() || l.size() > body + 1);
    return new IssuerCover.PrintedLine(
        text(row), first.size(), prominent, OptionalInt.of(first.page()));
  }

  /**
   * The second cover, on page two, such as the original cover of a declassified note; without lines
   * where there is none. The rest of page one is added to its pages.
   */
  PdfCover under() {
    boolean council = !lines.isEmpty() && lines.getFirst().part().isEmpty();
    if (!council || rest.size() < 2 || !isCover(rest.get(1))) {
      return new PdfCover(List.of(), rest);
    }
    PdfCover second = ofCouncil(rest.subList(1, rest.size()));
    List<PdfPage> behind = new ArrayList<>(rest.subList(0, 1));
    behind.addAll(second.rest());
    return new PdfCover(second.lines(), behind);
  }

  /**
   * Whether a page is a cover: it has the Council's name or a document number in its upper third,
   * and a field.
   */
  private static boolean isCover(PdfPage page) {
    List<Line> upper = page.lines().stream().filter(l -> l.y() < 0.4f * page.height()).toList();
    boolean named =
        upper.stream()
            .anyMatch(
                l -> CoverLinePatterns.isNumber(l.text()) || CoverLinePatterns.isCouncil(l.text()));
    return named && hasField(rows(page.lines()));
  }

  private static boolean hasField(List<List<Line>> rows) {
    return firstField(rows) < rows.size();
  }

  private static List<List<Line>> rows(List<Line> lines) {
    List<List<Line>> rows = new ArrayList<>();
    for (Line line : lines.stream().sorted(Comparator.comparing(Line::y)).toList()) {
      boolean same =
          !rows.isEmpty() && line.y() - rows.getLast().getFirst().y() < 0.3f * line.size();
      if (!same) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(line);
    }
    rows.forEach(r -> r.sort(Comparator.comparing(Line::x)));
    return rows;
  }

  private static int firstField(List<List<Line>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Line first = rows.get(i).getFirst();
      if (FieldTable.isLabel(first)) {
        return i;
      }
    }
    return rows.size();
  }

  /** Lines of the head: left column, right column, then lines across both. */
  private static List<CoverLine> head(PdfPage page, List<List<Line>> rows) {
    List<Line> all = rows.stream().flatMap(List::stream).toList();
    float middle = MIDDLE * page.width();
    float lastRight =
        all.stream()
            .filter(l -> l.x() > middle && !isCentred(page, l))
            .map(Line::y)
            .max(Float::compare)
            .orElse(0f);
    List<Line> ordered = new ArrayList<>();
    all.stream().filter(l -> l.y() <= lastRight && l.x() <= middle).forEach(ordered::add);
    List<Line> right = all.stream().filter(l -> l.y() <= lastRight && l.x() > middle).toList();
    ordered.addAll(byColumn(right));
    all.stream().filter(l -> l.y() > lastRight).forEach(ordered::add);
    return ordered.stream()
        .map(l -> CoverLine.of(l.text(), OptionalInt.of(l.page())))
        .collect(Collectors.toList());
  }

  private static boolean isCentred(PdfPage page, Line line) {
    return Math.abs((line.x() + line.right()) / 2 - page.width() / 2) < 15;
  }

  private static List<Line> byColumn(List<Line> right) {
    List<Line> byPlace = new ArrayList<>(right);
    Optional<Float> left = right.stream().map(Line::x).min(Float::compare);
    left.ifPresent(
        x ->
            byPlace.sort(
                Comparator.<Line>comparingInt(l -> l.x() < x + 60 ? 0 : 1)
                    .thenComparing(Line::y)
                    .thenComparing(Line::x)));
    return byPlace;
  }

  /** Reads the fields: a label starts a field, the values continue below. */
  private static final class FieldTable {

    private final List<CoverLine> fields = new ArrayList<>();
    private final List<Line> rest = new ArrayList<>();
    private float valueX = Float.MAX_VALUE;
    private float lastY;

    FieldTable(List<List<Line>> rows) {
      int i = 0;
      while (i < rows.size() && take(rows.get(i))) {
        i++;
      }
      rows.subList(i, rows.size()).forEach(rest::addAll);
    }

    static boolean isLabel(Line line) {
      return CoverField.split(line.text(), OptionalInt.empty()).isPresent();
    }

    List<CoverLine> fields() {
      return fields;
    }

    List<Line> rest() {
      return rest;
    }

    /** Takes a row as a field or a continuation of one; returns false where the body starts. */
    private boolean take(List<Line> row) {
      Line first = row.getFirst();
      boolean labelled = isLabel(first) || looksLikeLabel(row);
      boolean taken = labelled ? start(row) : goOn(row);
      lastY = first.y();
      return taken;
    }

    private static boolean looksLikeLabel(List<Line> row) {
      return row.size() > 1
          && row.getFirst().text().endsWith(":")
          && row.getFirst().text().length() < 30;
    }

    private boolean start(List<Line> row) {
      Line first = row.getFirst();
      OptionalInt page = OptionalInt.of(first.page());
      Optional<CoverLine> whole = CoverField.split(first.text(), page);
      String label = whole.flatMap(CoverLine::label).orElse(first.text());
      String inLine = whole.map(CoverLine::text).orElse("");
      String value = row.stream().skip(1).map(Line::text).collect(Collectors.joining(" "));
      if (row.size() > 1) {
        valueX = Math.min(valueX, row.get(1).x());
      }
      fields.add(CoverLine.field(label, Whitespace.squeeze(inLine + " " + value), page));
      return true;
    }

    private boolean goOn(List<Line> row) {
      Line first = row.getFirst();
      boolean near = first.y() - lastY < 3 * first.size();
      String more = row.stream().map(Line::text).collect(Collectors.joining(" "));
      if (HandlingMarkRecognizer.findAlone(more).isPresent()) {
        return fields.add(CoverLine.of(more, OptionalInt.of(first.page())));
      }
      boolean open = !fields.isEmpty() && fields.getLast().label().isPresent();
      if (!open || !near || first.x() < valueX - 12) {
        return false;
      }
      CoverLine field = fields.removeLast();
      fields.add(
          new CoverLine(
              field.label(), Whitespace.squeeze(field.text() + " " + more), field.page()));
      return true;
    }
  }
}
