package org.councilnotes.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which versions of a document a search counts, see {@link Counting}. */
public enum Versions {
  /** The latest revision in one language; or in each language that is asked for. */
  LATEST,
  ALL;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Versions> ofKey(String key) {
    return Arrays.stream(values()).filter(v -> v.key().equals(key)).findFirst();
  }
}
