package org.councilnotes.note.tag;

import java.util.Optional;

/**
 * One mention of a country or territory.
 *
 * @param code ISO 3166-1 alpha-2
 * @param evidence the words that name it
 * @param why the rule that gave the role, with its words; no range where they stand in a heading.
 *     Empty where no rule applied
 */
public record CountryTag(String code, MentionRole role, Evidence evidence, Optional<Evidence> why) {

  public CountryTag(String code, MentionRole role, Evidence evidence) {
    this(code, role, evidence, Optional.empty());
  }
}
