package org.councilnotes.note.tag;

/**
 * One mention of a term of a vocabulary that users keep, such as a theme or an organisation.
 *
 * @param vocabulary key of the vocabulary, which is its facet's
 * @param code of the term
 */
public record TermTag(String vocabulary, String code, Evidence evidence) {}
