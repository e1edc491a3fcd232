package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.councilnotes.structure.Page.Line;

/**
 * Splits the first page of a PDF into the cover and what follows it: the head in two columns, then
 * the fields, labels left and values right, then the body.
 *
 * @param lines of the cover, left column before right; empty where the page is no cover
 * @param rest the pages without the cover
 */
record PdfCover(List<CoverLine> lines, List<Page> rest) {

  private static final float MIDDLE = 0.42f;

  static PdfCover of(List<Page> pages) {
    if (pages.isEmpty() || !isCover(pages.getFirst())) {
      return new PdfCover(List.of(), pages);
    }
    Page page = pages.getFirst();
    List<List<Line>> rows = rows(page.lines());
    int fields = firstField(rows);
    PdfCoverFields table = new PdfCoverFields(rows.subList(fields, rows.size()));
    List<CoverLine> lines = new ArrayList<>(head(page, rows.subList(0, fields)));
    lines.addAll(table.fields());
    List<Page> rest = new ArrayList<>(pages);
    rest.set(0, page.with(table.rest()));
    return new PdfCover(lines, rest);
  }

  /**
   * The cover on the second page, as a declassified note has its old one there; without lines where
   * there is none. Its rest goes with what stood behind this cover.
   */
  PdfCover under() {
    if (lines.isEmpty() || rest.size() < 2) {
      return new PdfCover(List.of(), rest);
    }
    PdfCover second = of(rest.subList(1, rest.size()));
    List<Page> behind = new ArrayList<>(rest.subList(0, 1));
    behind.addAll(second.rest());
    return new PdfCover(second.lines(), behind);
  }

  /** A cover has the Council's name or a document number in its upper third, and a field. */
  private static boolean isCover(Page page) {
    List<Line> upper = page.lines().stream().filter(l -> l.y() < 0.4f * page.height()).toList();
    boolean named =
        upper.stream()
            .anyMatch(l -> CoverWords.isNumber(l.text()) || CoverWords.isCouncil(l.text()));
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
      if (PdfCoverFields.isLabel(first)) {
        return i;
      }
    }
    return rows.size();
  }

  /** The left column, then the right one, column by column, then what stands under both. */
  private static List<CoverLine> head(Page page, List<List<Line>> rows) {
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

  private static boolean isCentred(Page page, Line line) {
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
}
