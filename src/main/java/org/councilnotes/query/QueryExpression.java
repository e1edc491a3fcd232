package org.councilnotes.query;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.number.DocumentNumber;

/** What is searched for, as a tree that every engine understands. */
public sealed interface QueryExpression {

  /**
   * The same for most of the words instead of all, or for fewer instead of most: every field,
   * phrase and exclusion stays. Empty where nothing less can be asked for.
   */
  default Optional<QueryExpression> relaxed() {
    return QueryRelaxation.of(this);
  }

  /** How many single words it asks for, of which fewer could be asked for. */
  default int wordCount() {
    return switch (this) {
      case Word _ -> 1;
      case All(var parts) -> parts.stream().mapToInt(QueryExpression::wordCount).sum();
      case Most(var parts, _) -> parts.stream().mapToInt(QueryExpression::wordCount).sum();
      case Except(var wanted, _) -> wanted.wordCount();
      default -> 0;
    };
  }

  /** Whether it has so many words that hardly a passage holds every one. */
  default boolean isQuestion() {
    return wordCount() >= QueryRelaxation.QUESTION;
  }

  /** Both must match as a whole: to narrow is no reason to ask for fewer words. */
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

  /** Words in this order that were struck out of a text; no other query finds those. */
  record Deleted(String words) implements QueryExpression {}

  /**
   * Words in any order near each other.
   *
   * @param distance how many other words may stand between them in all
   */
  record Near(String words, int distance) implements QueryExpression {}

  /** Words that begin so, as printed. */
  record Prefix(String letters) implements QueryExpression {}

  /** Passages that have a value of a facet. */
  record Valued(Facet facet, String value) implements QueryExpression {}

  /** Passages with a year of a facet in a stretch. */
  record Dated(Facet facet, YearRange years) implements QueryExpression {}

  /** Passages of a kind. No other query finds lines of covers. */
  record OfKind(PassageKind kind) implements QueryExpression {}

  /** Passages under a heading with these words in this order. */
  record UnderHeading(String words) implements QueryExpression {}

  /** Passages of the notes of this very number. */
  record OfNumber(DocumentNumber number) implements QueryExpression {}

  /** All of these; never empty. */
  record All(List<QueryExpression> parts) implements QueryExpression {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Some of these.
   *
   * @param needed at least how many, from 1
   */
  record Most(List<QueryExpression> parts, int needed) implements QueryExpression {
    public Most {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of these; never empty. */
  record Any(List<QueryExpression> parts) implements QueryExpression {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The first, but not where the second matches. */
  record Except(QueryExpression wanted, QueryExpression unwanted) implements QueryExpression {}

  /** The note of this number first, then its other versions, then passages that cite it. */
  record Numbered(DocumentNumber number) implements QueryExpression {}

  /**
   * Notes that carry a subject code first, such as {@code CORDROGUE 36}, then passages citing it.
   */
  record Coded(String code) implements QueryExpression {}
}
