package org.councilnotes.meaning.fusion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.All;
import org.councilnotes.query.QueryExpression.Any;
import org.councilnotes.query.QueryExpression.Everything;
import org.councilnotes.query.QueryExpression.Exclusion;
import org.councilnotes.query.QueryExpression.Most;
import org.councilnotes.query.QueryExpression.Near;
import org.councilnotes.query.QueryExpression.Phrase;
import org.councilnotes.query.QueryExpression.Widened;
import org.councilnotes.query.QueryExpression.Word;
import org.councilnotes.query.YearlessNumber;

/**
 * What of a query can be said in other words, and what must hold as it is.
 *
 * @param text the free words, with those of phrases among them, in their order
 * @param frame what other passages must match, too: phrases, fields, what is left out, and words
 *     within a result
 */
record FreeWords(String text, QueryExpression frame) {

  private static final QueryExpression EVERYTHING = new Everything();

  /** Empty for a query without free words, such as a number, a phrase or fields. */
  static Optional<FreeWords> of(QueryExpression query) {
    boolean isFree =
        query.wantedParts().anyMatch(Word.class::isInstance) && YearlessNumber.of(query).isEmpty();
    return isFree ? Optional.of(new FreeWords(text(query), frame(query))) : Optional.empty();
  }

  private static String text(QueryExpression query) {
    return query
        .wantedParts()
        .flatMap(
            part ->
                switch (part) {
                  case Word(var word) -> Stream.of(word);
                  case Phrase(var words) -> Stream.of(words);
                  case Near(var words, _) -> Stream.of(words);
                  default -> Stream.<String>empty();
                })
        .collect(Collectors.joining(" "));
  }

  private static QueryExpression frame(QueryExpression query) {
    return switch (query) {
      case Word _, Most _ -> EVERYTHING;
      case All(var parts) -> all(frames(parts));
      case Any(var parts) when parts.size() > 1 -> any(frames(parts));
      case Exclusion(var wanted, var unwanted) -> new Exclusion(frame(wanted), unwanted);
      case Widened(var words, _, _) -> frame(words);
      default -> query;
    };
  }

  private static List<QueryExpression> frames(List<QueryExpression> parts) {
    return parts.stream().map(FreeWords::frame).toList();
  }

  private static QueryExpression all(List<QueryExpression> frames) {
    List<QueryExpression> some =
        frames.stream().filter(frame -> !frame.equals(EVERYTHING)).toList();
    return some.isEmpty() ? EVERYTHING : new All(some);
  }

  private static QueryExpression any(List<QueryExpression> frames) {
    return frames.contains(EVERYTHING) ? EVERYTHING : new Any(frames);
  }

  /** Whether other passages need not match anything. */
  boolean isUnbound() {
    return frame.equals(EVERYTHING);
  }
}
