package org.councilnotes.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Comparison;
import org.councilnotes.series.Comparison.SectionRow;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step;
import org.councilnotes.series.Step.Edit;

/**
 * A comparison of two notes as one HTML file that needs nothing beside it: sections and wordings
 * side by side, words that went struck through on the left, words that came underlined on the
 * right. A restricted text is marked as such.
 *
 * @param notes those compared, in the order of the witnesses
 */
record ComparisonHtml(Comparison comparison, List<Note> notes) {

  /** No colour says what words, strokes or lines do not say too. */
  private static final String STYLE =
      """
      body { font: 1rem/1.5 "Liberation Sans", Arial, sans-serif; margin: 2rem auto;
        max-width: 80rem; padding: 0 1rem; color: #0b0c0c; background: #fff }
      table { border-collapse: collapse; width: 100%; table-layout: fixed }
      th, td { border-top: 1px solid #b1b4b6; padding: .5rem; text-align: left;
        vertical-align: top; overflow-wrap: break-word }
      .what { width: 8rem } td.what { color: #505a5f } .section th { background: #f3f2f1 }
      .mark { display: inline-block; border: 2px solid; padding: 0 .5rem; font-weight: bold }
      del { background: #fbe5e1 } ins { background: #dcefe2; text-decoration-thickness: 2px }
      s { color: #505a5f } .blank { border: 1px dashed; padding: 0 .25rem }
      .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      @media print { body { margin: 0; max-width: none } }
      """;

  private static final String WHAT = "td class=\"what\"";

  String write() {
    String title = notes.stream().map(ComparisonHtml::name).collect(Collectors.joining(" and "));
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s compared</title>
    <style>
    %s</style>
    </head>
    <body>
    %s<h1>%s compared</h1>
    <p>%s</p>
    <table>
    <thead><tr><th scope="col" class="what">Change</th>%s</tr></thead>
    <tbody>
    %s</tbody>
    </table>
    <p>Made with the Council notes archive. Independent tool, not a service of the European Union.</p>
    </body>
    </html>
    """
        .formatted(
            Markup.escape(title),
            STYLE,
            mark(),
            Markup.escape(title),
            Markup.escape(ComparisonText.sum(comparison)),
            heads(),
            body());
  }

  private String mark() {
    boolean restricted = notes.stream().anyMatch(note -> note.marking() != Marking.PUBLIC);
    return restricted ? "<p class=\"mark\">LIMITE</p>\n" : "";
  }

  private String heads() {
    return notes.stream()
        .map(note -> name(note) + ", " + note.edition() + "\n" + note.subject())
        .map(head -> Markup.element("th scope=\"col\"", Markup.escape(head)))
        .collect(Collectors.joining());
  }

  private static String name(Note note) {
    return note.number().map(n -> n.display()).orElse(note.id());
  }

  /** Wordings that stand in no section come first. */
  private String body() {
    Map<Optional<SectionRow>, List<Row>> rows =
        comparison.rows().stream().collect(Collectors.groupingBy(this::sectionOf));
    StringBuilder html = new StringBuilder(rows(rows.getOrDefault(Optional.empty(), List.of())));
    for (SectionRow section : comparison.sections()) {
      html.append(head(section));
      html.append(rows(rows.getOrDefault(Optional.of(section), List.of())));
    }
    return html.toString();
  }

  /** The section in the newer note; for what is only in the older one, there. */
  private Optional<SectionRow> sectionOf(Row row) {
    int witness = row.cells().getLast().isPresent() ? 1 : 0;
    String id = row.cells().get(witness).map(Row.Cell::section).orElse("");
    return comparison.sections().stream()
        .filter(section -> section.cells().get(witness).filter(s -> s.id().equals(id)).isPresent())
        .findFirst();
  }

  private static String head(SectionRow section) {
    String headings =
        section.cells().stream()
            .map(cell -> cell.map(s -> (s.label() + " " + s.heading()).strip()).orElse(""))
            .map(heading -> Markup.element("th", Markup.escape(heading)))
            .collect(Collectors.joining());
    String what = Markup.element(WHAT, section.relation().key());
    return Markup.element("tr class=\"section\"", what + headings) + "\n";
  }

  private static String rows(List<Row> rows) {
    return rows.stream().map(ComparisonHtml::row).collect(Collectors.joining());
  }

  private static String row(Row row) {
    Step step = row.steps().getFirst().orElseThrow();
    String what = step.relation().key() + step.nature().map(n -> ", " + n.key()).orElse("");
    List<TextRange> went = step.edits().stream().map(Edit::left).toList();
    List<TextRange> came = step.edits().stream().map(Edit::right).toList();
    return Markup.element(
            "tr",
            Markup.element(WHAT, what)
                + cell(row.cells().getFirst(), went, "del")
                + cell(row.cells().getLast(), came, "ins"))
        + "\n";
  }

  private static String cell(Optional<Row.Cell> cell, List<TextRange> ranges, String element) {
    return Markup.element("td", cell.map(c -> InkedCell.html(c, ranges, element)).orElse(""));
  }
}
