package org.councilnotes.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Comparison;
import org.councilnotes.series.Relation;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step;

/**
 * A comparison of two notes as one page of HTML that needs nothing else: to be sent, kept or
 * printed. A LIMITE note says so at the head of its column.
 */
record ComparisonPage(List<Note> notes, Comparison comparison) {

  private static final String STYLE =
      """
      body { font: 16px/1.5 Georgia, serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem }
      table { border-collapse: collapse; width: 100% }
      th, td { border-bottom: 1px solid #ccc; padding: .5rem; text-align: left; vertical-align: top }
      th, .relation { font-family: sans-serif; font-size: .85rem }
      td { width: 45% }
      td.relation { width: 10% }
      del { background: #fadcd9 }
      ins { background: #d9efe0 }
      """;

  String html() {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<title>").append(escape(title())).append("</title>\n");
    page.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    page.append("<h1>").append(escape(title())).append("</h1>\n");
    page.append("<table>\n<thead>\n<tr><th scope=\"col\">Relation</th>");
    notes.forEach(n -> page.append("<th scope=\"col\">").append(head(n)).append("</th>"));
    page.append("</tr>\n</thead>\n<tbody>\n");
    comparison.rows().forEach(row -> page.append(row(row)));
    return page.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
  }

  private String title() {
    return notes.getFirst().edition() + " and " + notes.getLast().edition();
  }

  private static String head(Note note) {
    String name = note.number().map(n -> n.display()).orElse(note.id());
    String marking = note.marking() == Marking.PUBLIC ? "" : " " + note.marking().name();
    return escape(name + marking) + "<br>" + escape(note.subject());
  }

  private static String row(Row row) {
    Optional<Step> step = row.steps().getFirst();
    String relation = step.map(Step::relation).map(Relation::key).orElse("");
    String nature = step.flatMap(Step::nature).map(n -> " (" + n.key() + ")").orElse("");
    List<Step.Edit> edits = step.map(Step::edits).orElse(List.of());
    return "<tr><td class=\"relation\">%s</td><td>%s</td><td>%s</td></tr>\n"
        .formatted(
            escape(relation + nature),
            cell(row.cells().getFirst(), edits, Step.Edit::left, "del"),
            cell(row.cells().getLast(), edits, Step.Edit::right, "ins"));
  }

  private static String cell(
      Optional<Row.Cell> cell,
      List<Step.Edit> edits,
      Function<Step.Edit, TextRange> side,
      String element) {
    if (cell.isEmpty()) {
      return "";
    }
    String text = cell.get().text();
    StringBuilder words = new StringBuilder();
    int at = 0;
    for (Step.Edit edit : edits) {
      TextRange range = side.apply(edit);
      words.append(escape(text.substring(at, range.start())));
      if (range.length() > 0) {
        words.append("<%s>%s</%s>".formatted(element, escape(range.of(text)), element));
      }
      at = range.end();
    }
    return words.append(escape(text.substring(at))).toString().replace("\n", "<br>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
