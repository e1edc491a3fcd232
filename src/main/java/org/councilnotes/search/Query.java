package org.councilnotes.search;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.PassageKind;

/** What is searched for, as a tree that every engine understands. */
public sealed interface Query {

  /**
   * The same for most of the words instead of all, or for fewer instead of most: every field,
   * phrase and exclusion stays. Empty where nothing less can be asked for.
   */
  default Optional<Query> relaxed() {
    return Relaxation.of(this);
  }

  /** How many single words it asks for, of which fewer could be asked for. */
  default int wordCount() {
    return switch (this) {
      case Word _ -> 1;
      case All(var parts) -> parts.stream().mapToInt(Query::wordCount).sum();
      case Most(var parts, _) -> parts.stream().mapToInt(Query::wordCount).sum();
      case Except(var wanted, _) -> wanted.wordCount();
      default -> 0;
    };
  }

  /** Whether it has so many words that hardly a passage holds every one. */
  default boolean isQuestion() {
    return wordCount() >= Relaxation.QUESTION;
  }

  /** Both must match as a whole: to narrow is no reason to ask for fewer words. */
  default Query within(Query other) {
    if (this instanceof Everything) {
      return other;
    }
    return other instanceof Everything ? this : new All(List.of(this, new Any(List.of(other))));
  }

  /** Every passage. */
  record Everything() implements Query {}

  /** One word, in any of its forms. */
  record Word(String word) implements Query {}

  /** Words in this order, next to each other. */
  record Phrase(String words) implements Query {}

  /** Words in this order that were struck out of a text; no other query finds those. */
  record Deleted(String words) implements Query {}

  /**
   * Words in any order near each other.
   *
   * @param distance how many other words may stand between them in all
   */
  record Near(String words, int distance) implements Query {}

  /** Words that begin so, as printed. */
  record Prefix(String letters) implements Query {}

  /** Passages that have a value of a facet. */
  record Valued(Facet facet, String value) implements Query {}

  /** Passages with a year of a facet in a stretch. */
  record Dated(Facet facet, Years years) implements Query {}

  /** Passages of a kind. No other query finds lines of covers. */
  record OfKind(PassageKind kind) implements Query {}

  /** Passages under a heading with these words in this order. */
  record UnderHeading(String words) implements Query {}

  /** Passages of the notes of this very number. */
  record OfNumber(DocumentNumber number) implements Query {}

  /** All of these; never empty. */
  record All(List<Query> parts) implements Query {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Some of these.
   *
   * @param needed at least how many, from 1
   */
  record Most(List<Query> parts, int needed) implements Query {
    public Most {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of these; never empty. */
  record Any(List<Query> parts) implements Query {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The first, but not where the second matches. */
  record Except(Query wanted, Query unwanted) implements Query {}

  /** The note of this number first, then its other versions, then passages that cite it. */
  record Numbered(DocumentNumber number) implements Query {}

  /**
   * Notes that carry a subject code first, such as {@code CORDROGUE 36}, then passages citing it.
   */
  record Coded(String code) implements Query {}
}
