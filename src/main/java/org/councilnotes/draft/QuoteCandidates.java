package org.councilnotes.draft;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchHit;

/** The passages and notes in which a quote may stand. */
final class QuoteCandidates {

  /** Enough where no passage has all words of the quote in its order. */
  private static final int FEW = 10;

  private static final int MANY = 100;

  /** Of the passages that a quote runs through each shares some of its words only. */
  private static final int SOME = 40;

  private static final int MOST_NOTES = 12;
  private static final int MOST_PIECES = 8;

  /** Words at either end of a quote by which the passages are found that it begins or ends in. */
  private static final List<Integer> ENDS = List.of(4);

  /** Of a quote from all over a note, so much must stand together for it to be a quote at all. */
  private static final int TELLING_WORDS = 3;

  private final Quote quote;
  private final ArchiveReader world;
  private final Map<String, SearchHit> hits = new LinkedHashMap<>();

  QuoteCandidates(Quote quote, ArchiveReader world) {
    this.quote = quote;
    this.world = world;
    addHits(quote);
  }

  /** All passages seen so far. */
  Collection<SearchHit> hits() {
    return hits.values();
  }

  /** Passages in which pieces of the quote may stand. */
  List<SearchHit> of(List<Quote> pieces) {
    if (!pieces.equals(List.of(quote))) {
      pieces.stream().limit(MOST_PIECES).forEach(this::addHits);
    }
    return List.copyOf(hits.values());
  }

  /** Passages with words that were deleted. */
  Stream<SearchHit> deleted() {
    quote.readings().forEach(reading -> addHits(world.similar(reading, WordScope.DELETED, FEW)));
    return hits.values().stream()
        .filter(hit -> WordingCandidate.deletions(hit.passage()).findAny().isPresent());
  }

  private void addHits(Quote piece) {
    for (String reading : piece.readings()) {
      List<SearchHit> few = world.similar(reading, WordScope.QUOTABLE, FEW);
      addHits(hasWords(few, reading) ? world.similar(reading, WordScope.QUOTABLE, MANY) : few);
    }
  }

  private void addHits(List<SearchHit> seen) {
    seen.forEach(hit -> hits.putIfAbsent(hit.passage().id(), hit));
  }

  /** Whether one, and so maybe many, has the words in their order. */
  private static boolean hasWords(List<SearchHit> few, String reading) {
    String words = forms(reading);
    return few.stream()
        .anyMatch(hit -> forms(hit.passage().textWithoutDeletions()).contains(words));
  }

  private static String forms(String text) {
    return StemmedWord.in(text).stream()
        .map(StemmedWord::form)
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** Notes over whose passages the pieces may stand, as running texts. */
  Stream<RunningText> notesWith(List<Quote> pieces) {
    if (pieces.size() == 1) {
      addHitsOfEnds(pieces.getFirst());
    } else if (pieces.stream().anyMatch(p -> StemmedWord.in(p.text()).size() < TELLING_WORDS)) {
      return Stream.empty();
    }
    Map<String, Integer> notes = parts(pieces);
    if (!notes.isEmpty()) {
      pieces.stream()
          .limit(MOST_PIECES)
          .forEach(piece -> addHits(world.similar(piece.text(), WordScope.QUOTABLE, SOME)));
      notes = parts(pieces);
    }
    return notes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_NOTES)
        .flatMap(note -> world.note(note.getKey()).stream())
        .flatMap(note -> RunningText.of(note).stream());
  }

  /** How much of the quote may stand in passages of each note; without those of which none may. */
  private Map<String, Integer> parts(List<Quote> pieces) {
    Map<String, Integer> notes = new LinkedHashMap<>();
    for (SearchHit hit : hits.values()) {
      int part = part(hit, pieces);
      if (part > 0) {
        notes.merge(hit.note().id(), part, Integer::sum);
      }
    }
    return notes;
  }

  /** How much of the quote may stand in the passage, in UTF-16 code units. */
  private static int part(SearchHit hit, List<Quote> pieces) {
    String standing = QuotableText.standing(hit.passage()).text();
    return pieces.stream().mapToInt(piece -> part(standing, piece, pieces.size())).sum();
  }

  private static int part(String standing, Quote piece, int pieces) {
    if (pieces > 1 && piece.in(standing, 0).isPresent()) {
      return piece.words().length();
    }
    return piece.readings().stream()
        .mapToInt(reading -> PartialOverlap.length(standing, reading))
        .max()
        .orElse(0);
  }

  private void addHitsOfEnds(Quote piece) {
    for (String reading : piece.readings()) {
      List<String> words = List.of(reading.split(" ", -1));
      for (int end : ENDS) {
        if (words.size() > end) {
          addHits(alike(words.subList(0, end)));
          addHits(alike(words.subList(words.size() - end, words.size())));
        }
      }
    }
  }

  private List<SearchHit> alike(List<String> words) {
    return world.similar(String.join(" ", words), WordScope.QUOTABLE, FEW);
  }

  /** What a passage may have of a quote that runs through several. */
  private static final class PartialOverlap {

    private PartialOverlap() {}

    /**
     * How many code units of the quote the passage has where it ends as the quote begins, begins as
     * it ends, or stands inside it; 0 where it does not.
     */
    static int length(String passage, String quote) {
      if (passage.isEmpty()) {
        return 0;
      }
      int longest = quote.contains(" " + passage + " ") ? passage.length() : 0;
      for (int blank = quote.indexOf(' '); blank >= 0; blank = quote.indexOf(' ', blank + 1)) {
        if (blank > longest && isEnd(passage, quote, blank)) {
          longest = blank;
        }
        int rest = quote.length() - blank - 1;
        if (rest > longest && isStart(passage, quote, rest)) {
          longest = rest;
        }
      }
      return longest;
    }

    private static boolean isEnd(String passage, String quote, int length) {
      int start = passage.length() - length;
      return start >= 0
          && passage.regionMatches(start, quote, 0, length)
          && WordBoundary.isStart(start, passage);
    }

    private static boolean isStart(String passage, String quote, int length) {
      return passage.regionMatches(0, quote, quote.length() - length, length)
          && WordBoundary.isAt(length, passage);
    }
  }
}
