/**
 * One commit, open for reading. {@link LuceneIndexView} holds reader, searcher and columns of a
 * commit; each caller that acquires one must close it. {@link LuceneCurrentView} follows the
 * directory to the newest commit, also after a rebuilt index replaced it. {@link NoteSummaryCache}
 * keeps the notes that hits refer to. It may not write.
 */
@NullMarked
package org.councilnotes.lucene.view;

import org.jspecify.annotations.NullMarked;
