package org.councilnotes.search;

import java.util.Arrays;
import java.util.Optional;

/** A way to narrow a search. Each owns its key in addresses and JSON and its message key. */
public enum Facet {
  YEAR("year"),
  PROGRAMME("programme"),
  COUNTRY("country"),
  EVENT_YEAR("eventYear"),
  ROLE("role"),
  SERIES("series"),
  LANGUAGE("language"),
  TYPE("type"),
  CODE("code"),
  STATUS("status"),
  GROUP("group");

  /** The value of passages that have none in a facet. */
  public static final String NOT_STATED = "none";

  private final String key;

  Facet(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  public String messageKey() {
    return "facet." + key;
  }

  public static Optional<Facet> ofKey(String key) {
    return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
  }
}
