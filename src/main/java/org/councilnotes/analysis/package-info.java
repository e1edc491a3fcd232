/**
 * Text analysis, the same for both stores: {@link WordAnalyzer} cuts a text into words, {@link
 * IndexedWord} holds the terms of a word, {@link QueryTerms} the terms that typed words are found
 * by. {@link Highlighting} finds where a query matches in a passage, with the same analysis as the
 * index, so that what is marked is what matched. {@link FrequentPhrases} counts phrases for
 * completion. The package may use {@code note}, {@code query} and Lucene's analysers, but no index.
 */
@NullMarked
package org.councilnotes.analysis;

import org.jspecify.annotations.NullMarked;
