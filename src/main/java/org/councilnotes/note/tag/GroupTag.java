package org.councilnotes.note.tag;

/** One mention of a group of countries, such as {@code CELAC}. */
public record GroupTag(String code, Evidence evidence) {}
