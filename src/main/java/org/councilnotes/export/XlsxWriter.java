package org.councilnotes.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook: rows in one sheet, and further sheets where it is full; the provenance in the
 * last one. Texts are written as strings; no cell is a formula.
 */
final class XlsxWriter implements TableWriter {

  /** Longest text of a cell in Excel. Longer ones are cut; their number is in the last sheet. */
  static final int LONGEST_CELL = 32_767;

  private static final int MOST_ROWS = 1_048_576;

  /** Rows that are buffered before they are written. */
  private static final int BATCH = 200;

  private static final String APPLICATION = "council-notes";
  private static final String ABOUT = "about";
  private static final String CUT = "…";

  private final Workbook book;
  private final List<String> columns;
  private final List<ExportProvenance.Fact> about;
  private final int mostRows;
  private Worksheet sheet;
  private int sheets;
  private int row;
  private long cut;

  XlsxWriter(OutputStream out, List<String> columns, List<ExportProvenance.Fact> about) {
    this(out, columns, about, MOST_ROWS);
  }

  /**
   * A writer with smaller sheets.
   *
   * @param mostRows of a sheet, including its header
   */
  XlsxWriter(
      OutputStream out, List<String> columns, List<ExportProvenance.Fact> about, int mostRows) {
    this.book = new Workbook(out, APPLICATION, "1.0");
    this.columns = columns;
    this.about = about;
    this.mostRows = mostRows;
    this.sheet = next();
  }

  private Worksheet next() {
    sheets++;
    row = 0;
    Worksheet opened = book.newWorksheet(sheets == 1 ? "rows" : "rows " + sheets);
    opened.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      opened.inlineString(0, i, columns.get(i));
    }
    row++;
    return opened;
  }

  @Override
  public void add(List<ExportValue> cells) throws IOException {
    if (row == mostRows) {
      sheet.finish();
      sheet = next();
    }
    for (int i = 0; i < cells.size(); i++) {
      put(sheet, row, i, cells.get(i));
    }
    row++;
    if (row % BATCH == 0) {
      sheet.flush();
    }
  }

  private void put(Worksheet to, int atRow, int atColumn, ExportValue cell) {
    if (cell instanceof ExportValue.Count count) {
      to.value(atRow, atColumn, count.value());
    } else if (!cell.text().isEmpty()) {
      to.inlineString(atRow, atColumn, fitting(ControlCharacterEscaping.replaceUnfit(cell.text())));
    }
  }

  private String fitting(String text) {
    if (text.length() <= LONGEST_CELL) {
      return text;
    }
    cut++;
    return text.substring(0, LONGEST_CELL - CUT.length()) + CUT;
  }

  @Override
  public void end() throws IOException {
    sheet.finish();
    Worksheet last = book.newWorksheet(ABOUT);
    last.inlineString(0, 0, "name");
    last.inlineString(0, 1, "value");
    int at = 1;
    for (ExportProvenance.Fact fact : about) {
      last.inlineString(at, 0, fact.name());
      put(last, at, 1, fact.value());
      at++;
    }
    last.inlineString(at, 0, "cells_cut");
    last.value(at, 1, cut);
    last.finish();
    book.finish();
  }
}
