package org.councilnotes.redline;

import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.councilnotes.collate.Comparison.SectionRow;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.view.ComparedRow;
import org.councilnotes.collate.view.ComparedSection;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.collate.view.NoteColumn;
import org.councilnotes.collate.view.NotePair;
import org.councilnotes.collate.view.TableFamilies;
import org.councilnotes.collate.view.WordRun;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Note;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.Sha256Digest;

/**
 * Writes a comparison as one self-contained HTML file for screen and print: one column per edition,
 * sections and wordings aligned, words that the next edition drops struck through, words that are
 * new since the previous one underlined. With a base, each other edition shows its differences from
 * it: dropped words struck through at their place, new ones underlined. If one of the notes is not
 * public, LIMITE is printed on every page.
 *
 * @param comparison with all notes as columns
 */
public record ComparisonHtml(ComparisonView comparison) {

  /** Colours only repeat what words, strokes or lines show. */
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
      s { color: #505a5f } u { text-decoration-style: double } .blank { border: 1px dashed; padding: 0 .25rem }
      .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      .table { padding: .5rem 0 } .rows { overflow-x: auto; position: relative }
      .rows table { table-layout: auto; width: auto } .rows caption { text-align: left; font-weight: bold }
      .rows tbody th { font-weight: normal } .rows .number { text-align: right; white-space: nowrap }
      .rows .new > :not(.what) { background: #dcefe2 } .rows .dropped > :not(.what) { background: #fbe5e1 }
      .running { display: none }
      @page { size: A4 landscape; margin: 15mm }
      @media print {
        body { margin: 0; max-width: none; font-size: 9pt }
        .rows { overflow: visible }
        thead { display: table-header-group } tr { break-inside: avoid }
        .section { break-after: avoid } p, h1 { break-after: avoid }
        del, ins, .section th { print-color-adjust: exact }
        .running { display: table-row } .running th { text-align: right }
      }
      """;

  private static final String WHAT = "td class=\"what\"";

  /** What is said of a text that stands in none of the notes. */
  static final String STRUCK = "struck through";

  /**
   * The hash of the style for a Content Security Policy: {@code sha256-} and the hash in Base64.
   *
   * <p>Source: W3C Content Security Policy Level 3, 6.7.3.3.
   */
  public static String styleHash() {
    byte[] hash = new Sha256Digest().add("\n" + STYLE).bytes();
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  /** The whole file. */
  public String write() {
    String title =
        comparison.notes().stream().map(NoteCaption::of).collect(Collectors.joining(" and "));
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
    <main>
    %s<h1>%s compared</h1>
    <p>%s</p>
    %s<table>
    <thead>
    %s<tr><th scope="col" class="what">Change</th>%s</tr></thead>
    <tbody>
    %s</tbody>
    </table>
    <p>Made with the Council notes archive. Independent tool, not a service of the European Union.</p>
    </main>
    </body>
    </html>
    """
        .formatted(
            Markup.escape(title),
            STYLE,
            mark(),
            Markup.escape(title),
            Markup.escape(comparison.total()),
            languages(),
            running(),
            heads(),
            body());
  }

  private String languages() {
    return LanguageRemark.on(comparison)
        .map(remark -> Markup.element("p", Markup.escape(remark)) + "\n")
        .orElse("");
  }

  private String mark() {
    return comparison.isRestricted() ? "<p class=\"mark\">" + NoteCaption.LIMITE + "</p>\n" : "";
  }

  /** Running head, as a table head, which browsers print on every page. */
  private String running() {
    String head = "th colspan=\"" + (comparison.columns().size() + 1) + "\"";
    return comparison.isRestricted()
        ? Markup.element("tr class=\"running\"", Markup.element(head, NoteCaption.LIMITE)) + "\n"
        : "";
  }

  private String heads() {
    StringBuilder heads = new StringBuilder();
    for (NoteColumn column : comparison.columns()) {
      Note note = column.note();
      String siglum = comparison.isOfTwo() ? "" : column.siglum() + ": ";
      String base = isBase(column) ? "\nThe others are compared with this note." : "";
      String head = siglum + NoteCaption.withEdition(note) + "\n" + note.subject() + base;
      heads.append(Markup.element("th scope=\"col\"", Markup.escape(head)));
    }
    return heads.toString();
  }

  /** Whether the others are compared with a note; two notes have one comparison only. */
  private boolean isBase(NoteColumn column) {
    return hasBase() && comparison.base().equals(OptionalInt.of(column.witness()));
  }

  private boolean hasBase() {
    return comparison.base().isPresent() && !comparison.isOfTwo();
  }

  /** The rows by section; those without a section come first. */
  private String body() {
    StringBuilder html = new StringBuilder();
    TableFamilies tables = TableFamilies.of(comparison);
    for (ComparedSection section : comparison.sections()) {
      section.row().map(row -> head(section, row)).ifPresent(html::append);
      tables.grouped(section.rows(), tables::tables).stream()
          .map(rows -> rows(rows, tables))
          .forEach(html::append);
    }
    return html.toString();
  }

  private static String head(ComparedSection section, SectionRow row) {
    String headings =
        section.columns().stream()
            .map(column -> section.sectionOf(column).map(Section::title).orElse(""))
            .map(heading -> Markup.element("th", Markup.escape(heading)))
            .collect(Collectors.joining());
    String what = Markup.element(WHAT, row.relation().key());
    return Markup.element("tr class=\"section\"", what + headings) + "\n";
  }

  /** Rows of one table, in a row over all columns, or others. */
  private String rows(List<ComparedRow> rows, TableFamilies tables) {
    if (tables.tables(rows.getFirst()).isEmpty()) {
      return rows.stream().map(this::row).collect(Collectors.joining());
    }
    String all = "td class=\"table\" colspan=\"" + (comparison.columns().size() + 1) + "\"";
    return Markup.element("tr", Markup.element(all, TableHtml.of(rows).write())) + "\n";
  }

  private String row(ComparedRow row) {
    StringBuilder cells = new StringBuilder(Markup.element(WHAT, what(row)));
    for (NoteColumn column : comparison.columns()) {
      cells.append(Markup.element("td", cell(row, column)));
    }
    return Markup.element("tr", cells.toString()) + "\n";
  }

  /**
   * The relation of a wording; for more than two editions, with the editions that it is between.
   */
  private String what(ComparedRow row) {
    if (row.isStruck()) {
      return STRUCK;
    }
    return row.steps().stream()
        .map(step -> (comparison.isOfTwo() ? "" : sigla(step.pair())) + step.key())
        .collect(Collectors.joining("<br>"));
  }

  /** The editions that a change is between. */
  static String sigla(NotePair pair) {
    return pair.older().siglum() + "\u2013" + pair.newer().siglum() + ": ";
  }

  private String cell(ComparedRow row, NoteColumn column) {
    List<WordRun> words = hasBase() ? row.wordsBesideBase(column) : row.wordsOfBothSteps(column);
    return words.stream().map(ComparisonHtml::html).collect(Collectors.joining())
        + row.samePointIn(column).map(ComparisonHtml::samePoint).orElse("");
  }

  /** A text that stands elsewhere in the note and is offered in an empty cell. */
  private static String samePoint(Cell other) {
    return Markup.element("i", "Same point in other words, a guess:")
        + "<br>"
        + WordRun.of(other, List.of(), List.of(), WordRun.ALL).stream()
            .map(ComparisonHtml::html)
            .collect(Collectors.joining());
  }

  /** Words as HTML: changed, deleted and inaccessible ones are marked. */
  static String html(WordRun run) {
    String text = Markup.escape(run.text());
    String words =
        run.added()
            ? Markup.element("u", said("added: ") + text + said(" end of added words "))
            : text;
    return switch (run.kind()) {
      case PLAIN -> words;
      case BLANKED -> Markup.element("span class=\"blank\"", words + said(" (not accessible)"));
      case STRUCK ->
          Markup.element("s", said("deleted: ") + words + said(" end of deleted words "));
      case CAME -> Markup.element("ins", words);
      case GONE, LOST -> Markup.element("del", words);
      case CAME_AND_GONE -> Markup.element("del", Markup.element("ins", words));
    };
  }

  /** Hidden text for screen readers, which do not announce styles. */
  private static String said(String words) {
    return Markup.element("span class=\"said\"", words);
  }
}
