package org.councilnotes.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.tika.parser.microsoft.ListManager;

/** Reads the texts of a Word file of 1997 to 2003: body, notes, headers, comments and boxes. */
final class DocReader {

  /** Matches {@code heading 1} and {@code Heading 2}; not {@code header}. */
  private static final Pattern HEADING =
      Pattern.compile("heading ([1-6])", Pattern.CASE_INSENSITIVE);

  private static final int DEEPEST_LEVEL = 6;

  private final HWPFDocument document;
  private final ListManager lists;
  private final DocNotes notes;

  DocReader(HWPFDocument document) {
    this.document = document;
    this.lists = new ListManager(document);
    this.notes = new DocNotes(document);
  }

  Flow read() {
    FlowBuilder flow = new FlowBuilder();
    aside(flow, Flow.Aside.Kind.FOOTER, document.getHeaderStoryRange());
    read(document.getRange(), flow);
    aside(flow, Flow.Aside.Kind.BOX, document.getMainTextboxRange());
    aside(flow, Flow.Aside.Kind.COMMENT, document.getCommentsRange());
    return flow.build();
  }

  private void aside(FlowBuilder flow, Flow.Aside.Kind kind, Range text) {
    if (text != null && text.getEndOffset() > text.getStartOffset()) {
      FlowBuilder own = new FlowBuilder();
      read(text, own);
      flow.aside(new Flow.Aside(kind, own.build()));
    }
  }

  private void read(Range text, FlowBuilder flow) {
    DocRuns runs = new DocRuns(flow, this::note);
    for (int i = 0; i < text.numParagraphs(); i++) {
      Paragraph paragraph = text.getParagraph(i);
      runs.label(label(paragraph));
      for (int j = 0; j < paragraph.numCharacterRuns(); j++) {
        runs.read(paragraph.getCharacterRun(j));
      }
      end(paragraph, flow);
    }
  }

  private Optional<Flow> note(int position) {
    return notes.at(position).map(this::flow);
  }

  private Flow flow(Range text) {
    FlowBuilder flow = new FlowBuilder();
    read(text, flow);
    return flow.build();
  }

  /** The mark of a cell or of a row ends a paragraph as well. */
  private void end(Paragraph paragraph, FlowBuilder flow) {
    int depth = paragraph.isInTable() ? Math.max(1, paragraph.getTableLevel()) : 0;
    boolean mark = paragraph.text().endsWith("\u0007");
    if (depth > 0 && paragraph.isTableRowEnd()) {
      flow.endRow(depth);
      return;
    }
    flow.endParagraph(style(paragraph), level(paragraph), depth);
    if (depth > 0 && (mark || paragraph.isEmbeddedCellMark())) {
      flow.endCell(depth);
    }
  }

  private String label(Paragraph paragraph) {
    return paragraph.isInList() ? lists.getFormattedNumber(paragraph).strip() : "";
  }

  private String style(Paragraph paragraph) {
    int index = paragraph.getStyleIndex();
    boolean known = index >= 0 && index < document.getStyleSheet().numStyles();
    StyleDescription style = known ? document.getStyleSheet().getStyleDescription(index) : null;
    return style == null || style.getName() == null ? "" : style.getName();
  }

  private int level(Paragraph paragraph) {
    Matcher heading = HEADING.matcher(style(paragraph));
    if (heading.lookingAt()) {
      return heading.group(1).charAt(0) - '0';
    }
    int outline = paragraph.getLvl();
    return outline >= 0 && outline < DEEPEST_LEVEL ? outline + 1 : 0;
  }
}
