package org.councilnotes.tag.name;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the names of features, to learn from them. */
public final class NamedFeatures implements FeatureCollector {

  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final StringBuilder name = new StringBuilder();

  @Override
  public FeatureCollector feature(String start) {
    name.setLength(0);
    name.append(start);
    return this;
  }

  @Override
  public FeatureCollector and(String part) {
    name.append(part);
    return this;
  }

  @Override
  public void at(int word) {
    words.putIfAbsent(name.toString(), word);
  }

  @Override
  public void addAll(FeatureCollector others) {
    ((NamedFeatures) others).words.forEach(words::putIfAbsent);
  }

  /** The word of each feature, in the order in which they came. */
  public Map<String, Integer> words() {
    return words;
  }
}
