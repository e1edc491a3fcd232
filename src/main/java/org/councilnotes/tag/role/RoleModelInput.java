package org.councilnotes.tag.role;

import java.util.List;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.FeatureCollector;
import org.councilnotes.tag.name.NamedFeatures;

/**
 * What a model of roles sees of an enumeration of countries.
 *
 * @param text of the passage
 * @param countries where the enumeration stands
 * @param collected all features that hold, as the model keeps them
 */
public record RoleModelInput(String text, TextRange countries, FeatureCollector collected) {

  /** Beside no word of the passage. */
  static final int NOWHERE = FeatureCollector.NOWHERE;

  /**
   * Something that holds.
   *
   * @param word of the passage that says it, counted from 0; {@link #NOWHERE} where none does
   */
  public record Feature(String name, int word) {}

  /** Of features by their names. */
  public RoleModelInput(String text, TextRange countries, List<Feature> all) {
    this(text, countries, named(all));
  }

  private static NamedFeatures named(List<Feature> all) {
    NamedFeatures named = new NamedFeatures();
    all.forEach(feature -> named.feature(feature.name()).at(feature.word()));
    return named;
  }

  /** The features by their names, each once; none where the model keeps no names. */
  public List<Feature> all() {
    return collected instanceof NamedFeatures named
        ? named.words().entrySet().stream()
            .map(feature -> new Feature(feature.getKey(), feature.getValue()))
            .toList()
        : List.of();
  }
}
