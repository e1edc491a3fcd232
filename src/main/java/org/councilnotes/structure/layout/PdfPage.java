package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.change.Print;

/**
 * One page of a PDF: its lines from the top, and its rules. Lengths are points from the top left
 * corner.
 *
 * @param figures extents of charts, maps and diagrams
 */
record PdfPage(
    int number, float width, float height, List<Line> lines, List<Rule> rules, List<Rule> figures) {

  /** Orders lines from top to bottom. */
  static final Comparator<Line> DOWNWARDS = (a, b) -> Float.compare(a.y(), b.y());

  /** Orders lines from left to right. */
  static final Comparator<Line> RIGHTWARDS = (a, b) -> Float.compare(a.x(), b.x());

  /**
   * Consecutive text of one style.
   *
   * @param change that its print stands for, by the rules of its note
   */
  record Run(String text, boolean superscript, Print print, Optional<TextMark.State> change) {

    Run(String text, boolean bold, boolean superscript) {
      this(text, superscript, bold ? Print.BOLD : Print.PLAIN, Optional.empty());
    }

    boolean bold() {
      return print.bold();
    }

    Run with(Optional<TextMark.State> newChange) {
      return new Run(text, superscript, print, newChange);
    }
  }

  /** A horizontal or vertical rule. */
  record Rule(float x, float y, float right, float bottom) {
    boolean isHorizontal() {
      return right - x >= bottom - y;
    }

    float middleX() {
      return (x + right) / 2;
    }

    float middleY() {
      return (y + bottom) / 2;
    }
  }

  /**
   * Runs on one baseline without a wide gap between them.
   *
   * @param text text of all runs with white space collapsed; computed once, as most rules use it
   * @param tag what the structure of a tagged file says of it, as evidence beside its place
   */
  record Line(int page, Box box, List<Run> runs, String text, StructureTag tag) {

    /** Position and size: {@code y} is the baseline, {@code word} the end of the first word. */
    record Box(float x, float y, float right, float word, float size) {}

    Line(int page, Box box, List<Run> runs) {
      this(page, box, runs, StructureTag.NONE);
    }

    Line(int page, Box box, List<Run> runs, StructureTag tag) {
      this(page, box, runs, words(runs), tag);
    }

    private static String words(List<Run> runs) {
      if (runs.size() == 1) {
        return Whitespace.squeeze(runs.getFirst().text());
      }
      StringBuilder all = new StringBuilder();
      runs.forEach(r -> all.append(r.text()));
      return Whitespace.squeeze(all.toString());
    }

    float x() {
      return box.x();
    }

    float y() {
      return box.y();
    }

    float right() {
      return box.right();
    }

    float size() {
      return box.size();
    }

    boolean isBold() {
      for (Run run : runs) {
        if (!run.bold() && !run.text().isBlank()) {
          return false;
        }
      }
      return true;
    }

    /** This line with another baseline and size. */
    Line at(float baseline, float size) {
      return new Line(
          page, new Box(box.x(), baseline, box.right(), box.word(), size), runs, text, tag);
    }

    /** This line with other text, in the style of its first run. */
    Line reading(String words) {
      Run first = runs.getFirst();
      return new Line(page, box, List.of(new Run(words, first.bold(), first.superscript())), tag);
    }

    /** This line as superscript. */
    Line raised() {
      return with(runs.stream().map(r -> new Run(r.text(), true, r.print(), r.change())).toList());
    }

    /** This line with other runs. */
    Line with(List<Run> newRuns) {
      return new Line(page, box, newRuns, text, tag);
    }

    float firstWordWidth() {
      return box.word() - box.x();
    }
  }

  /**
   * Lines grouped into rows, from the top, each from left to right.
   *
   * @param apart points; lines of a row are less far below its first one
   */
  static List<List<Line>> rows(List<Line> lines, float apart) {
    List<Line> ordered = new ArrayList<>(lines);
    ordered.sort(DOWNWARDS);
    List<List<Line>> rows = new ArrayList<>();
    for (Line line : ordered) {
      if (rows.isEmpty() || line.y() - rows.getLast().getFirst().y() > apart) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(line);
    }
    rows.forEach(row -> row.sort(RIGHTWARDS));
    return rows;
  }

  PdfPage with(List<Line> newLines) {
    return new PdfPage(number, width, height, newLines, rules, figures);
  }
}
