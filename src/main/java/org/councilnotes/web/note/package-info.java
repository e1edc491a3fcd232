/**
 * The page of a note and its subpages. {@link NotePage} shows a {@link NoteView}, made by {@link
 * NotePresenter} from cover, text, family and lineage: {@link CoverFacts}, {@link NoteText}, {@link
 * FamilyView}, {@link NoteLineage}. {@link PassageTagsView} shows tags with their evidence; {@link
 * SearchOrigin} the matches of the search that led here. {@link CitePage} gives a passage with its
 * citation for copying, {@link ExtractionPage} the extraction sheet.
 */
@NullMarked
package org.councilnotes.web.note;

import org.jspecify.annotations.NullMarked;
