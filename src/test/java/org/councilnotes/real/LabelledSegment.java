package org.councilnotes.real;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A printed line, or the part of it that stands in one column, with what a reader said of it.
 *
 * @param box where it stands
 * @param words number of words that the print has there
 * @param doubt whether a careful reader could see it in two ways: it is not counted
 */
record LabelledSegment(
    Box box, int words, Role role, boolean doubt, Map<String, String> attributes) {

  /** What a reader takes a segment for. */
  enum Role {
    FURNITURE,
    COVER,
    HEADING,
    PROSE,
    ITEM,
    CELL,
    CAPTION,
    FOOTNOTE,
    FIGURE,
    CONTENTS,
    BALLOON;

    /** Whether its words are words of the note. */
    boolean isText() {
      return this != FURNITURE && this != CONTENTS && this != BALLOON;
    }
  }

  /** Where something stands on its page, in points from the top left. */
  record Box(double left, double top, double right, double bottom) {

    boolean contains(double x, double y) {
      return x >= left && x <= right && y >= top && y <= bottom;
    }

    double middleX() {
      return (left + right) / 2;
    }

    double middleY() {
      return (top + bottom) / 2;
    }
  }

  /**
   * The cell of a table that a segment stands in.
   *
   * @param table on its page, from 1
   * @param row in the part of the table on this page, from 1
   * @param column of the finest columns of the table, from 1
   */
  record Cell(int table, int row, int column) {

    static Cell parse(String text) {
      String[] parts = text.split("\\.", -1);
      return new Cell(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
  }

  /** A remark: the author is {@code ?} where the page does not say who speaks. */
  record Author(String name, Optional<String> kind) {}

  LabelledSegment {
    attributes = Map.copyOf(attributes);
  }

  /** Of a line of the table of a page: box, number of words, role, attributes. */
  static LabelledSegment parse(String line) {
    String[] fields = line.split("\t", -1);
    Map<String, String> attributes = new TreeMap<>();
    if (fields.length > 6) {
      for (String attribute : fields[6].split(" ", -1)) {
        int sign = attribute.indexOf('=');
        attributes.put(
            sign < 0 ? attribute : attribute.substring(0, sign),
            sign < 0 ? "" : attribute.substring(sign + 1));
      }
    }
    return new LabelledSegment(
        new Box(number(fields[0]), number(fields[1]), number(fields[2]), number(fields[3])),
        Integer.parseInt(fields[4]),
        Role.valueOf(fields[5].toUpperCase(Locale.ROOT)),
        attributes.containsKey("doubt"),
        attributes);
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  Optional<Cell> cell() {
    return Optional.ofNullable(attributes.get("cell")).map(Cell::parse);
  }

  /** Whether it is in the head of its table. */
  boolean isHead() {
    return attributes.containsKey("head");
  }

  /** The label of its heading, such as {@code ARTICLE-3}. */
  Optional<String> path() {
    return Optional.ofNullable(attributes.get("path"));
  }

  Optional<Author> author() {
    return Optional.ofNullable(attributes.get("author"))
        .map(name -> new Author(name, Optional.ofNullable(attributes.get("remark"))));
  }

  /** The words with a mark, {@code added}, {@code since} or {@code deleted}: positions from 0. */
  BitSet marked(String mark) {
    BitSet marked = new BitSet();
    String ranges = attributes.getOrDefault(mark, "");
    if (!ranges.isEmpty()) {
      for (String range : ranges.split(",", -1)) {
        String[] ends = range.split("-", -1);
        marked.set(Integer.parseInt(ends[0]) - 1, Integer.parseInt(ends[ends.length - 1]));
      }
    }
    return marked;
  }
}
