package org.councilnotes.note;

/**
 * Where a footnote is called: the passage's id and the offset in its text, in UTF-16 code units.
 */
public record FootnoteAnchor(String passage, int at) {}
