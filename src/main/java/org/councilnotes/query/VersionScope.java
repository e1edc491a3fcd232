package org.councilnotes.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which versions of a document a search counts, see {@code VersionGrouping}. */
public enum VersionScope {
  /** The latest revision in one language; or in each language that is asked for. */
  LATEST,
  ALL;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<VersionScope> ofKey(String key) {
    return Arrays.stream(values()).filter(v -> v.key().equals(key)).findFirst();
  }
}
