package org.councilnotes.note.tag;

import java.util.Optional;

/**
 * One mention of a country or territory.
 *
 * @param code ISO 3166-1 alpha-2
 * @param evidence the words that name it
 * @param why the rule that gave the role and its words, which may stand in a heading and so have no
 *     place in the passage; empty where none spoke
 */
public record CountryTag(String code, MentionRole role, Evidence evidence, Optional<Evidence> why) {

  public CountryTag(String code, MentionRole role, Evidence evidence) {
    this(code, role, evidence, Optional.empty());
  }
}
