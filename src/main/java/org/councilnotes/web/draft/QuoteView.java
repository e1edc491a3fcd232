package org.councilnotes.web.draft;

import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.QuoteVerification;
import org.councilnotes.draft.QuoteVerification.Place;
import org.councilnotes.web.text.TextRun;

/**
 * The verification of a quote, as the page shows it.
 *
 * @param runs for an altered quote: words of the quote only are marked as deleted, words of the
 *     archive's text only as added
 * @param places first passage of each place
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

  /** The last place in an adopted text; empty where that is the last of all places. */
  public Optional<WordingUseView> adoptedBefore() {
    return isStanding() && !places.getFirst().use().isAdopted()
        ? places.stream().filter(place -> place.use().isAdopted()).findFirst()
        : Optional.empty();
  }

  private boolean isStanding() {
    return !places.isEmpty() && (isExact() || isAltered());
  }

  /** The key of the result: {@code exact}, {@code elided}, {@code altered} and so on. */
  public String result() {
    return found.isElided() ? "elided" : found.result().key();
  }

  public boolean isExact() {
    return found.result() == QuoteVerification.Result.EXACT;
  }

  public boolean isAltered() {
    return found.result() == QuoteVerification.Result.ALTERED;
  }
}
