/**
 * The page of search results. {@link SearchPage} answers with a {@link SearchView}; {@link
 * HitPresenter} makes each hit a {@link HitView}; {@link Concordance} shows matches line by line;
 * {@link NoteNumberMatches} are the notes that a query names by number. {@link SimilarPassagesPage}
 * lists passages like one, {@link HitPage} leads to a place of a result. What helps where nothing
 * was found comes from {@code notice}. All state stands in the address.
 */
@NullMarked
package org.councilnotes.web.search;

import org.jspecify.annotations.NullMarked;
