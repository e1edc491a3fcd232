/**
 * What the author of a draft should look at. {@link DraftAlarms} asks {@link AlarmDetector}s for
 * each {@link AlarmKind}; precision comes before recall. What is compared with the edition before
 * is so with an {@link EarlierEdition}: {@link FellDetector}, {@link ParticipantDetector}. Names
 * are compared by {@link NameDetector}, {@link PersonNameDetector}, {@link CountryNameDetector} and
 * {@link LongNameDetector}, figures by {@link ArithmeticDetector} and the detectors of counts. The
 * package may use {@code note}, {@code vocabulary}, {@code collate}, {@code lineage}, {@code
 * indicator}, {@code query}, {@code tag.time}, {@code draft}, {@code draft.document}, {@code
 * draft.count}, {@code draft.edition}, {@code draft.name} and the contract of the store.
 */
@NullMarked
package org.councilnotes.draft.alarm;

import org.jspecify.annotations.NullMarked;
