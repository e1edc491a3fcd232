package org.councilnotes.extract.office;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Builds a flow from marks that follow what they end: the ends of paragraphs, cells and rows. Depth
 * 0 is the text, 1 the cells of a table, 2 the cells of a table in a cell. Whatever is open at the
 * end is closed, so that malformed files lose no text.
 */
final class TextFlowBuilder {

  /** Deepest nesting of tables; deeper ones are added to the table at this depth. */
  private static final int DEEPEST = 8;

  /** Most columns that a cell may span. */
  private static final int MOST_COLUMNS = 100;

  /** Longest custom mark of a footnote, in characters; a longer superscript run is not one. */
  private static final int LONGEST_MARK = 3;

  /**
   * State at one depth: the finished cells of an open row, and the pieces of the last cell. At
   * depth 0 there are pieces only.
   */
  private record Level(List<TextFlow.Cell> cells, List<TextFlow.Piece> pieces) {
    static Level open() {
      return new Level(new ArrayList<>(), new ArrayList<>());
    }
  }

  private final List<Level> levels = new ArrayList<>(List.of(Level.open()));
  private final List<TextFlow.Piece> boxes = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private Set<CharacterFormat> ink = Set.of();
  private TextFlow.Run label;
  private List<TextFlow.Inline> words = new ArrayList<>();

  /**
   * Sets the generated number or bullet before the next words. It is printed bold where these are.
   */
  void label(String text, Set<CharacterFormat> printed) {
    if (!text.isBlank()) {
      endRun();
      label = new TextFlow.Run(text + "\t", printed);
    }
  }

  private void endLabel(Set<CharacterFormat> behind) {
    if (label != null) {
      Set<CharacterFormat> printed = EnumSet.noneOf(CharacterFormat.class);
      printed.addAll(label.ink());
      if (behind.contains(CharacterFormat.BOLD)) {
        printed.add(CharacterFormat.BOLD);
      }
      TextFlow.Run open = label;
      label = null;
      words(open.text(), printed);
    }
  }

  void words(String text, Set<CharacterFormat> printed) {
    endLabel(printed);
    if (!printed.equals(ink)) {
      endRun();
      ink = printed.isEmpty() ? Set.of() : EnumSet.copyOf(printed);
    }
    run.append(text);
  }

  private void endRun() {
    if (!run.isEmpty()) {
      words.add(new TextFlow.Run(run.toString(), ink));
      run.setLength(0);
    }
  }

  void note(String mark, TextFlow note) {
    endLabel(Set.of());
    endRun();
    words.add(new TextFlow.Note(mark, note));
  }

  /**
   * Removes the custom mark of a note, such as a star, from the end of the words and returns it.
   */
  String takeMark() {
    endRun();
    if (!words.isEmpty()
        && words.getLast() instanceof TextFlow.Run last
        && last.ink().contains(CharacterFormat.RAISED)
        && last.text().strip().length() <= LONGEST_MARK) {
      words.removeLast();
      return last.text().strip();
    }
    return "";
  }

  /**
   * Adds text outside the flow. A text box or chart comes after the paragraph that contains it,
   * anything else at once.
   */
  void aside(TextFlow.DroppedFlow aside) {
    switch (aside.kind()) {
      case BOX, FIGURE -> boxes.add(aside);
      case HEADER, FOOTER, COMMENT -> levels.getLast().pieces().add(aside);
    }
  }

  boolean hasWords() {
    return label != null || !run.isEmpty() || !words.isEmpty();
  }

  void endParagraph(String style, int level, int depth) {
    endLabel(Set.of());
    endRun();
    List<TextFlow.Piece> pieces = at(depth).pieces();
    pieces.add(new TextFlow.Paragraph(style, level, words));
    pieces.addAll(boxes);
    boxes.clear();
    words = new ArrayList<>();
  }

  /** Ends a cell, which holds the paragraphs since the previous one ended. */
  void endCell(int depth) {
    endCell(depth, 1);
  }

  /**
   * Ends a cell that spans several columns.
   *
   * @param columns their number; what files state beyond a limit counts as that limit
   */
  void endCell(int depth, int columns) {
    Level level = at(Math.max(1, depth));
    TextFlow text = new TextFlow(List.copyOf(level.pieces()));
    level.cells().add(new TextFlow.Cell(text, Math.clamp(columns, 1, MOST_COLUMNS)));
    level.pieces().clear();
  }

  void endRow(int depth) {
    endRow(depth, false);
  }

  /**
   * Ends a row.
   *
   * @param head whether the format says that it is a head of the table
   */
  void endRow(int depth, boolean head) {
    at(Math.max(1, depth));
    closeRow(head);
  }

  TextFlow build() {
    if (hasWords() || !boxes.isEmpty()) {
      endParagraph("", 0, 0);
    }
    at(0);
    return new TextFlow(List.copyOf(levels.getFirst().pieces()));
  }

  private Level at(int depth) {
    int wanted = Math.clamp(depth, 0, DEEPEST);
    while (levels.size() > wanted + 1) {
      closeRow(false);
    }
    while (levels.size() < wanted + 1) {
      levels.add(Level.open());
    }
    return levels.get(wanted);
  }

  /** Closes the innermost row and adds it to the table that it continues. */
  private void closeRow(boolean head) {
    Level row = levels.removeLast();
    if (!row.pieces().isEmpty()) {
      row.cells().add(new TextFlow.Cell(new TextFlow(List.copyOf(row.pieces())), 1));
    }
    List<TextFlow.Piece> around = levels.getLast().pieces();
    if (around.isEmpty() || !(around.getLast() instanceof TextFlow.Table)) {
      around.add(new TextFlow.Table(new ArrayList<>()));
    }
    TextFlow.Row closed = new TextFlow.Row(List.copyOf(row.cells()), head);
    ((TextFlow.Table) around.getLast()).rows().add(closed);
  }
}
