package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
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

  /** The first that finds more is mostly among the likeliest: the rest is rarely printed. */
  private static final int AT_ONCE = 4;

  private final Lexicon lexicon;
  private final PassageCount counts;

  Corrections(Lexicon lexicon, Counts counts) {
    this.lexicon = lexicon;
    this.counts = new PassageCount(counts);
  }

  Optional<String> of(SearchRequest request) {
    List<TypedWord> words = asksForNumber(request.query()) ? List.of() : words(request);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    List<Rereading> readings = readings(request.text(), words);
    return readings.isEmpty() ? Optional.empty() : findingMore(request, readings);
  }

  private Optional<String> findingMore(SearchRequest request, List<Rereading> readings) {
    long found = counts.of(request);
    for (int at = 0; at < readings.size(); at += AT_ONCE) {
      List<Rereading> next = readings.subList(at, Math.min(at + AT_ONCE, readings.size()));
      List<String> texts = Rereading.printed(next, request.text(), lexicon);
      PrimitiveIterator.OfLong passages = counts.under(request.filters(), texts).iterator();
      for (String text : texts) {
        if (passages.nextLong() > found) {
          return Optional.of(text);
        }
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
  private List<Rereading> readings(String text, List<TypedWord> words) {
    LikelyWords likely = new LikelyWords(Spellings.of(words, text, lexicon));
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
