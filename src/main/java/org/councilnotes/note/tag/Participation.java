package org.councilnotes.note.tag;

/**
 * A country takes part in a programme, as stated by the words of one passage. A programme and a
 * country that are merely named in the same passage are no participation.
 *
 * @param programme code of the vocabulary
 * @param country ISO 3166-1 alpha-2
 * @param role as the passage says
 * @param evidence the words that name the country
 */
public record Participation(
    String programme, String country, MentionRole role, Evidence evidence) {}
