package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.Numbered;
import org.councilnotes.query.QueryExpression.OfNumber;
import org.councilnotes.query.SearchRequest;

/**
 * What may have been meant by a search that finds little: words that are unknown or rare in other
 * letters, a blank more or less; everything else as typed. Of the likeliest readings the first is
 * taken that finds more under the same filters, so that nothing is offered that finds nothing.
 *
 * <p>Readings are made word by word, and only the likeliest few go on to the next word (a beam
 * search).
 */
final class SpellingCorrection {

  /** Readings that are kept from word to word, and counted at the end. */
  private static final int READINGS = 12;

  /** A longer query says enough to find something by most of its words. */
  private static final int MOST_WORDS = 24;

  /** The first that finds more is mostly among the likeliest: the rest is rarely printed. */
  private static final int AT_ONCE = 4;

  private final SuggestionLexicon lexicon;
  private final PassageCounter counts;

  SpellingCorrection(SuggestionLexicon lexicon, SnapshotCounts counts) {
    this.lexicon = lexicon;
    this.counts = new PassageCounter(counts);
  }

  Optional<String> of(SearchRequest request) {
    List<CorrectableWord> words = asksForNumber(request.query()) ? List.of() : words(request);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    List<CorrectedQuery> readings = readings(request.text(), words);
    return readings.isEmpty() ? Optional.empty() : findingMore(request, readings);
  }

  private Optional<String> findingMore(SearchRequest request, List<CorrectedQuery> readings) {
    long found = counts.of(request);
    for (int at = 0; at < readings.size(); at += AT_ONCE) {
      List<CorrectedQuery> next = readings.subList(at, Math.min(at + AT_ONCE, readings.size()));
      List<String> texts = CorrectedQuery.printed(next, request.text(), lexicon);
      PrimitiveIterator.OfLong passages = counts.under(request.filters(), texts).iterator();
      for (String text : texts) {
        if (passages.nextLong() > found) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static List<CorrectableWord> words(SearchRequest request) {
    return CorrectableWord.in(request.asked());
  }

  private static boolean asksForNumber(QueryExpression query) {
    return switch (query) {
      case Numbered _, OfNumber _ -> true;
      case QueryExpression.All(var parts) ->
          parts.stream().anyMatch(SpellingCorrection::asksForNumber);
      default -> false;
    };
  }

  /** The likeliest that change something, the likeliest first. */
  private List<CorrectedQuery> readings(String text, List<CorrectableWord> words) {
    CorrectionCandidates likely = new CorrectionCandidates(SpellingLookup.of(words, text, lexicon));
    List<List<CorrectedQuery>> upTo = new ArrayList<>();
    upTo.add(List.of(CorrectedQuery.AS_TYPED));
    for (int i = 0; i < words.size(); i++) {
      CorrectableWord word = words.get(i);
      List<CorrectedQuery> all = likely.extend(upTo.getLast(), word);
      if (i > 0 && words.get(i - 1).isAdjacentTo(word, text)) {
        all.addAll(likely.extendJoined(upTo.get(i - 1), words.get(i - 1), word));
      }
      upTo.add(best(all));
    }
    return upTo.getLast().stream().filter(reading -> !reading.changes().isEmpty()).toList();
  }

  private static List<CorrectedQuery> best(List<CorrectedQuery> readings) {
    return readings.stream()
        .sorted(Comparator.comparingDouble(CorrectedQuery::cost))
        .limit(READINGS)
        .toList();
  }
}
