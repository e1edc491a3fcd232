package org.councilnotes.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.number.DocumentNumber;

/** A parsed query as a tree, which both stores understand. */
public sealed interface QueryExpression {

  /**
   * The same query requiring most of the words instead of all, or fewer instead of most. Fields,
   * phrases and exclusions stay. Empty where it cannot be relaxed further.
   */
  default Optional<QueryExpression> relaxed() {
    return QueryRelaxation.of(this);
  }

  /** The number of single words, of which fewer could be required. */
  default int wordCount() {
    return switch (this) {
      case Word _ -> 1;
      case All(var parts) -> parts.stream().mapToInt(QueryExpression::wordCount).sum();
      case Most(var parts, _) -> parts.stream().mapToInt(QueryExpression::wordCount).sum();
      case Exclusion(var wanted, _) -> wanted.wordCount();
      case Widened(var words, _, _) -> words.wordCount();
      default -> 0;
    };
  }

  /** Whether it has so many words that hardly a passage has all of them. */
  default boolean isQuestion() {
    return wordCount() >= QueryRelaxation.QUESTION;
  }

  /** All that is wanted and has no parts, be it words or not, in the order of the query. */
  default Stream<QueryExpression> wantedParts() {
    return switch (this) {
      case All(var parts) -> parts.stream().flatMap(QueryExpression::wantedParts);
      case Any(var parts) -> parts.stream().flatMap(QueryExpression::wantedParts);
      case Most(var parts, _) -> parts.stream().flatMap(QueryExpression::wantedParts);
      case Exclusion(var wanted, _) -> wanted.wantedParts();
      case Widened(var words, _, _) -> words.wantedParts();
      default -> Stream.of(this);
    };
  }

  /** Both must match in full: the other query is not relaxed along with this one. */
  default QueryExpression within(QueryExpression other) {
    if (this instanceof Everything) {
      return other;
    }
    return other instanceof Everything ? this : new All(List.of(this, new Any(List.of(other))));
  }

  /** Every passage. */
  record Everything() implements QueryExpression {}

  /** One word, in any of its forms. */
  record Word(String word) implements QueryExpression {}

  /** Words in this order, next to each other. */
  record Phrase(String words) implements QueryExpression {}

  /** Words in this order that were struck out of a text. No other query finds struck-out words. */
  record Deleted(String words) implements QueryExpression {}

  /**
   * Words in any order near each other.
   *
   * @param distance how many other words can stand between them in total
   */
  record Near(String words, int distance) implements QueryExpression {}

  /** Words with this prefix, as printed. */
  record Prefix(String letters) implements QueryExpression {}

  /** Passages that have a value of a facet. */
  record Valued(Facet facet, String value) implements QueryExpression {}

  /** Passages with a year of a facet within a range. */
  record Dated(Facet facet, YearRange years) implements QueryExpression {}

  /** Passages of a kind. No other query finds lines of covers. */
  record OfKind(PassageKind kind) implements QueryExpression {}

  /** Passages under a heading with these words in this order. */
  record UnderHeading(String words) implements QueryExpression {}

  /** Passages of the notes with exactly this number. */
  record OfNumber(DocumentNumber number) implements QueryExpression {}

  /** The passages at some places; at least one. */
  record Placed(List<PassagePlace> places) implements QueryExpression {
    public Placed {
      places = List.copyOf(places);
    }
  }

  /**
   * What words find, and other passages. It is the root of a query, and is not relaxed.
   *
   * @param more other passages that are found
   * @param first those of all that come first, in this order; the others follow as the words rank
   *     them
   */
  record Widened(QueryExpression words, List<PassagePlace> more, List<PassagePlace> first)
      implements QueryExpression {
    public Widened {
      more = List.copyOf(more);
      first = List.copyOf(first);
    }
  }

  /** All of the parts; at least one part. */
  record All(List<QueryExpression> parts) implements QueryExpression {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A number of the parts.
   *
   * @param needed minimum number, from 1
   */
  record Most(List<QueryExpression> parts, int needed) implements QueryExpression {
    public Most {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of the parts; at least one part. */
  record Any(List<QueryExpression> parts) implements QueryExpression {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Matches of the first without those of the second. */
  record Exclusion(QueryExpression wanted, QueryExpression unwanted) implements QueryExpression {}

  /** The note of this number first, then its other versions, then passages that cite it. */
  record Numbered(DocumentNumber number) implements QueryExpression {}

  /**
   * Notes that carry a subject code first, such as {@code CORDROGUE 36}, then passages citing it.
   */
  record SubjectCode(String code) implements QueryExpression {}
}
