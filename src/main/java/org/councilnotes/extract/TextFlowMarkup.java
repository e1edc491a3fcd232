package org.councilnotes.extract;

/**
 * The classes of the XHTML of word processor files that mark text outside the reading order.
 *
 * <pre>{@code
 * <div class="page-footer"><p>90364/19</p></div>
 * <p>The mechanism<span class="note">1<p>Set up in 1995.</p></span> met.<span class="hidden">?</span></p>
 * }</pre>
 */
public final class TextFlowMarkup {

  public static final String HEADER = "page-header";
  public static final String FOOTER = "page-footer";
  public static final String COMMENT = "margin-comment";

  /** A footnote at the place where it is called; its mark stands before its paragraphs. */
  public static final String NOTE = "note";

  /** The words of a chart, outside the running text. */
  public static final String FIGURE = "figure-labels";

  public static final String HIDDEN = "hidden";

  private TextFlowMarkup() {}
}
