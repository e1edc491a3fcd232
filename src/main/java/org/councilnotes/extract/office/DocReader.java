package org.councilnotes.extract.office;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
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
  private final FootnotePositions notes;

  DocReader(HWPFDocument document) {
    this.document = document;
    this.lists = new ListManager(document);
    this.notes = new FootnotePositions(document);
  }

  TextFlow read() {
    TextFlowBuilder flow = new TextFlowBuilder();
    aside(flow, TextFlow.DroppedFlow.Kind.FOOTER, document.getHeaderStoryRange());
    read(document.getRange(), flow);
    aside(flow, TextFlow.DroppedFlow.Kind.BOX, document.getMainTextboxRange());
    aside(flow, TextFlow.DroppedFlow.Kind.COMMENT, document.getCommentsRange());
    return flow.build();
  }

  private void aside(TextFlowBuilder flow, TextFlow.DroppedFlow.Kind kind, Range text) {
    if (text != null && text.getEndOffset() > text.getStartOffset()) {
      TextFlowBuilder own = new TextFlowBuilder();
      read(text, own);
      flow.aside(new TextFlow.DroppedFlow(kind, own.build()));
    }
  }

  private void read(Range text, TextFlowBuilder flow) {
    RunReader runs = new RunReader(flow, this::note);
    for (int i = 0; i < text.numParagraphs(); i++) {
      Paragraph paragraph = text.getParagraph(i);
      runs.label(label(paragraph));
      for (int j = 0; j < paragraph.numCharacterRuns(); j++) {
        runs.read(paragraph.getCharacterRun(j));
      }
      end(paragraph, flow);
    }
  }

  private Optional<TextFlow> note(int position) {
    return notes.at(position).map(this::flow);
  }

  private TextFlow flow(Range text) {
    TextFlowBuilder flow = new TextFlowBuilder();
    read(text, flow);
    return flow.build();
  }

  /** Ends a paragraph; the mark of a cell or row ends one, too. */
  private void end(Paragraph paragraph, TextFlowBuilder flow) {
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

  /** Maps the position of each call to its footnote or endnote. */
  private record FootnotePositions(HWPFDocument document) {

    /** The range of the note that is called at an offset; empty where none is. */
    Optional<Range> at(int position) {
      return text(document.getFootnotes(), document.getFootnoteRange(), position)
          .or(() -> text(document.getEndnotes(), document.getEndnoteRange(), position));
    }

    private Optional<Range> text(Notes notes, Range all, int position) {
      int index = notes.getNoteIndexByAnchorPosition(position);
      if (index < 0) {
        return Optional.empty();
      }
      int start = all.getStartOffset() + notes.getNoteTextStartOffset(index);
      int end = all.getStartOffset() + notes.getNoteTextEndOffset(index);
      return Optional.of(new Range(start, end, document));
    }
  }

  /**
   * Reads the character runs of a Word file: special characters, results of fields, calls of notes.
   *
   * <p>Source: [MS-DOC] 2.4.1, "Retrieving Text", and 2.8.25, "Plcfld".
   */
  private static final class RunReader {

    private static final char NOTE = '\u0002';
    private static final char FIELD = '\u0013';
    private static final char RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final int RAISED = 1;

    private final TextFlowBuilder flow;
    private final IntFunction<Optional<TextFlow>> notes;

    /** Number of open fields, and of those whose result has not begun. */
    private int fields;

    private int instructions;
    private int called;

    /**
     * Reads into a flow.
     *
     * @param notes gives the note that is called at an offset of the document
     */
    RunReader(TextFlowBuilder flow, IntFunction<Optional<TextFlow>> notes) {
      this.flow = flow;
      this.notes = notes;
    }

    /** Adds the number or bullet that Word generates for a paragraph. */
    void label(String label) {
      flow.label(label, Set.of());
    }

    void read(CharacterRun run) {
      Set<CharacterFormat> ink = ink(run);
      if (run.isSymbol()) {
        flow.words(Character.toString(run.getSymbolCharacter()), ink);
        return;
      }
      String text = run.text();
      for (int i = 0; i < text.length(); i++) {
        Optional<TextFlow> note = notes.apply(run.getStartOffset() + i);
        if (note.isPresent()) {
          call(text.charAt(i), note.get());
        } else {
          read(text.charAt(i), ink);
        }
      }
    }

    /**
     * Adds a note. Word's automatic numbering also counts notes with a custom mark, as it does in
     * print.
     */
    private void call(char sign, TextFlow note) {
      boolean counted = sign == NOTE;
      flow.note(counted ? Integer.toString(++called) : Character.toString(sign), note);
    }

    private void read(char sign, Set<CharacterFormat> ink) {
      switch (sign) {
        case FIELD -> {
          fields++;
          instructions++;
        }
        case RESULT -> instructions = Math.max(0, instructions - 1);
        case FIELD_END -> endField();
        default -> {
          if (instructions == 0) {
            write(sign, ink);
          }
        }
      }
    }

    /** Ends a field; one without a result ends within its instruction. */
    private void endField() {
      fields = Math.max(0, fields - 1);
      instructions = Math.min(instructions, fields);
    }

    private void write(char sign, Set<CharacterFormat> ink) {
      switch (sign) {
        case '\u000B', '\f' -> flow.words("\n", ink);
        case '\u001E' -> flow.words("\u2011", ink);
        case '\t' -> flow.words("\t", ink);
        default -> {
          if (sign >= ' ' && sign != '\u00AD') {
            flow.words(Character.toString(sign), ink);
          }
        }
      }
    }

    private static Set<CharacterFormat> ink(CharacterRun run) {
      Set<CharacterFormat> ink = EnumSet.noneOf(CharacterFormat.class);
      add(ink, CharacterFormat.BOLD, run.isBold());
      add(ink, CharacterFormat.ITALIC, run.isItalic());
      add(ink, CharacterFormat.UNDERLINED, run.getUnderlineCode() != 0);
      add(ink, CharacterFormat.RAISED, run.getSubSuperScriptIndex() == RAISED);
      add(ink, CharacterFormat.STRUCK, run.isStrikeThrough() || run.isDoubleStrikeThrough());
      add(ink, CharacterFormat.DELETED, run.isMarkedDeleted());
      add(ink, CharacterFormat.ADDED, run.isMarkedInserted());
      add(ink, CharacterFormat.HIDDEN, run.isVanished());
      return ink;
    }

    private static void add(Set<CharacterFormat> ink, CharacterFormat with, boolean on) {
      if (on) {
        ink.add(with);
      }
    }
  }
}
