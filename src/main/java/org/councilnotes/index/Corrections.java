package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.search.Query;
import org.councilnotes.search.Query.Numbered;
import org.councilnotes.search.Query.OfNumber;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.TypedWord;

/**
 * What may have been meant by a search that finds little: words that are unknown or rare in other
 * letters, a blank more or less; everything else as typed. Of the likeliest readings the first is
 * taken that finds more under the same filters, so that nothing is offered that finds nothing.
 *
 * <p>Readings are made word by word, and only the likeliest few go on to the next word (a beam
 * search).
 */
final class Corrections {

  /** Readings that are kept from word to word, and counted at the end. */
  private static final int READINGS = 12;

  /** A longer query says enough to find something by most of its words. */
  private static final int MOST_WORDS = 24;

  private final PassageCount counts;
  private final LikelyWords likely;
  private final PrintedForms forms;

  Corrections(IndexView view) throws IOException {
    this.counts = new PassageCount(view);
    this.likely = new LikelyWords(view.searcher());
    this.forms = new PrintedForms(view.searcher().getIndexReader());
  }

  Optional<String> of(SearchRequest request) throws IOException {
    List<TypedWord> words = asksForNumber(request.query()) ? List.of() : words(request);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    List<Rereading> readings = readings(request.text(), words);
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    long found = counts.of(request);
    for (Rereading reading : readings) {
      String text = reading.of(request.text(), forms);
      if (counts.of(text, request.filters()) > found) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private static List<TypedWord> words(SearchRequest request) {
    return TypedWord.in(request.asked());
  }

  private static boolean asksForNumber(Query query) {
    return switch (query) {
      case Numbered _, OfNumber _ -> true;
      case Query.All(var parts) -> parts.stream().anyMatch(Corrections::asksForNumber);
      default -> false;
    };
  }

  /** The likeliest that change something, the likeliest first. */
  private List<Rereading> readings(String text, List<TypedWord> words) throws IOException {
    List<List<Rereading>> upTo = new ArrayList<>();
    upTo.add(List.of(Rereading.AS_TYPED));
    for (int i = 0; i < words.size(); i++) {
      TypedWord word = words.get(i);
      List<Rereading> all = likely.with(upTo.getLast(), word);
      if (i > 0 && words.get(i - 1).isBeside(word, text)) {
        all.addAll(likely.joined(upTo.get(i - 1), words.get(i - 1), word));
      }
      upTo.add(best(all));
    }
    return upTo.getLast().stream().filter(reading -> !reading.changes().isEmpty()).toList();
  }

  private static List<Rereading> best(List<Rereading> readings) {
    return readings.stream()
        .sorted(Comparator.comparingDouble(Rereading::cost))
        .limit(READINGS)
        .toList();
  }
}
