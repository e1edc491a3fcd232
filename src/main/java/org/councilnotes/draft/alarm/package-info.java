/**
 * What the author of a draft should look at. {@link DraftAlarms} asks one {@link AlarmDetector} for
 * each {@link AlarmKind}; precision comes before recall. The package may use {@code note}, {@code
 * draft}, {@code draft.document} and the contract of the store.
 */
@NullMarked
package org.councilnotes.draft.alarm;

import org.jspecify.annotations.NullMarked;
