package org.councilnotes.note.tag;

/** A calendar year named in a passage; a range gives one tag a year, all with the same evidence. */
public record YearTag(int year, Evidence evidence) {}
