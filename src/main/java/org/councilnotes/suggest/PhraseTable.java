package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.councilnotes.analysis.FrequentPhrases;
import org.councilnotes.query.PartialWord;
import org.councilnotes.store.Completion.Kind;
import org.councilnotes.suggest.CompletionSearch.Offer;

/** Headings and frequent phrases of an archive, found by the beginning of any of their words. */
final class PhraseTable {

  static final PhraseTable EMPTY = new PhraseTable(List.of());

  private static final int LONGEST = 80;
  private static final int MOST_HEADINGS = 3_000;
  private static final int MOST_READ = 2_000;
  private static final String QUOTE = "\"";

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt(Match::rank)
          .thenComparing(match -> match.entry().times(), Comparator.reverseOrder())
          .thenComparing(match -> match.entry().printed());

  /** Sorted. */
  private final Start[] starts;

  private PhraseTable(List<Entry> entries) {
    this.starts = entries.stream().flatMap(Start::of).sorted().toArray(Start[]::new);
  }

  /** A heading or phrase and how often it was found. */
  private record Entry(Kind kind, String printed, int times) {}

  /** An entry from one of its words on, folded. */
  private record Start(String folded, int rank, Entry entry) implements Comparable<Start> {

    static Stream<Start> of(Entry entry) {
      String folded = PartialWord.fold(entry.printed());
      List<Start> starts = new ArrayList<>();
      for (int at = 0; at >= 0; at = next(folded, at)) {
        int rank = at == 0 ? PartialWord.AT_START : PartialWord.AT_WORD;
        starts.add(new Start(folded.substring(at), rank, entry));
      }
      return starts.stream();
    }

    private static int next(String folded, int at) {
      int blank = folded.indexOf(' ', at);
      return blank < 0 ? blank : blank + 1;
    }

    @Override
    public int compareTo(Start other) {
      return folded.compareTo(other.folded);
    }
  }

  private record Match(int rank, Entry entry) {}

  static PhraseTable of(TextSample sample) {
    List<Entry> entries = new ArrayList<>(headings(sample.headings()));
    FrequentPhrases.in(sample.texts())
        .forEach(found -> entries.add(new Entry(Kind.PHRASE, found.printed(), found.passages())));
    return new PhraseTable(entries);
  }

  /** Each once, in the first form that was met. */
  private static List<Entry> headings(List<String> printed) {
    Map<String, Entry> headings = new HashMap<>();
    for (String heading : printed) {
      if (!heading.isBlank() && heading.length() <= LONGEST) {
        headings.merge(
            PartialWord.fold(heading),
            new Entry(Kind.HEADING, heading, 1),
            (known, again) -> new Entry(Kind.HEADING, known.printed(), known.times() + 1));
      }
    }
    return headings.values().stream()
        .sorted(Comparator.comparingInt(Entry::times).reversed().thenComparing(Entry::printed))
        .limit(MOST_HEADINGS)
        .toList();
  }

  /**
   * The most frequent headings and phrases of which a word begins so.
   *
   * @param most how many of each kind at most
   */
  List<Offer> of(PartialWord typed, int most) {
    if (typed.folded().isEmpty()) {
      return List.of();
    }
    List<Match> matches = matches(typed);
    return Stream.of(Kind.HEADING, Kind.PHRASE)
        .flatMap(kind -> matches.stream().filter(m -> m.entry().kind() == kind).limit(most))
        .map(PhraseTable::offer)
        .toList();
  }

  private List<Match> matches(PartialWord typed) {
    Map<Entry, Integer> best = new HashMap<>();
    for (int i = first(typed.folded()); i < starts.length && best.size() < MOST_READ; i++) {
      Start start = starts[i];
      if (!start.folded().startsWith(typed.folded())) {
        break;
      }
      best.merge(start.entry(), start.rank(), Math::min);
    }
    return best.entrySet().stream()
        .map(match -> new Match(match.getValue(), match.getKey()))
        .sorted(BEST_FIRST)
        .toList();
  }

  /** The first that does not come before the text. */
  private int first(String folded) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle].folded().compareTo(folded) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Offer offer(Match match) {
    String words = match.entry().printed();
    String text = QUOTE + words.replace(QUOTE, " ") + QUOTE;
    return new Offer(Offer.BEGINS + match.rank(), match.entry().kind(), text, words);
  }
}
