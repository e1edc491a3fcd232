package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.Verification;
import org.councilnotes.draft.Verification.Place;

/**
 * A checked quote, ready to be shown.
 *
 * @param runs of an altered quote: words that only the quote has are deleted, those that only the
 *     archive's text has are added
 * @param places the first passage of each
 */
record QuoteView(Verification found, List<Run> runs, List<UseView> places) {

  QuoteView {
    runs = List.copyOf(runs);
    places = List.copyOf(places);
  }

  static QuoteView of(Verification found) {
    return new QuoteView(
        found,
        BothTexts.of(found.text(), found.quote(), found.edits()).runs(),
        found.places().stream().map(Place::first).map(UseView::new).toList());
  }

  /** The last place in an adopted text, where the last of all is not one. */
  public Optional<UseView> adoptedBefore() {
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
    return found.result() == Verification.Result.EXACT;
  }

  public boolean isAltered() {
    return found.result() == Verification.Result.ALTERED;
  }
}
