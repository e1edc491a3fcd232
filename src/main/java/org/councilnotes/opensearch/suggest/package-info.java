/**
 * Terms and samples of a world for completion and spelling correction. {@link
 * OpenSearchSuggestionLexicon} sends one request for each question, also for hundreds of words;
 * {@link OpenSearchTextSampling} samples passages. What is suggested is decided in {@code suggest}.
 */
@NullMarked
package org.councilnotes.opensearch.suggest;

import org.jspecify.annotations.NullMarked;
