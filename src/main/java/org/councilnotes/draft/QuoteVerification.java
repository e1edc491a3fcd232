package org.councilnotes.draft;

import java.util.List;
import java.util.Locale;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchReader;

/**
 * Whether a quote stands in the archive as it is.
 *
 * @param quote in the form in which passages are quoted: runs of white space are one space, without
 *     the quotation marks around it
 * @param elision whether the quote leaves out words where it shows an ellipsis
 * @param places where it stands; of an altered quote where the nearest text stands, letter by
 *     letter; the newest note first
 * @param text the nearest text of an altered quote, else empty
 * @param edits from that text to the quote
 */
public record QuoteVerification(
    String quote,
    Result result,
    Elision elision,
    List<Place> places,
    String text,
    List<Edit> edits) {

  /** What can be said of a quote. */
  public enum Result {
    /** It stands, letter by letter. */
    EXACT,
    /** Its words were struck out of the text where they are. */
    DELETED,
    /** A text like it stands. */
    ALTERED,
    NOT_FOUND;

    /** The word used in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether a quote is whole. */
  public enum Elision {
    NONE,
    ELIDED
  }

  /**
   * Where the quote stands.
   *
   * @param parts one for each passage and each stretch between ellipses, in order; never empty
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
        quote.text(), Result.NOT_FOUND, Elision.NONE, List.of(), "", List.of());
  }

  /**
   * Checks a quote against one world of the archive: the words that stand in a passage, or in
   * passages of one note that follow each other.
   *
   * @throws IllegalArgumentException where the quote is longer than {@link
   *     SearchReader#LONGEST_TEXT}
   */
  public static QuoteVerification of(String typed, ArchiveReader world) {
    if (typed.length() > SearchReader.LONGEST_TEXT) {
      throw new IllegalArgumentException("longer than " + SearchReader.LONGEST_TEXT);
    }
    Quote quote = Quote.of(typed);
    return quote.isEmpty() ? notFound(quote) : new QuoteCheck(quote, world).verification();
  }

  /** The same with other places. */
  QuoteVerification withPlaces(List<Place> others) {
    return new QuoteVerification(quote, result, elision, others, text, edits);
  }

  public boolean isElided() {
    return elision == Elision.ELIDED;
  }
}
