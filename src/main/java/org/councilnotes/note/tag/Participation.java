package org.councilnotes.note.tag;

import org.councilnotes.note.text.KeyedConstant;

/**
 * A country takes part in a programme, as the words of one passage say. A programme and a country
 * that are merely named in the same passage are no participation.
 *
 * @param programme code of the vocabulary
 * @param country ISO 3166-1 alpha-2
 * @param role as the passage says
 * @param grade how far the passage itself says it
 * @param evidence the words that say it: from the name of the country to the words of its role and
 *     to the name of the programme, where these stand in the same sentence
 */
public record Participation(
    String programme, String country, MentionRole role, Grade grade, Evidence evidence) {

  /** How far a passage itself says that a country takes part, the most reliable first. */
  public enum Grade implements KeyedConstant {
    /**
     * A clause of the passage says the part of the country, and the passage names the programme.
     */
    STATED,

    /** A list with the line that opens it, a table or a heading says it. */
    LISTED,

    /**
     * The passage says the part of the country and only headings name the programme; or its words
     * leave the part in doubt.
     */
    CONTEXT;

    /** Whether such a participation is counted as a fact where nothing else is asked for. */
    public boolean isFact() {
      return this != CONTEXT;
    }
  }
}
