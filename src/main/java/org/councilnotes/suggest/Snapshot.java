package org.councilnotes.suggest;

/** What suggestions are made from: one snapshot of a world. For use by one thread. */
public record Snapshot(Lexicon lexicon, Counts counts, Sampling sampling) {}
