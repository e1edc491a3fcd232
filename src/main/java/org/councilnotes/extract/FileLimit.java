package org.councilnotes.extract;

import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/**
 * Limits of what one file may contain. A parser that counts more stops at once and reports the
 * limit by name, before time or memory run out. Each limit is far above the values of real notes.
 */
public enum FileLimit {

  /** Nesting depth of elements, groups or tables; real files stay below 50. */
  NESTING(200, ReasonCode.TOO_NESTED),

  /** Elements of one XML part in an office document: about 1,000 pages of tables. */
  ELEMENTS(1_000_000, ReasonCode.MANY_ELEMENTS),

  /** Elements of an HTML page; 1,000 printed pages have a third of this. */
  TAGS(300_000, ReasonCode.MANY_TAGS),

  /**
   * Bytes of one XML part in an office document, unpacked; the longest books have less than a
   * tenth.
   */
  PART(64 << 20, ReasonCode.LARGE_PART, 64),

  /** Ratio of output to input: text to bytes, or unpacked to packed bytes. */
  RATIO(200, ReasonCode.RATIO),

  PAGES(2_000, ReasonCode.MANY_PAGES),

  /** Lines of plain text, each of which may become a passage; 2,000 pages have half as many. */
  LINES(200_000, ReasonCode.MANY_LINES),

  /** Bytes of the content streams of one page, unpacked; maps have about a tenth. */
  DRAWING(50 << 20, ReasonCode.LARGE_DRAWING, 50),

  /** Form XObjects of one file, nested ones included, each counted as often as it is drawn. */
  FORMS(50_000, ReasonCode.MANY_DRAWINGS),

  /** Pixels of one picture; an A3 sheet at 600 dpi has 70 million. */
  PIXELS(100_000_000, ReasonCode.LARGE_PICTURE),

  /** UTF-16 code units of the title. */
  TITLE(1_000, ReasonCode.LONG_TITLE),

  /** Entities declared in an XML file; notes have none. */
  ENTITIES(20, ReasonCode.MANY_ENTITIES);

  private final int most;
  private final ReasonCode code;
  private final int said;

  FileLimit(int most, ReasonCode code) {
    this(most, code, most);
  }

  FileLimit(int most, ReasonCode code, int said) {
    this.most = most;
    this.code = code;
    this.said = said;
  }

  public int maximum() {
    return most;
  }

  /** The reason for the ledger, such as {@code more than 2,000 pages}. */
  public Reason reason() {
    return code.of(said);
  }

  /**
   * Does nothing while the count is within the limit.
   *
   * @throws LimitExceededException where the count is above the limit
   */
  public void check(long count) {
    if (count > most) {
      throw new LimitExceededException(this);
    }
  }

  /** Truncates a text to the limit, never within a surrogate pair. */
  public String truncate(String text) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /**
   * A file exceeds a limit. Unchecked, so that no library catches it as damage that it can recover
   * from. The name of the limit is in the message: it reaches the main process in the stack trace
   * of the forked process.
   */
  public static final class LimitExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LimitExceededException(FileLimit limit) {
      super(limit.name() + ": " + limit.reason().english());
    }
  }
}
