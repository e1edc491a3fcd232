/**
 * The page of a note, and what hangs on it. {@link NotePage} shows a {@link NoteView}, made by
 * {@link NotePresenter} from cover, text, family and lineage: {@link CoverFacts}, {@link NoteText},
 * {@link FamilyView}, {@link NoteLineage}. {@link PassageTagsView} shows tags with their evidence;
 * {@link SearchOrigin} the matches of the search that led here. {@link CitePage} gives a passage to
 * be copied, {@link ExtractionPage} the extraction sheet.
 */
@NullMarked
package org.councilnotes.web.note;

import org.jspecify.annotations.NullMarked;
