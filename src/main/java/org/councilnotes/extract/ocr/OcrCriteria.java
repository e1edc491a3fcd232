package org.councilnotes.extract.ocr;

import java.util.Optional;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.extract.PageMarkup;
import org.councilnotes.extract.ReasonMarkup;

/**
 * Properties of a page that decide whether its text is only in a picture.
 *
 * @param letters number of letters printed upright
 * @param pictures share of the page that pictures cover, 0 to 1
 * @param pixels pixels of the largest picture
 * @param paintings number of painted paths: rules, and letters converted to outlines
 */
public record OcrCriteria(int letters, double pictures, long pixels, int paintings) {

  /** Smallest share of an empty page that counts as a scan; a smaller picture is a logo. */
  private static final double PICTURE = 0.05;

  /** Smallest share of a picture that is a scan of the whole page. */
  private static final double WHOLE_PAGE = 0.7;

  /** Fewer letters over a scan are a stamp, a number or a name put on it. */
  private static final int FEW_LETTERS = 60;

  /** Number of paths above which a page without letters has its text as outlines. */
  private static final int OUTLINES = 200;

  boolean needsOcr() {
    return letters == 0
        ? pictures > PICTURE || paintings > OUTLINES
        : letters < FEW_LETTERS && pictures > WHOLE_PAGE;
  }

  /** Whether the page needs OCR and its picture is within the limit of pixels. */
  public boolean isReadableByOcr() {
    return needsOcr() && !isTooLarge();
  }

  private boolean isTooLarge() {
    return pixels > FileLimit.PIXELS.maximum();
  }

  /** The value of {@link PageMarkup#OCR}; empty where the page does not need OCR. */
  public Optional<String> ocr() {
    return Optional.of(
            isTooLarge() ? ReasonMarkup.write(FileLimit.PIXELS.reason()) : PageMarkup.NEEDED)
        .filter(n -> needsOcr());
  }
}
