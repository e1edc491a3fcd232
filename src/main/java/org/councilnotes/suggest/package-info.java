/**
 * Completion and spelling correction, the same for both stores. {@link Suggestions} is the entry:
 * completions by {@link CompletionSearch}, corrected queries by {@link SpellingCorrection}. A store
 * provides a {@link SuggestionSource} of one snapshot: a {@link SuggestionLexicon}, {@link
 * SnapshotCounts} and a {@link TextSampling}. Each call may go to another machine, so many things
 * are asked for at once. Nothing is suggested that finds nothing under the chosen filters. The
 * package may use {@code note}, {@code query}, {@code store} and {@code analysis}.
 */
@NullMarked
package org.councilnotes.suggest;

import org.jspecify.annotations.NullMarked;
