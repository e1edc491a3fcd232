package org.councilnotes.extract.office;

import java.util.List;
import java.util.Set;
import org.councilnotes.extract.TextFlowMarkup;

/**
 * Text as word processors hold it: paragraphs, tables and what stands beside the text, in reading
 * order. Every format of theirs that we read ourselves becomes one and is written the same way.
 */
record TextFlow(List<Piece> pieces) {

  sealed interface Piece permits Paragraph, Table, Aside {}

  /**
   * @param style the name of its style, empty where it has none
   * @param level of a heading, 1 to 6; 0 where it is none
   */
  record Paragraph(String style, int level, List<Inline> words) implements Piece {}

  record Table(List<Row> rows) implements Piece {}

  record Row(List<TextFlow> cells) {}

  /** Text outside the reading order, such as a footer. */
  record Aside(Kind kind, TextFlow text) implements Piece {

    enum Kind {
      HEADER(TextFlowMarkup.HEADER),
      FOOTER(TextFlowMarkup.FOOTER),
      COMMENT(TextFlowMarkup.COMMENT),
      /** Drawn over the page, and part of the text. */
      BOX("box");

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
   * @param text in one print; a line feed is a line break
   */
  record Run(String text, Set<CharacterFormat> ink) implements Inline {}

  /**
   * A footnote or endnote where it is called.
   *
   * @param mark as printed at its call
   */
  record Note(String mark, TextFlow text) implements Inline {}
}
