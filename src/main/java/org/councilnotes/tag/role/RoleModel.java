package org.councilnotes.tag.role;

import java.util.Optional;
import org.councilnotes.note.tag.MentionRole;

/** Tells the role of an enumeration of countries by what is seen of it. */
@FunctionalInterface
public interface RoleModel {

  /** Tells nothing. */
  RoleModel NONE = features -> Optional.empty();

  /**
   * The likeliest role.
   *
   * @param probability from 0 to 1
   * @param word of the passage that says most for it; {@link RoleFeatures#NOWHERE} where none does
   */
  record Likely(MentionRole role, double probability, int word) {}

  /** Whether a feature can tell anything; one that cannot need not be given. */
  default boolean knows(String feature) {
    return true;
  }

  /** The likeliest role; empty where the model tells none. */
  Optional<Likely> likeliest(RoleFeatures features);
}
