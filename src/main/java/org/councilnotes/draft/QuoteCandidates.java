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

/** Finds the passages and notes that may contain a quote. */
final class QuoteCandidates {

  /**
   * Passages to search at first. More are searched only if one of these has the words of the quote
   * in their order.
   */
  private static final int FEW = 10;

  private static final int MANY = 100;

  /**
   * Passages to search for a quote that spans several, each of which has only some of its words.
   */
  private static final int SOME = 40;

  private static final int MOST_NOTES = 12;
  private static final int MOST_PIECES = 8;

  /**
   * Number of words at either end of a quote that are searched for the first and the last passage.
   */
  private static final List<Integer> ENDS = List.of(4);

  /** Fewest words of each piece, for a quote with ellipses that spans the passages of a note. */
  private static final int TELLING_WORDS = 3;

  private final Quote quote;
  private final ArchiveReader world;
  private final Map<String, SearchHit> hits = new LinkedHashMap<>();

  QuoteCandidates(Quote quote, ArchiveReader world) {
    this.quote = quote;
    this.world = world;
    addHits(quote);
  }

  /** All passages found so far. */
  Collection<SearchHit> hits() {
    return hits.values();
  }

  /** Passages that may contain pieces of the quote. */
  List<SearchHit> of(List<Quote> pieces) {
    if (!pieces.equals(List.of(quote))) {
      pieces.stream().limit(MOST_PIECES).forEach(this::addHits);
    }
    return List.copyOf(hits.values());
  }

  /** Passages with deleted words. */
  Stream<SearchHit> deleted() {
    quote.readings().forEach(reading -> addHits(world.similar(reading, WordScope.DELETED, FEW)));
    return hits.values().stream().filter(hit -> hit.passage().deletions().findAny().isPresent());
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

  /** Whether a passage has the words in their order, so that there may be more of them. */
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

  /** Notes whose passages may contain the pieces, as running texts. */
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

  /**
   * By note, how many code units of the quote its passages may contain. Notes without any are left
   * out.
   */
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

  /** How many UTF-16 code units of the quote the passage may contain. */
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

  /** The overlap of a passage with a quote that spans several. */
  private static final class PartialOverlap {

    private PartialOverlap() {}

    /**
     * How many code units of the quote the passage contains: where its end is the start of the
     * quote, its start is the end of the quote, or all of it is inside the quote; else 0.
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
