package org.councilnotes.meaning.fusion;

/** Whether a search that was asked to has looked for what is near in meaning. */
public enum MeaningUse {
  /** It was not asked to. */
  NOT_ASKED("not-asked"),
  /** It has. */
  USED("used"),
  /** The component is off. */
  OFF("off"),
  /** There are no vectors, or they cannot be read. */
  NO_VECTORS("no-vectors"),
  /** The query has no free words. */
  NO_WORDS("no-words"),
  /** Lines show where words stand, and cannot show what is near. */
  LINES("lines"),
  /** The hits stand in another order than that of relevance. */
  OTHER_ORDER("other-order");

  private final String key;

  MeaningUse(String key) {
    this.key = key;
  }

  /** For programs. */
  public String key() {
    return key;
  }
}
