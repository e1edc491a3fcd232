package org.councilnotes.extract.ocr;

import java.util.Optional;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.extract.PageMarkup;
import org.councilnotes.extract.ReasonMarkup;

/**
 * What a page is made of, as far as it tells whether its text is only in a picture.
 *
 * @param letters printed upright
 * @param pictures share of the page that they take, 0 to 1
 * @param pixels of the largest of them
 * @param paintings paths that are painted: rules, and letters that were made outlines
 */
public record OcrCriteria(int letters, double pictures, long pixels, int paintings) {

  /** A smaller picture on an empty page is a logo. */
  private static final double PICTURE = 0.05;

  /** A picture of this share is the page itself. */
  private static final double WHOLE_PAGE = 0.7;

  /** So few letters over a picture of the page are a stamp, a number or a name put on the scan. */
  private static final int FEW_LETTERS = 60;

  /** More paths than a page without words has rules. */
  private static final int OUTLINES = 200;

  boolean needsOcr() {
    return letters == 0
        ? pictures > PICTURE || paintings > OUTLINES
        : letters < FEW_LETTERS && pictures > WHOLE_PAGE;
  }

  /** Whether its picture is one that can be drawn to be read. */
  public boolean isReadableByOcr() {
    return needsOcr() && !isTooLarge();
  }

  private boolean isTooLarge() {
    return pixels > FileLimit.PIXELS.maximum();
  }

  /** The value of {@link PageMarkup#OCR}. */
  public Optional<String> ocr() {
    return Optional.of(
            isTooLarge() ? ReasonMarkup.write(FileLimit.PIXELS.reason()) : PageMarkup.NEEDED)
        .filter(n -> needsOcr());
  }
}
