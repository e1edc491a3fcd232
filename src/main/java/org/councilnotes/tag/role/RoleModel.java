package org.councilnotes.tag.role;

import java.util.Optional;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.tag.name.FeatureCollector;
import org.councilnotes.tag.name.NamedFeatures;

/** Tells the role of an enumeration of countries by what is seen of it. */
@FunctionalInterface
public interface RoleModel {

  /** Tells nothing. */
  RoleModel NONE = features -> Optional.empty();

  /**
   * The likeliest role.
   *
   * @param probability from 0 to 1
   * @param word of the passage that says most for it; {@link RoleModelInput#NOWHERE} where none
   *     does
   */
  record Likely(MentionRole role, double probability, int word) {}

  /** An empty collector of the features of one enumeration, which is then given back. */
  default FeatureCollector collector() {
    return new NamedFeatures();
  }

  /** The likeliest role; empty where the model tells none. */
  Optional<Likely> likeliest(RoleModelInput features);
}
