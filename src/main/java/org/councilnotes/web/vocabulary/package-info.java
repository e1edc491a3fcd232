/**
 * The page where people look after the programmes of the vocabulary. {@link VocabularyPage} lists
 * what is proposed and gives the programmes as files; {@link VocabularyChangePage} shows what a
 * {@link VocabularyForm} would change, then changes it, only where editing is allowed. Works
 * without scripts.
 */
@NullMarked
package org.councilnotes.web.vocabulary;

import org.jspecify.annotations.NullMarked;
