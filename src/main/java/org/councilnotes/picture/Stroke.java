package org.councilnotes.picture;

/**
 * How a line is drawn.
 *
 * @param colour as {@code #rrggbb}
 * @param width in units of the picture
 * @param dashes lengths of dashes and gaps, separated by blanks; empty for a line without gaps
 */
public record Stroke(String colour, double width, String dashes) {

  /** A line without gaps. */
  public static Stroke of(String colour, double width) {
    return new Stroke(colour, width, "");
  }
}
