package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.councilnotes.note.Blank;
import org.councilnotes.structure.Page.Line;

/** Reads the two-column table of fields: a label starts a field, values go on under each other. */
final class PdfCoverFields {

  private final List<CoverLine> fields = new ArrayList<>();
  private final List<Line> rest = new ArrayList<>();
  private float valueX = Float.MAX_VALUE;
  private float lastY;

  PdfCoverFields(List<List<Line>> rows) {
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

  /** Takes a row as a field or as more of one; false where the body starts. */
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
    fields.add(CoverLine.field(label, Blank.squeeze(inLine + " " + value), page));
    return true;
  }

  private boolean goOn(List<Line> row) {
    Line first = row.getFirst();
    boolean near = first.y() - lastY < 3 * first.size();
    String more = row.stream().map(Line::text).collect(Collectors.joining(" "));
    if (HandlingMarks.alone(more).isPresent()) {
      return fields.add(CoverLine.of(more, OptionalInt.of(first.page())));
    }
    boolean open = !fields.isEmpty() && fields.getLast().label().isPresent();
    if (!open || !near || first.x() < valueX - 12) {
      return false;
    }
    CoverLine field = fields.removeLast();
    fields.add(
        new CoverLine(field.label(), Blank.squeeze(field.text() + " " + more), field.page()));
    return true;
  }
}
