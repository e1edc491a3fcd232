package org.councilnotes.terms;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.search.Query;
import org.councilnotes.search.Query.All;
import org.councilnotes.search.Query.Any;
import org.councilnotes.search.Query.Except;
import org.councilnotes.search.Query.Most;
import org.councilnotes.search.Query.Near;
import org.councilnotes.search.Query.Phrase;
import org.councilnotes.search.Query.Prefix;
import org.councilnotes.search.Query.Word;

/** The parts of a query that are looked for in the texts around a passage. */
final class PassageWords {

  private PassageWords() {}

  static boolean isWords(Query query) {
    return query instanceof Word
        || query instanceof Phrase
        || query instanceof Near
        || query instanceof Prefix;
  }

  /** Those that are wanted, in the order of the query. */
  static List<Query> leaves(Query query) {
    return wanted(query).filter(PassageWords::isWords).toList();
  }

  /** All that is wanted and has no parts, be it words or not, in the order of the query. */
  static Stream<Query> wanted(Query query) {
    return switch (query) {
      case All(var parts) -> parts.stream().flatMap(PassageWords::wanted);
      case Any(var parts) -> parts.stream().flatMap(PassageWords::wanted);
      case Most(var parts, _) -> parts.stream().flatMap(PassageWords::wanted);
      case Except(var wanted, _) -> wanted(wanted);
      default -> Stream.of(query);
    };
  }

  /** One of them in one part of the passage. */
  static Plan in(TextPart part, Query leaf, WordPlans texts) {
    return switch (leaf) {
      case Word(var word) -> texts.word(part, word);
      case Phrase(var words) -> texts.phrase(part, words);
      case Near(var words, var distance) -> texts.near(part, words, distance);
      case Prefix(var letters) -> texts.prefix(part, letters);
      default -> throw new IllegalArgumentException("no words: " + leaf);
    };
  }
}
