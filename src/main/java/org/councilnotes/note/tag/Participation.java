package org.councilnotes.note.tag;

/**
 * A country takes part in a programme, by the words of one passage; two tags that meet in a passage
 * are none.
 *
 * @param programme code of the vocabulary
 * @param country ISO 3166-1 alpha-2
 * @param role as the passage says
 * @param evidence the words that name the country
 */
public record Participation(
    String programme, String country, MentionRole role, Evidence evidence) {}
