package org.councilnotes.query;

import java.util.Arrays;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/** The order of hits; ties in the order of note and passage. */
public enum HitOrder implements KeyedConstant {
  RELEVANCE,
  NEWEST,
  OLDEST,
  NOTE;

  /**
   * The order that applies: without words there is no relevance, and the newest come first.
   *
   * @param words everything that was typed; blank for none
   */
  public HitOrder meantFor(String words) {
    return this == RELEVANCE && words.isBlank() ? NEWEST : this;
  }

  public static Optional<HitOrder> ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }
}
