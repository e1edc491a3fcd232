package org.councilnotes.extract;

import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/**
 * What one file may hold at most. A parser that counts more stops at once, by the name of the
 * limit, rather than at the end of time or memory. Each number is far above what real notes reach.
 */
public enum FileLimit {

  /** Elements, groups or tables in each other; real files stay below fifty. */
  NESTING(200, ReasonCode.TOO_NESTED),

  /** Elements of one XML file in an office document: a thousand pages of tables. */
  ELEMENTS(1_000_000, ReasonCode.MANY_ELEMENTS),

  /** Elements of a page of HTML: a thousand pages of print have a third. */
  TAGS(300_000, ReasonCode.MANY_TAGS),

  /**
   * Bytes of one XML file in an office document, unpacked; the longest books stay below a tenth.
   */
  PART(64 << 20, ReasonCode.LARGE_PART, 64),

  /** Output to input, as text to bytes, or unpacked to packed. */
  RATIO(200, ReasonCode.RATIO),

  PAGES(2_000, ReasonCode.MANY_PAGES),

  /** Lines of plain text: each may be a passage; two thousand pages have half as many. */
  LINES(200_000, ReasonCode.MANY_LINES),

  /** Bytes that tell how one page is drawn, unpacked; maps come to a tenth. */
  DRAWING(50 << 20, ReasonCode.LARGE_DRAWING, 50),

  /** Drawings within drawings of one file, each counted as often as it is drawn. */
  FORMS(50_000, ReasonCode.MANY_DRAWINGS),

  /** Pixels of one picture: a sheet of A3 at 600 dots an inch has seventy millions. */
  PIXELS(100_000_000, ReasonCode.LARGE_PICTURE),

  /** UTF-16 code units of the title. */
  TITLE(1_000, ReasonCode.LONG_TITLE),

  /** Names declared in an XML file that stand for other text; notes have none. */
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

  /** Such as {@code more than 2,000 pages}. */
  public Reason reason() {
    return code.of(said);
  }

  /**
   * Goes on below the limit.
   *
   * @throws LimitExceededException above it
   */
  public void check(long count) {
    if (count > most) {
      throw new LimitExceededException(this);
    }
  }

  /** As much of a text as the limit allows, never half a character. */
  public String truncate(String text) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /**
   * A file holds more than a limit allows. Not checked, so that no library takes it for a damage
   * that it may read past; the name of the limit crosses from the forked process in a stack trace.
   */
  public static final class LimitExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LimitExceededException(FileLimit limit) {
      super(limit.name() + ": " + limit.reason().english());
    }
  }
}
