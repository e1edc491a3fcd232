package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Rule;
import org.councilnotes.structure.layout.PdfPage.Run;

/**
 * A page set by hand for tests: A4, every letter half as wide as its size. What is said of print
 * goes for the line set last.
 */
final class Typeset {

  static final float WIDTH = 595;
  static final float HEIGHT = 842;

  private static final float SIZE = 12;

  private final int number;
  private final List<Line> lines = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> figures = new ArrayList<>();

  private Typeset(int number) {
    this.number = number;
  }

  static Typeset page(int number) {
    return new Typeset(number);
  }

  /** A line of the body's print whose baseline stands at a height. */
  Typeset line(float x, float y, String text) {
    lines.add(set(x, y, SIZE, List.of(new Run(text, false, false))));
    return this;
  }

  Typeset bold(float x, float y, String text) {
    lines.add(set(x, y, SIZE, List.of(new Run(text, true, false))));
    return this;
  }

  /** A line in the print of footnotes. */
  Typeset small(float x, float y, String text) {
    lines.add(set(x, y, 10, List.of(new Run(text, false, false))));
    return this;
  }

  /** A line in another size. */
  Typeset sized(float size, float x, float y, String text) {
    lines.add(set(x, y, size, List.of(new Run(text, false, false))));
    return this;
  }

  /** A line round the middle of the page. */
  Typeset centred(float y, String text) {
    return line(WIDTH / 2 - text.length() * SIZE / 4, y, text);
  }

  /** A line that starts with a raised mark. */
  Typeset mark(float x, float y, String mark) {
    lines.add(set(x, y, SIZE, List.of(new Run(mark, false, true))));
    return this;
  }

  /** Goes on with a raised mark. */
  Typeset raised(String mark) {
    return more(new Run(mark, false, true));
  }

  /** Goes on in the body's weight. */
  Typeset then(String text) {
    return more(new Run(text, false, false));
  }

  /** Tags the line set last as a cell of the first table of a tagged file. */
  Typeset cell(int row, int column) {
    return tagged(
        new StructureTag(
            StructureTag.Role.TEXT,
            0,
            Optional.of(new StructureTag.Cell(1, row, column, 1, row == 0))));
  }

  /** Tags the line set last as of a block of a tagged file. */
  Typeset block(StructureTag.Role role, int block) {
    return tagged(new StructureTag(role, block, Optional.empty()));
  }

  private Typeset tagged(StructureTag tag) {
    Line last = lines.removeLast();
    lines.add(new Line(number, last.box(), last.runs(), tag));
    return this;
  }

  /** A chart or another drawing. */
  Typeset figure(float x, float y, float right, float bottom) {
    figures.add(new Rule(x, y, right, bottom));
    return this;
  }

  Typeset rule(float x, float y, float right) {
    rules.add(new Rule(x, y, right, y));
    return this;
  }

  Typeset upright(float x, float y, float bottom) {
    rules.add(new Rule(x, y, x, bottom));
    return this;
  }

  PdfPage build() {
    return new PdfPage(
        number, WIDTH, HEIGHT, List.copyOf(lines), List.copyOf(rules), List.copyOf(figures));
  }

  private Typeset more(Run run) {
    Line last = lines.removeLast();
    List<Run> runs = new ArrayList<>(last.runs());
    runs.add(run);
    lines.add(set(last.x(), last.y(), last.size(), runs));
    return this;
  }

  private Line set(float x, float y, float size, List<Run> runs) {
    StringBuilder text = new StringBuilder();
    runs.forEach(r -> text.append(r.text()));
    int first = text.indexOf(" ") < 0 ? text.length() : text.indexOf(" ");
    float letter = size / 2;
    Line.Box box = new Line.Box(x, y, x + text.length() * letter, x + first * letter, size);
    return new Line(number, box, List.copyOf(runs));
  }
}
