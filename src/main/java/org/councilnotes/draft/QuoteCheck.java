package org.councilnotes.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.draft.QuoteVerification.OmissionUse;
import org.councilnotes.draft.QuoteVerification.Place;
import org.councilnotes.draft.QuoteVerification.Result;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchHit;

/**
 * Checks one quote, in this order: exact in one passage, exact over several passages, exact between
 * its ellipses, deleted, altered. Of an altered quote, finds all places of the most similar text.
 */
final class QuoteCheck {

  private static final Comparator<Place> NEWEST_FIRST =
      Comparator.comparing(Place::first, WordingUse.NEWEST_FIRST);

  private final Quote quote;
  private final ArchiveReader world;
  private final QuoteCandidates quoteCandidates;

  QuoteCheck(Quote quote, ArchiveReader world) {
    this.quote = quote;
    this.world = world;
    this.quoteCandidates = new QuoteCandidates(quote, world);
  }

  QuoteVerification verification() {
    return exact(List.of(quote), OmissionUse.NONE)
        .or(this::elided)
        .or(this::deleted)
        .or(() -> NearestText.to(quote, quoteCandidates.hits()).map(this::everywhere))
        .orElseGet(() -> QuoteVerification.notFound(quote));
  }

  private Optional<QuoteVerification> elided() {
    List<Quote> pieces = quote.pieces();
    return quote.hasEllipsis() && !pieces.isEmpty()
        ? exact(pieces, OmissionUse.ELIDED)
        : Optional.empty();
  }

  private Optional<QuoteVerification> exact(List<Quote> pieces, OmissionUse elision) {
    List<Place> inPassages = inPassages(quoteCandidates, pieces);
    List<Place> places =
        inPassages.isEmpty() ? places(quoteCandidates.notesWith(pieces), pieces) : inPassages;
    return found(Result.EXACT, elision, places);
  }

  /** Adds all places of the text of an altered quote. */
  private QuoteVerification everywhere(QuoteVerification altered) {
    Quote text = new Quote(altered.text());
    List<Place> places = inPassages(new QuoteCandidates(text, world), List.of(text));
    return places.isEmpty() ? altered : altered.withPlaces(newestFirst(places));
  }

  private static List<Place> inPassages(QuoteCandidates quoteCandidates, List<Quote> pieces) {
    return places(quoteCandidates.of(pieces).stream().map(RunningText::of), pieces);
  }

  private static List<Place> newestFirst(List<Place> places) {
    return places.stream().sorted(NEWEST_FIRST).distinct().toList();
  }

  private static List<Place> places(Stream<RunningText> texts, List<Quote> pieces) {
    return texts.flatMap(text -> place(text, pieces).stream()).toList();
  }

  private static Optional<Place> place(RunningText text, List<Quote> pieces) {
    List<TextRange> ranges = Quote.allIn(text.text(), pieces);
    return ranges.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(ranges.stream().flatMap(r -> text.uses(r).stream()).toList()));
  }

  private Optional<QuoteVerification> deleted() {
    List<Place> places = quoteCandidates.deleted().flatMap(hit -> deletedIn(hit).stream()).toList();
    return found(Result.DELETED, OmissionUse.NONE, places);
  }

  /** Matches the text before deletions, and the printed text with deleted words. */
  private Optional<Place> deletedIn(SearchHit hit) {
    Passage passage = hit.passage();
    return Stream.of(QuotableText.former(passage), QuotableText.printed(passage))
        .flatMap(words -> quote.in(words.text(), 0).map(words::place).stream())
        .filter(range -> passage.deletions().anyMatch(range::overlaps))
        .findFirst()
        .map(
            range -> new Place(List.of(new WordingUse(passage, hit.note(), hit.section(), range))));
  }

  private Optional<QuoteVerification> found(
      Result result, OmissionUse elision, List<Place> places) {
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new QuoteVerification(
                quote.text(), result, elision, newestFirst(places), "", List.of()));
  }
}
