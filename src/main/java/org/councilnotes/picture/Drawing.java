package org.councilnotes.picture;

/**
 * What a chart draws, as elements of SVG in a view box that starts at 0, 0.
 *
 * @param width of the view box, in units of 1/96 inch
 * @param height of the view box, likewise
 * @param elements shapes and text, looked through by {@link SvgCheck}
 */
public record Drawing(double width, double height, String elements) {

  /** Illegal with an empty view box, and with elements that {@link SvgCheck} does not let in. */
  public Drawing {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException("no view box: " + width + " by " + height);
    }
    SvgCheck.check(elements);
  }
}
