package org.councilnotes.collate.table;

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
public record Fate(PassageRelation relation, List<String> before, List<String> after) {

  /** Stands for a passage that the truth has no name for. */
  public static final String NAMELESS = "?";

  public Fate {
    before = before.stream().sorted().toList();
    after = after.stream().sorted().toList();
  }

  /** By the word that the truth has for the relation. */
  public static Fate of(String truth, List<String> before, List<String> after) {
    return new Fate(relation(truth), before, after);
  }

  private static PassageRelation relation(String truth) {
    return switch (truth) {
      case "carried" -> PassageRelation.SAME;
      case "edited" -> PassageRelation.CHANGED;
      case "moved-edited" -> PassageRelation.MOVED_CHANGED;
      default -> PassageRelation.valueOf(truth.toUpperCase(Locale.ROOT));
    };
  }

  /** Seen from its neighbour alone: what returned is new there. */
  public Fate inTwoEditions() {
    return new Fate(
        relation == PassageRelation.RETURNED ? PassageRelation.NEW : relation, before, after);
  }

  /** Headings are compared apart from passages. */
  public boolean isOfSection() {
    return (before.isEmpty() ? after : before).getFirst().startsWith("s-");
  }

  public boolean hasNameless() {
    return before.contains(NAMELESS) || after.contains(NAMELESS);
  }

  boolean isPair() {
    return !before.isEmpty() && !after.isEmpty();
  }

  /** The same parts, whatever the relation. */
  Fate asPair() {
    return new Fate(PassageRelation.SAME, before, after);
  }

  @Override
  public String toString() {
    return relation.key() + " " + String.join("+", before) + " -> " + String.join("+", after);
  }
}
