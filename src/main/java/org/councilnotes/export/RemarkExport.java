package org.councilnotes.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.RemarkMatrix;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;

/**
 * Exports the remarks of a note as a table: a row for each provision, a column for each delegation.
 *
 * @param remarks of the note, or some of them
 * @param snapshot of the archive
 */
public record RemarkExport(Note note, RemarkMatrix remarks, String snapshot, Instant exported) {

  /** Between several remarks of one delegation on one provision. */
  private static final String APART = "\n\n";

  private static final List<String> PROVISION = List.of("provision_id", "page", "provision");

  public String fileName(ExportFormat format) {
    return note.id() + "-remarks" + NoteCaption.fileSuffix(note.marking()) + "." + format.ending();
  }

  /**
   * Writes the file; does not close the stream.
   *
   * @param format {@link ExportFormat#CSV} or {@link ExportFormat#XLSX}
   */
  public void write(ExportFormat format, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    List<String> columns = new ArrayList<>(PROVISION);
    columns.addAll(remarks.authors());
    TableWriter table =
        switch (format) {
          case CSV -> new CsvWriter(text, columns, facts());
          case XLSX -> new XlsxWriter(out, columns, facts());
          default -> throw new IllegalArgumentException(format.key());
        };
    for (RemarkMatrix.Row row : remarks.rows()) {
      table.add(cells(row));
    }
    table.end();
  }

  private List<ExportValue> cells(RemarkMatrix.Row row) {
    List<ExportValue> cells = new ArrayList<>();
    cells.add(ExportValue.of(row.provision().map(Passage::id)));
    cells.add(
        ExportValue.of(row.provision().map(p -> p.place().page()).orElse(OptionalInt.empty())));
    cells.add(ExportValue.of(row.provision().map(RemarkExport::signed)));
    for (String author : remarks.authors()) {
      cells.add(
          ExportValue.of(
              row.by(author).stream()
                  .map(RemarkExport::signed)
                  .collect(Collectors.joining(APART))));
    }
    return cells;
  }

  private List<ExportProvenance.Fact> facts() {
    return ExportProvenance.marked(
        note.marking(),
        List.of(
            new ExportProvenance.Fact("note", ExportValue.of(note.id())),
            new ExportProvenance.Fact("snapshot", ExportValue.of(snapshot)),
            new ExportProvenance.Fact(
                "exported_at",
                ExportValue.of(exported.truncatedTo(ChronoUnit.SECONDS).toString()))));
  }

  /** The text with deleted words as {@code [-words-]} and added ones as {@code {+words+}}. */
  private static String signed(Passage passage) {
    StringBuilder signed = new StringBuilder();
    String text = passage.text();
    int done = 0;
    for (TextMark mark : passage.marks()) {
      TextRange range = mark.range();
      if (range.start() >= done && mark.state() != TextMark.State.BLANKED) {
        signed
            .append(text, done, range.start())
            .append(mark.state().isDeletion() ? "[-" : "{+")
            .append(range.of(text))
            .append(mark.state().isDeletion() ? "-]" : "+}");
        done = range.end();
      }
    }
    return signed.append(text, done, text.length()).toString();
  }
}
