package org.councilnotes.note.text;

/**
 * A stretch of a text: UTF-16 code units, {@code start} inclusive, {@code end} exclusive. Illegal
 * where start is negative or end lies before start.
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {

  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(TextRange other) {
    return start < other.end && other.start < end;
  }

  /** Whether the other lies in this one as a whole. */
  public boolean holds(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  /**
   * The same range in the text of another range, where it begins at 0: what reaches beyond is cut
   * off; empty at the nearer end where the two do not touch.
   */
  public TextRange within(TextRange other) {
    return new TextRange(
        Math.clamp(start, other.start, other.end) - other.start,
        Math.clamp(end, other.start, other.end) - other.start);
  }

  /** The shortest range that holds both. */
  public TextRange hull(TextRange other) {
    return new TextRange(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The part of the text in this range. */
  public String of(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(TextRange other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
