package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.Comparison.SectionRow;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;

/**
 * Writes a comparison as one self-contained HTML file for screen and print: one column per edition,
 * sections and wordings aligned, words that the next edition drops struck through, words that are
 * new since the previous one underlined. If one of the notes is not public, LIMITE is printed on
 * every page.
 *
 * @param notes the compared notes, in the order of the witnesses
 */
public record ComparisonHtml(Comparison comparison, List<Note> notes) {

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
      s { color: #505a5f } .blank { border: 1px dashed; padding: 0 .25rem }
      .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      .running { display: none }
      @page { size: A4 landscape; margin: 15mm }
      @media print {
        body { margin: 0; max-width: none; font-size: 9pt }
        thead { display: table-header-group } tr { break-inside: avoid }
        .section { break-after: avoid } p, h1 { break-after: avoid }
        del, ins, .section th { print-color-adjust: exact }
        .running { display: table-row } .running th { text-align: right }
      }
      """;

  private static final String WHAT = "td class=\"what\"";

  public ComparisonHtml {
    notes = List.copyOf(notes);
  }

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
    String title = notes.stream().map(NoteCaption::of).collect(Collectors.joining(" and "));
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
    <thead>
    %s<tr><th scope="col" class="what">Change</th>%s</tr></thead>
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
            Markup.escape(sum()),
            running(),
            heads(),
            body());
  }

  private boolean isRestricted() {
    return notes.stream().anyMatch(note -> note.marking() != Marking.PUBLIC);
  }

  private String mark() {
    return isRestricted() ? "<p class=\"mark\">" + NoteCaption.LIMITE + "</p>\n" : "";
  }

  /** Running head, as a table head, which browsers print on every page. */
  private String running() {
    String head = "th colspan=\"" + (notes.size() + 1) + "\"";
    return isRestricted()
        ? Markup.element("tr class=\"running\"", Markup.element(head, NoteCaption.LIMITE)) + "\n"
        : "";
  }

  /** The number of wordings by relation. */
  private String sum() {
    return comparison.summary().entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().key())
        .collect(Collectors.joining(", "));
  }

  private String heads() {
    StringBuilder heads = new StringBuilder();
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      String siglum = isOfTwo() ? "" : comparison.witnesses().get(i).siglum() + ": ";
      String head = siglum + NoteCaption.of(note) + ", " + note.edition() + "\n" + note.subject();
      heads.append(Markup.element("th scope=\"col\"", Markup.escape(head)));
    }
    return heads.toString();
  }

  private boolean isOfTwo() {
    return notes.size() == 2;
  }

  /** The rows by section; those without a section come first. */
  private String body() {
    Map<Optional<SectionRow>, List<AlignmentRow>> rows =
        comparison.rows().stream().collect(Collectors.groupingBy(this::sectionOf));
    StringBuilder html = new StringBuilder(rows(rows.getOrDefault(Optional.empty(), List.of())));
    for (SectionRow section : comparison.sections()) {
      html.append(head(section));
      html.append(rows(rows.getOrDefault(Optional.of(section), List.of())));
    }
    return html.toString();
  }

  /** The section of the newest witness that has the wording. */
  private Optional<SectionRow> sectionOf(AlignmentRow row) {
    int witness = notes.size() - 1;
    while (witness > 0 && row.cells().get(witness).isEmpty()) {
      witness--;
    }
    int newest = witness;
    String id = row.cells().get(newest).map(AlignmentRow.Cell::section).orElse("");
    return comparison.sections().stream()
        .filter(section -> section.cells().get(newest).filter(s -> s.id().equals(id)).isPresent())
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

  private String rows(List<AlignmentRow> rows) {
    return rows.stream().map(this::row).collect(Collectors.joining());
  }

  private String row(AlignmentRow row) {
    StringBuilder cells = new StringBuilder(Markup.element(WHAT, what(row)));
    for (int i = 0; i < notes.size(); i++) {
      cells.append(Markup.element("td", cell(row, i)));
    }
    return Markup.element("tr", cells.toString()) + "\n";
  }

  /**
   * The relation of a wording; for more than two editions, with the editions that it is between.
   */
  private String what(AlignmentRow row) {
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < row.steps().size(); i++) {
      String from = isOfTwo() ? "" : sigla(i) + ": ";
      row.steps().get(i).map(step -> from + what(step)).ifPresent(steps::add);
    }
    return String.join("<br>", steps);
  }

  private String sigla(int step) {
    return comparison.witnesses().get(step).siglum()
        + "\u2013"
        + comparison.witnesses().get(step + 1).siglum();
  }

  private static String what(WordingStep step) {
    return step.relation().key() + step.nature().map(n -> ", " + n.key()).orElse("");
  }

  private static String cell(AlignmentRow row, int witness) {
    Optional<AlignmentRow.Cell> cell = row.cells().get(witness);
    return cell.map(c -> MarkedCell.html(c, went(row, witness), came(row, witness))).orElse("");
  }

  /**
   * Words that the next edition lacks. Empty where it lacks the whole wording, which is stated
   * beside the text.
   */
  private static List<TextRange> went(AlignmentRow row, int witness) {
    boolean goesOn = witness < row.steps().size() && row.cells().get(witness + 1).isPresent();
    return goesOn ? ranges(row.steps().get(witness), Edit::left) : List.of();
  }

  private static List<TextRange> came(AlignmentRow row, int witness) {
    return witness > 0 ? ranges(row.steps().get(witness - 1), Edit::right) : List.of();
  }

  private static List<TextRange> ranges(
      Optional<WordingStep> step, Function<Edit, TextRange> side) {
    return step.map(s -> s.edits().stream().map(side).toList()).orElse(List.of());
  }

  /** A cell of a comparison as HTML, with changed, deleted and inaccessible words. */
  static final class MarkedCell {

    private MarkedCell() {}

    /**
     * The text of a cell. Marks of the note take precedence over changes. Words may be both new and
     * dropped later.
     *
     * @param went words that the next edition lacks
     * @param came words that the previous edition lacks
     */
    static String html(AlignmentRow.Cell cell, List<TextRange> went, List<TextRange> came) {
      StringBuilder html = new StringBuilder();
      int start = 0;
      for (int end : ends(cell, went, came)) {
        TextRange place = new TextRange(start, end);
        html.append(
            marked(place, cell).orElseGet(() -> changed(place.of(cell.text()), place, went, came)));
        start = end;
      }
      return html.toString();
    }

    private static NavigableSet<Integer> ends(
        AlignmentRow.Cell cell, List<TextRange> went, List<TextRange> came) {
      NavigableSet<Integer> ends = new TreeSet<>(List.of(cell.text().length()));
      Stream.of(went.stream(), came.stream(), cell.marks().stream().map(TextMark::range))
          .flatMap(ranges -> ranges)
          .flatMap(range -> Stream.of(range.start(), range.end()))
          .forEach(ends::add);
      ends.remove(0);
      return ends;
    }

    private static Optional<String> marked(TextRange place, AlignmentRow.Cell cell) {
      String words = Markup.escape(place.of(cell.text()));
      if (cell.marked(State.BLANKED).anyMatch(place::overlaps)) {
        return Optional.of(
            Markup.element("span class=\"blank\"", words + said(" (not accessible)")));
      }
      if (cell.marked(State.DELETED).anyMatch(place::overlaps)) {
        return Optional.of(
            Markup.element("s", said("deleted: ") + words + said(" end of deleted words ")));
      }
      return Optional.empty();
    }

    private static String changed(
        String words, TextRange place, List<TextRange> went, List<TextRange> came) {
      String html = Markup.escape(words);
      if (came.stream().anyMatch(place::overlaps)) {
        html = Markup.element("ins", html);
      }
      return went.stream().anyMatch(place::overlaps) ? Markup.element("del", html) : html;
    }

    /** Hidden text for screen readers, which do not announce styles. */
    private static String said(String words) {
      return Markup.element("span class=\"said\"", words);
    }
  }

  /** Builds HTML. Text of notes is always escaped. */
  private static final class Markup {

    private Markup() {}

    /** Escapes all characters with a meaning in HTML. */
    static String escape(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;")
          .replace("\n", "<br>");
    }

    /** An element with HTML content; the name may be followed by attributes. */
    static String element(String start, String content) {
      return "<" + start + ">" + content + "</" + start.split(" ", 2)[0] + ">";
    }
  }
}
