package org.councilnotes.structure.layout;

import java.util.Comparator;
import java.util.List;
import org.councilnotes.note.text.Whitespace;

/** One page of a PDF: its lines from the top, its rules; points from the top left corner. */
record PdfPage(int number, float width, float height, List<Line> lines, List<Rule> rules) {

  /** The order of lines from the top of a page. */
  static final Comparator<Line> DOWNWARDS = (a, b) -> Float.compare(a.y(), b.y());

  /** The order of lines from the left of a page. */
  static final Comparator<Line> RIGHTWARDS = (a, b) -> Float.compare(a.x(), b.x());

  /**
   * A stretch of one look.
   *
   * @param ink what the look says of a change to the text
   */
  record Run(String text, boolean bold, boolean superscript, Ink ink) {
    Run(String text, boolean bold, boolean superscript) {
      this(text, bold, superscript, Ink.PLAIN);
    }
  }

  /** How words are printed that a compromise text takes out or puts in. */
  enum Ink {
    PLAIN,
    /** Bold and slanted: added, where the note prints changes at all. */
    BOLD_ITALIC,
    /** Bold and underlined. */
    BOLD_UNDERLINED,
    STRUCK
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
   * @param text the words of its runs, squeezed: most rules look at them, so they are joined once
   */
  record Line(int page, Box box, List<Run> runs, String text) {

    /**
     * Where a line stands, {@code y} of its baseline, {@code word} the end of its first word, and
     * how large it is printed.
     */
    record Box(float x, float y, float right, float word, float size) {}

    Line(int page, Box box, List<Run> runs) {
      this(page, box, runs, words(runs));
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

    /** The same line on another baseline and in another size. */
    Line at(float baseline, float size) {
      return new Line(page, new Box(box.x(), baseline, box.right(), box.word(), size), runs, text);
    }

    /** The same line with other words, all in the look of its first. */
    Line reading(String words) {
      Run first = runs.getFirst();
      return new Line(page, box, List.of(new Run(words, first.bold(), first.superscript())));
    }

    /** The same line, all of it raised. */
    Line raised() {
      return with(runs.stream().map(r -> new Run(r.text(), r.bold(), true)).toList());
    }

    /** The same words in another look. */
    Line with(List<Run> newRuns) {
      return new Line(page, box, newRuns, text);
    }

    float firstWordWidth() {
      return box.word() - box.x();
    }
  }

  PdfPage with(List<Line> newLines) {
    return new PdfPage(number, width, height, newLines, rules);
  }
}
