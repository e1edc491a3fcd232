package org.councilnotes.search;

import java.util.List;
import org.councilnotes.note.DocumentNumber;

/** What is searched for, as a tree that every engine understands. */
public sealed interface Query {

  /** Every passage. */
  record Everything() implements Query {}

  /** One word, in any of its forms. */
  record Word(String word) implements Query {}

  /** Words in this order, next to each other. */
  record Phrase(String words) implements Query {}

  /** Words in this order that were struck out of a text; no other query finds those. */
  record Deleted(String words) implements Query {}

  /** All of these; never empty. */
  record All(List<Query> parts) implements Query {
    public All {
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
