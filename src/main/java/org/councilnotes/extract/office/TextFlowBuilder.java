package org.councilnotes.extract.office;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Puts a flow together from marks that stand behind what they end: the ends of paragraphs, cells
 * and rows. Depth 0 is the text, 1 the cells of a table, 2 the cells of a table in a cell. What is
 * left open is closed at the end, so that broken files lose no words.
 */
final class TextFlowBuilder {

  /** Tables in tables beyond this depth are laid into the last one. */
  private static final int DEEPEST = 8;

  /** A raised run of more signs is no mark of a footnote. */
  private static final int LONGEST_MARK = 3;

  /** The cells of an open row, and what stands in the last of them; of the text only the latter. */
  private record Level(List<TextFlow> cells, List<TextFlow.Piece> pieces) {
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
   * A number or bullet before the next words, which the file does not hold. Word processors print
   * it as heavy as those words.
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

  /** Takes a mark of the author's own, such as a star, back from the end of the words. */
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

  /** A box stands behind the paragraph that holds it, all else where it comes. */
  void aside(TextFlow.Aside aside) {
    if (aside.kind() == TextFlow.Aside.Kind.BOX) {
      boxes.add(aside);
    } else {
      levels.getLast().pieces().add(aside);
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

  /** The paragraphs since the last end of a cell are one. */
  void endCell(int depth) {
    Level level = at(Math.max(1, depth));
    level.cells().add(new TextFlow(List.copyOf(level.pieces())));
    level.pieces().clear();
  }

  void endRow(int depth) {
    at(Math.max(1, depth));
    closeRow();
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
      closeRow();
    }
    while (levels.size() < wanted + 1) {
      levels.add(Level.open());
    }
    return levels.get(wanted);
  }

  /** Adds the innermost row to the table that it continues. */
  private void closeRow() {
    Level row = levels.removeLast();
    if (!row.pieces().isEmpty()) {
      row.cells().add(new TextFlow(List.copyOf(row.pieces())));
    }
    List<TextFlow.Piece> around = levels.getLast().pieces();
    if (around.isEmpty() || !(around.getLast() instanceof TextFlow.Table)) {
      around.add(new TextFlow.Table(new ArrayList<>()));
    }
    ((TextFlow.Table) around.getLast()).rows().add(new TextFlow.Row(List.copyOf(row.cells())));
  }
}
