package org.councilnotes.extract;

/**
 * The elements, classes and attributes that give positions in the XHTML of a file with pages.
 *
 * <pre>{@code
 * <div class="page" data-page="1" data-width="595.3" data-height="841.9">
 *   <p class="line" data-x="56.7" data-y="123.4" data-right="300.1" data-word="84.3" data-size="12">words <b>bold</b><sup>1</sup></p>
 *   <hr data-x="56.7" data-y="770.2" data-right="200.5" data-bottom="770.2"/>
 * </div>
 * }</pre>
 *
 * Lengths are points from the top left corner of the page; {@code y} of a line is its baseline. A
 * printed line with a wide gap in it is several {@code line} elements with the same {@code y}. An
 * {@code hr} is a rule, horizontal or vertical. Text that is not upright has the class {@code
 * rotated}. Words that are struck through are in {@code s}, underlined ones in {@code u}.
 *
 * <p>A page whose text is only in a picture has {@link #OCR} with the value {@link #NEEDED}. Where
 * OCR read it, a copy of the page with the text follows after all other pages, with the value
 * {@link #DONE}; where OCR failed, an empty page follows, and the value is the reason. Positions
 * and font sizes of OCR text are measured and accurate to about a point. A line of low confidence
 * has the class {@link #DOUBTFUL}.
 */
public final class PageMarkup {

  public static final String PAGE = "page";
  public static final String LINE = "line";
  public static final String ROTATED = "rotated";
  public static final String RULE = "hr";

  /** Class of an {@code hr} that is the extent of a chart, map or diagram. */
  public static final String FIGURE = "figure";

  public static final String DOUBTFUL = "doubtful";

  public static final String NUMBER = "data-page";
  public static final String OCR = "data-ocr";
  public static final String NEEDED = "needed";
  public static final String DONE = "done";
  public static final String WIDTH = "data-width";
  public static final String HEIGHT = "data-height";
  public static final String X = "data-x";
  public static final String Y = "data-y";
  public static final String RIGHT = "data-right";
  public static final String BOTTOM = "data-bottom";
  public static final String SIZE = "data-size";

  /** Where the first word of a line ends. */
  public static final String WORD = "data-word";

  /**
   * What the structure of a tagged file says of a line: {@code artifact}, {@code figure}, {@code
   * heading}, {@code item}, {@code note} or {@code text}.
   */
  public static final String ROLE = "data-role";

  /** Number of the tagged block, such as a paragraph. */
  public static final String BLOCK = "data-block";

  /**
   * Tagged table, row, column, number of columns that the cell spans, and {@code head} for a head:
   * {@code 2 0 3 1 head}. The table counts from 1 in the file, row and column from 0.
   */
  public static final String CELL = "data-cell";

  private PageMarkup() {}
}
