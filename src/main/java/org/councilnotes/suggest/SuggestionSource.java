package org.councilnotes.suggest;

/** What suggestions are made from, for one snapshot of a world. Not thread-safe. */
public record SuggestionSource(
    SuggestionLexicon lexicon, SnapshotCounts counts, TextSampling sampling) {}
