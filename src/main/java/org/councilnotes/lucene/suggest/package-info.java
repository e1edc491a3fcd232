/**
 * Terms and samples of an index for completion and spelling correction. {@link
 * LuceneSuggestionLexicon} looks terms up by prefix and by edit distance; {@link
 * LuceneTextSampling} samples passages. What is suggested is decided in {@code suggest}.
 */
@NullMarked
package org.councilnotes.lucene.suggest;

import org.jspecify.annotations.NullMarked;
