package org.councilnotes.picture;

/**
 * How a line of text looks.
 *
 * @param size of the font, in units of the picture
 * @param colour as {@code #rrggbb}
 * @param anchor which point of the line its place is
 */
public record TextStyle(double size, boolean isBold, String colour, Anchor anchor) {

  /** The point of a line of text that is at its place. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** Text that starts at its place and is not bold. */
  public static TextStyle of(double size, String colour) {
    return new TextStyle(size, false, colour, Anchor.START);
  }

  public TextStyle bold() {
    return new TextStyle(size, true, colour, anchor);
  }

  public TextStyle at(Anchor other) {
    return new TextStyle(size, isBold, colour, other);
  }
}
