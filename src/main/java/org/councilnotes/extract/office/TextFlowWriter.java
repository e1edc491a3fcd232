package org.councilnotes.extract.office;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.XHTMLContentHandler;
import org.councilnotes.extract.TextFlowMarkup;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Writes a flow as XHTML: headings as {@code h1} to {@code h6}, other paragraphs as {@code p} with
 * their style as class, cells of heads of tables as {@code th} and others as {@code td}, footnotes
 * as {@code <span class="note">mark<p>text</p></span>} where they are called, asides as {@code div}
 * with their kind as class, hidden words as {@code <span class="hidden">}, line breaks as {@code
 * br}.
 */
final class TextFlowWriter {

  /** Characters that cannot stand in a class name, such as the space in {@code heading 1}. */
  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}-]+");

  private final XHTMLContentHandler xhtml;

  private TextFlowWriter(XHTMLContentHandler xhtml) {
    this.xhtml = xhtml;
  }

  /** Writes a whole document. */
  static void write(TextFlow flow, ContentHandler handler, Metadata metadata) throws SAXException {
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    new TextFlowWriter(xhtml).write(flow);
    xhtml.endDocument();
  }

  private void write(TextFlow flow) throws SAXException {
    for (TextFlow.Piece piece : flow.pieces()) {
      switch (piece) {
        case TextFlow.Paragraph paragraph -> write(paragraph);
        case TextFlow.Table table -> write(table);
        case TextFlow.DroppedFlow aside -> write(aside);
      }
    }
  }

  private void write(TextFlow.Paragraph paragraph) throws SAXException {
    String element = paragraph.level() > 0 ? "h" + paragraph.level() : "p";
    start(element, NO_NAME.matcher(paragraph.style()).replaceAll("_"));
    for (TextFlow.Inline inline : paragraph.words()) {
      switch (inline) {
        case TextFlow.Run run -> write(run);
        case TextFlow.Note note -> write(note);
      }
    }
    xhtml.endElement(element);
  }

  private void write(TextFlow.Run run) throws SAXException {
    List<CharacterFormat> inks = run.ink().stream().sorted().toList();
    for (CharacterFormat characterFormat : inks) {
      start(
          characterFormat.element(),
          characterFormat == CharacterFormat.HIDDEN ? TextFlowMarkup.HIDDEN : "");
    }
    writeLines(run.text());
    for (CharacterFormat characterFormat : inks.reversed()) {
      xhtml.endElement(characterFormat.element());
    }
  }

  private void writeLines(String text) throws SAXException {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        xhtml.startElement("br");
        xhtml.endElement("br");
      }
      xhtml.characters(lines[i]);
    }
  }

  private void write(TextFlow.Note note) throws SAXException {
    start("span", TextFlowMarkup.NOTE);
    xhtml.characters(note.mark());
    write(note.text());
    xhtml.endElement("span");
  }

  private void write(TextFlow.Table table) throws SAXException {
    xhtml.startElement("table");
    for (TextFlow.Row row : table.rows()) {
      xhtml.startElement("tr");
      for (TextFlow.Cell cell : row.cells()) {
        write(cell, row.isHead() ? "th" : "td");
      }
      xhtml.endElement("tr");
    }
    xhtml.endElement("table");
  }

  private void write(TextFlow.Cell cell, String element) throws SAXException {
    if (cell.columns() > 1) {
      xhtml.startElement(element, "colspan", Integer.toString(cell.columns()));
    } else {
      xhtml.startElement(element);
    }
    write(cell.text());
    xhtml.endElement(element);
  }

  private void write(TextFlow.DroppedFlow aside) throws SAXException {
    start("div", aside.kind().styleClass());
    write(aside.text());
    xhtml.endElement("div");
  }

  private void start(String element, String styleClass) throws SAXException {
    if (styleClass.isEmpty()) {
      xhtml.startElement(element);
    } else {
      xhtml.startElement(element, "class", styleClass);
    }
  }
}
