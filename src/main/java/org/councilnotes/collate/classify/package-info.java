/**
 * Whether a change of words is expected in every edition or substantive.
 *
 * <p>{@link ChangeClassifier} is the entry. {@link MaskedText} masks the reporting period ({@link
 * PeriodMask}), the presidency ({@link PresidencyMask}) and the number, place and date of a meeting
 * ({@link MeetingMask}); where both sides are then equal, the change is expected. In doubt a change
 * is substantive.
 *
 * <p>The package may use {@code note}, {@code collate.token} and {@code collate.table}.
 */
@NullMarked
package org.councilnotes.collate.classify;

import org.jspecify.annotations.NullMarked;
