package org.councilnotes.query;

import java.util.Arrays;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/** Which versions of a document a search counts, see {@code VersionGrouping}. */
public enum VersionScope implements KeyedConstant {
  /** The latest revision in one language; or in each language that is asked for. */
  LATEST,
  ALL;

  public static Optional<VersionScope> ofKey(String key) {
    return Arrays.stream(values()).filter(v -> v.key().equals(key)).findFirst();
  }
}
