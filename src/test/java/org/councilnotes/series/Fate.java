package org.councilnotes.series;

import java.util.List;
import java.util.Locale;

/**
 * What became of some wordings from one edition to the next, by their names in the truth. Two fates
 * are equal where the relation and the parts on both sides are: a passage that was split in three
 * is not found where two of its parts are named.
 *
 * @param before sorted; empty for a new wording
 * @param after sorted; empty for a dropped one
 */
record Fate(Relation relation, List<String> before, List<String> after) {

  /** Stands for a passage that the truth has no name for. */
  static final String NAMELESS = "?";

  Fate {
    before = before.stream().sorted().toList();
    after = after.stream().sorted().toList();
  }

  /** By the word that the truth has for the relation. */
  static Fate of(String truth, List<String> before, List<String> after) {
    return new Fate(relation(truth), before, after);
  }

  private static Relation relation(String truth) {
    return switch (truth) {
      case "carried" -> Relation.SAME;
      case "edited" -> Relation.CHANGED;
      case "moved-edited" -> Relation.MOVED_CHANGED;
      default -> Relation.valueOf(truth.toUpperCase(Locale.ROOT));
    };
  }

  /** Seen from its neighbour alone: what returned is new there. */
  Fate inTwoEditions() {
    return new Fate(relation == Relation.RETURNED ? Relation.NEW : relation, before, after);
  }

  /** Headings are compared apart from passages. */
  boolean isOfSection() {
    return (before.isEmpty() ? after : before).getFirst().startsWith("s-");
  }

  boolean hasNameless() {
    return before.contains(NAMELESS) || after.contains(NAMELESS);
  }

  boolean isPair() {
    return !before.isEmpty() && !after.isEmpty();
  }

  /** The same parts, whatever the relation. */
  Fate asPair() {
    return new Fate(Relation.SAME, before, after);
  }

  @Override
  public String toString() {
    return relation.key() + " " + String.join("+", before) + " -> " + String.join("+", after);
  }
}
