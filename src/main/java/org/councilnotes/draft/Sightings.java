package org.councilnotes.draft;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Words;

/** The passages and notes in which a quote may stand. */
final class Sightings {

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
  private final Map<String, Hit> hits = new LinkedHashMap<>();

  Sightings(Quote quote, ArchiveReader world) {
    this.quote = quote;
    this.world = world;
    see(quote);
  }

  /** All passages seen so far. */
  Collection<Hit> hits() {
    return hits.values();
  }

  /** Passages in which pieces of the quote may stand. */
  List<Hit> of(List<Quote> pieces) {
    if (!pieces.equals(List.of(quote))) {
      pieces.stream().limit(MOST_PIECES).forEach(this::see);
    }
    return List.copyOf(hits.values());
  }

  /** Passages with words that were deleted. */
  Stream<Hit> deleted() {
    quote.readings().forEach(reading -> see(world.alike(reading, Words.DELETED, FEW)));
    return hits.values().stream()
        .filter(hit -> Candidate.deletions(hit.passage()).findAny().isPresent());
  }

  private void see(Quote piece) {
    for (String reading : piece.readings()) {
      List<Hit> few = world.alike(reading, Words.QUOTABLE, FEW);
      see(hasWords(few, reading) ? world.alike(reading, Words.QUOTABLE, MANY) : few);
    }
  }

  private void see(List<Hit> seen) {
    seen.forEach(hit -> hits.putIfAbsent(hit.passage().id(), hit));
  }

  /** Whether one, and so maybe many, has the words in their order. */
  private static boolean hasWords(List<Hit> few, String reading) {
    String words = forms(reading);
    return few.stream().anyMatch(hit -> forms(hit.passage().standing()).contains(words));
  }

  private static String forms(String text) {
    return Word.in(text).stream().map(Word::form).collect(Collectors.joining(" ", " ", " "));
  }

  /** Notes over whose passages the pieces may stand, as running texts. */
  Stream<RunningText> notesWith(List<Quote> pieces) {
    if (pieces.size() == 1) {
      seeEnds(pieces.getFirst());
    } else if (pieces.stream().anyMatch(p -> Word.in(p.text()).size() < TELLING_WORDS)) {
      return Stream.empty();
    }
    Map<String, Integer> notes = parts(pieces);
    if (!notes.isEmpty()) {
      pieces.stream()
          .limit(MOST_PIECES)
          .forEach(piece -> see(world.alike(piece.text(), Words.QUOTABLE, SOME)));
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
    for (Hit hit : hits.values()) {
      int part = part(hit, pieces);
      if (part > 0) {
        notes.merge(hit.note().id(), part, Integer::sum);
      }
    }
    return notes;
  }

  /** How much of the quote may stand in the passage, in UTF-16 code units. */
  private static int part(Hit hit, List<Quote> pieces) {
    String standing = Quotable.standing(hit.passage()).text();
    return pieces.stream().mapToInt(piece -> part(standing, piece, pieces.size())).sum();
  }

  private static int part(String standing, Quote piece, int pieces) {
    if (pieces > 1 && piece.in(standing, 0).isPresent()) {
      return piece.words().length();
    }
    return piece.readings().stream()
        .mapToInt(reading -> Overlap.length(standing, reading))
        .max()
        .orElse(0);
  }

  private void seeEnds(Quote piece) {
    for (String reading : piece.readings()) {
      List<String> words = List.of(reading.split(" ", -1));
      for (int end : ENDS) {
        if (words.size() > end) {
          see(alike(words.subList(0, end)));
          see(alike(words.subList(words.size() - end, words.size())));
        }
      }
    }
  }

  private List<Hit> alike(List<String> words) {
    return world.alike(String.join(" ", words), Words.QUOTABLE, FEW);
  }
}
