package org.councilnotes.web.draft;

import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.QuoteVerification;
import org.councilnotes.draft.QuoteVerification.Place;
import org.councilnotes.web.text.TextRun;

/**
 * A checked quote, ready to be shown.
 *
 * @param runs of an altered quote: words that only the quote has are deleted, those that only the
 *     archive's text has are added
 * @param places the first passage of each
 */
record QuoteView(QuoteVerification found, List<TextRun> runs, List<WordingUseView> places) {

  QuoteView {
    runs = List.copyOf(runs);
    places = List.copyOf(places);
  }

  static QuoteView of(QuoteVerification found) {
    return new QuoteView(
        found,
        InlineDiff.of(found.text(), found.quote(), found.edits()).runs(),
        found.places().stream().map(Place::first).map(WordingUseView::new).toList());
  }

  /** The last place in an adopted text, where the last of all is not one. */
  public Optional<WordingUseView> adoptedBefore() {
    return isStanding() && !places.getFirst().use().isAdopted()
        ? places.stream().filter(place -> place.use().isAdopted()).findFirst()
        : Optional.empty();
  }

  private boolean isStanding() {
    return !places.isEmpty() && (isExact() || isAltered());
  }

  /** The word for the result: {@code exact}, {@code elided}, {@code altered} and so on. */
  public String result() {
    return found.isElided() ? "elided" : found.result().key();
  }

  /** Whether it may be quoted as it is. */
  public boolean isExact() {
    return found.result() == QuoteVerification.Result.EXACT;
  }

  public boolean isAltered() {
    return found.result() == QuoteVerification.Result.ALTERED;
  }
}
