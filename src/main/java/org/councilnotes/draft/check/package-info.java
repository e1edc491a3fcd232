/**
 * Checks a draft sentence by sentence. {@link DraftCheck} gives each sentence a {@link
 * SentenceVerdict} with its source, and adds the alarms. {@link DraftSearch} gathers the sentences
 * that it is compared with; {@link ReferenceFinder} and {@link FollowedNote} tell the edition
 * before it; {@link ExactPast} tells what stands from what was dropped; {@link NearVerdicts} guess.
 * Words of an adopted text that were deleted there never count. The package may use {@code note},
 * {@code vocabulary}, {@code collate}, {@code draft}, {@code draft.document}, {@code
 * draft.edition}, {@code draft.alarm} and the contract of the store.
 */
@NullMarked
package org.councilnotes.draft.check;

import org.jspecify.annotations.NullMarked;
