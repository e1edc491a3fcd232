package org.councilnotes.note.tag;

/**
 * One mention of a term of a users' own vocabulary, such as a theme or an organisation.
 *
 * @param vocabulary key of the vocabulary, which is also the key of its facet
 */
public record TermTag(String vocabulary, String code, Evidence evidence) {}
