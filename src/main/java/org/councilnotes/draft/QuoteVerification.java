package org.councilnotes.draft;

import java.util.List;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchReader;

/**
 * The verification of a quote against the archive.
 *
 * @param quote normalised: white space collapsed, without quotation marks
 * @param elision whether the quote leaves out words at an ellipsis
 * @param places of the quote, or of the nearest text of an altered quote, literally; the newest
 *     note first
 * @param text the nearest text of an altered quote, else empty
 * @param edits from that text to the quote
 */
public record QuoteVerification(
    String quote,
    Result result,
    OmissionUse elision,
    List<Place> places,
    String text,
    List<Edit> edits) {

  public enum Result implements KeyedConstant {
    /** The archive has it literally. */
    EXACT,
    /** Its words were deleted where they are found. */
    DELETED,
    /** The archive has a similar text. */
    ALTERED,
    NOT_FOUND;
  }

  /** Whether a quote leaves out words. */
  public enum OmissionUse {
    NONE,
    ELIDED
  }

  /**
   * A place of the quote.
   *
   * @param parts one for each passage and each piece between ellipses, in order; never empty
   */
  public record Place(List<WordingUse> parts) {

    public Place {
      parts = List.copyOf(parts);
    }

    public WordingUse first() {
      return parts.getFirst();
    }
  }

  public QuoteVerification {
    places = List.copyOf(places);
    edits = List.copyOf(edits);
  }

  static QuoteVerification notFound(Quote quote) {
    return new QuoteVerification(
        quote.text(), Result.NOT_FOUND, OmissionUse.NONE, List.of(), "", List.of());
  }

  /**
   * Checks a quote against one world: against the text of single passages, and of consecutive
   * passages of one note.
   *
   * @throws IllegalArgumentException where the quote is longer than {@link
   *     SearchReader#LONGEST_COMPARABLE_TEXT}
   */
  public static QuoteVerification of(String typed, ArchiveReader world) {
    if (typed.length() > SearchReader.LONGEST_COMPARABLE_TEXT) {
      throw new IllegalArgumentException("longer than " + SearchReader.LONGEST_COMPARABLE_TEXT);
    }
    Quote quote = Quote.of(typed);
    return quote.isEmpty() ? notFound(quote) : new QuoteCheck(quote, world).verification();
  }

  /** The same with other places. */
  QuoteVerification withPlaces(List<Place> others) {
    return new QuoteVerification(quote, result, elision, others, text, edits);
  }

  public boolean isElided() {
    return elision == OmissionUse.ELIDED;
  }
}
