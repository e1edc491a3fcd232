package org.councilnotes.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteTable;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One table of a note as a file: a header row of heads, then the rows; the ids of the passages of a
 * row stand in a last column. Words that are deleted in the note are left out. The table of a note
 * that is not public has its mark in one more column.
 *
 * @param number of the table in its note, from 1
 */
public record NoteTableExport(Note note, NoteTable table, int number) {

  private static final String ID_COLUMN = "passage_id";
  private static final String MARKING = "marking";
  private static final String LINE_END = "\n";

  /** Matches {@code 0} and {@code 1204}; not {@code 1,204}, {@code 007} nor {@code 2.5}. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9]\\d{0,14}");

  /**
   * The export of a table.
   *
   * @param number from 1, in reading order
   * @return empty where the note has no such table
   */
  public static Optional<NoteTableExport> of(Note note, int number) {
    List<NoteTable> tables = NoteTable.of(note.passages());
    return number < 1 || number > tables.size()
        ? Optional.empty()
        : Optional.of(new NoteTableExport(note, tables.get(number - 1), number));
  }

  /** A file name such as {@code 10364-19-table-2.csv}. */
  public String fileName(ExportFormat format) {
    return "%s-table-%d%s.%s"
        .formatted(note.id(), number, NoteCaption.fileSuffix(note.marking()), format.ending());
  }

  /**
   * Writes the file; does not close the stream.
   *
   * @param format CSV or XLSX
   * @throws IOException where the stream cannot be written to
   * @throws IllegalArgumentException for another format
   */
  public void write(ExportFormat format, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> writeCsv(out);
      case XLSX -> writeWorkbook(out);
      default -> throw new IllegalArgumentException("no format of a table: " + format);
    }
  }

  private void writeCsv(OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
    for (List<String> line : lines()) {
      printer.printRecord(line.stream().map(FormulaGuard::defuse));
    }
    printer.flush();
  }

  private void writeWorkbook(OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "council-notes", "1.0");
    Worksheet sheet = book.newWorksheet("table");
    List<List<String>> lines = lines();
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).size(); column++) {
        put(sheet, row, column, lines.get(row).get(column));
      }
    }
    sheet.freezePane(0, 1);
    sheet.finish();
    Worksheet about = book.newWorksheet("about");
    int at = 0;
    for (Map.Entry<String, String> fact : facts().entrySet()) {
      about.inlineString(at, 0, fact.getKey());
      about.inlineString(at++, 1, ControlCharacterEscaping.replaceUnfit(fact.getValue()));
    }
    about.finish();
    book.finish();
  }

  private static void put(Worksheet sheet, int row, int column, String text) {
    if (WHOLE_NUMBER.matcher(text).matches() && row > 0) {
      sheet.value(row, column, Long.parseLong(text));
    } else if (!text.isEmpty()) {
      int most = XlsxWriter.LONGEST_CELL;
      sheet.inlineString(row, column, text.length() > most ? text.substring(0, most) : text);
    }
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("note_id", note.id());
    if (note.marking() != Marking.PUBLIC) {
      facts.put(MARKING, NoteCaption.mark(note.marking()));
    }
    facts.put("number", note.number().map(n -> n.display()).orElse(""));
    facts.put("subject", note.subject());
    facts.put("document_date", note.cover().identity().date().map(Object::toString).orElse(""));
    facts.put("table_id", table.id());
    facts.put("table_caption", table.caption());
    return facts;
  }

  /** The header row and all others, with a text for each column. */
  private List<List<String>> lines() {
    int width = width();
    List<List<String>> lines = new ArrayList<>();
    lines.add(Stream.concat(heads(width).stream(), Stream.of(ID_COLUMN)).toList());
    Map<Integer, List<Passage>> rows = new LinkedHashMap<>();
    for (Passage passage : table.passages()) {
      TableRow row = row(passage);
      if (!row.isHead()) {
        rows.computeIfAbsent(row.row(), r -> new ArrayList<>()).add(passage);
      }
    }
    rows.values().forEach(passages -> lines.add(line(passages, width)));
    return note.marking() == Marking.PUBLIC ? lines : marked(lines);
  }

  /** The lines with the mark of the note in a last column. */
  private List<List<String>> marked(List<List<String>> lines) {
    String mark = NoteCaption.mark(note.marking());
    return IntStream.range(0, lines.size())
        .mapToObj(
            i -> Stream.concat(lines.get(i).stream(), Stream.of(i == 0 ? MARKING : mark)).toList())
        .toList();
  }

  private int width() {
    int cells =
        table.passages().stream()
            .flatMap(passage -> row(passage).cells().stream())
            .mapToInt(cell -> cell.column() + cell.columns())
            .max()
            .orElse(0);
    return Math.max(cells, table.columns().size());
  }

  private List<String> heads(int width) {
    return IntStream.range(0, width)
        .mapToObj(i -> i < table.columns().size() ? table.columns().get(i) : "")
        .map(ControlCharacterEscaping::replaceUnfit)
        .toList();
  }

  /** The cells of a row; what several passages have in one column stands in lines of one cell. */
  private static List<String> line(List<Passage> passages, int width) {
    String[] cells = new String[width];
    Arrays.fill(cells, "");
    for (Passage passage : passages) {
      TableRow row = row(passage);
      List<TextRange> ranges = row.ranges(passage.text());
      for (int i = 0; i < ranges.size(); i++) {
        int column = row.cells().get(i).column();
        String words = Whitespace.squeeze(ranges.get(i).of(passage.textWithoutDeletions()));
        cells[column] += (cells[column].isEmpty() ? "" : LINE_END) + words;
      }
    }
    String ids = String.join(ExportValue.JOINT, passages.stream().map(Passage::id).toList());
    return Stream.concat(
            Stream.of(cells).map(ControlCharacterEscaping::replaceUnfit), Stream.of(ids))
        .toList();
  }

  private static TableRow row(Passage passage) {
    return passage.place().row().orElseThrow();
  }
}
