package org.councilnotes.extract.office;

import java.util.List;
import java.util.Set;
import org.councilnotes.extract.TextFlowMarkup;

/**
 * Text of a word processor file in reading order: paragraphs, tables, and text outside the flow.
 * All formats that we parse ourselves become one and are written the same way.
 */
record TextFlow(List<Piece> pieces) {

  sealed interface Piece permits Paragraph, Table, DroppedFlow {}

  /**
   * A paragraph or heading.
   *
   * @param style name of its style; empty where it has none
   * @param level level of a heading, 1 to 6; 0 for other paragraphs
   */
  record Paragraph(String style, int level, List<Inline> words) implements Piece {}

  record Table(List<Row> rows) implements Piece {}

  /**
   * A row of a table.
   *
   * @param isHead whether the format says that it is a head of the table
   */
  record Row(List<Cell> cells, boolean isHead) {}

  /**
   * A cell.
   *
   * @param columns number of columns that it spans, at least 1
   */
  record Cell(TextFlow text, int columns) {}

  /** Text outside the reading order, such as a footer, with its kind. */
  record DroppedFlow(Kind kind, TextFlow text) implements Piece {

    /** The words of a chart. */
    static DroppedFlow figure(String words) {
      Run run = new Run(words, Set.of());
      return new DroppedFlow(
          Kind.FIGURE, new TextFlow(List.of(new Paragraph("", 0, List.of(run)))));
    }

    enum Kind {
      HEADER(TextFlowMarkup.HEADER),
      FOOTER(TextFlowMarkup.FOOTER),
      COMMENT(TextFlowMarkup.COMMENT),
      /** A text box: placed freely on the page, and part of the text. */
      BOX("box"),
      /** The words of a chart. */
      FIGURE(TextFlowMarkup.FIGURE);

      private final String styleClass;

      Kind(String styleClass) {
        this.styleClass = styleClass;
      }

      String styleClass() {
        return styleClass;
      }
    }
  }

  sealed interface Inline permits Run, Note {}

  /**
   * Characters of one formatting.
   *
   * @param text a line feed is a line break
   */
  record Run(String text, Set<CharacterFormat> ink) implements Inline {}

  /**
   * A footnote or endnote at the place where it is called.
   *
   * @param mark as printed at its call
   */
  record Note(String mark, TextFlow text) implements Inline {}
}
