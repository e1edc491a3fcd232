package org.councilnotes.suggest;

/** What suggestions are made from: one snapshot of a world. For use by one thread. */
public record SuggestionSource(
    SuggestionLexicon lexicon, SnapshotCounts counts, TextSampling sampling) {}
