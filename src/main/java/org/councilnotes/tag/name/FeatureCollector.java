package org.councilnotes.tag.name;

/**
 * Takes what a model sees of something, feature by feature, each by the parts that make up its
 * name: {@code collector.feature("l21=").and("group").and(" ").and("of").at(3)}. A feature that
 * comes again changes nothing. Not thread-safe.
 */
public interface FeatureCollector {

  /** Beside no word of the passage. */
  int NOWHERE = -1;

  /** Begins the name of a feature. */
  FeatureCollector feature(String start);

  /** Goes on with the name. */
  FeatureCollector and(String part);

  /** Goes on with the name of a value. */
  default FeatureCollector and(Object part) {
    return and(String.valueOf(part));
  }

  /**
   * Ends the name: the feature holds.
   *
   * @param word of the passage that says it, counted from 0; {@link #NOWHERE} where none does
   */
  void at(int word);

  /** Adds those of a collector of the same kind, behind those that are here. */
  void addAll(FeatureCollector others);

  /** Ends the name of a feature that no single word says. */
  default void holds() {
    at(NOWHERE);
  }
}
