/**
 * The page of search results. {@link SearchPage} answers with a {@link SearchView}; {@link
 * HitPresenter} makes each hit a {@link HitView}; {@link Concordance} shows matches line by line;
 * {@link NoteNumberMatches} are the notes that a query names by number. {@link SimilarPassagesPage}
 * lists passages similar to one, {@link HitPage} redirects to the hit at a rank. Help for searches
 * without results comes from {@code notice}. All state is in the address.
 */
@NullMarked
package org.councilnotes.web.search;

import org.jspecify.annotations.NullMarked;
