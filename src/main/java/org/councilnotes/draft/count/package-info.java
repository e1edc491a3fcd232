/**
 * Numbers that count a list, and the list, in English. {@link CountedNoun} finds a number with the
 * noun behind it; {@link ListSize} says how many things a list may have, {@link EventPlaces} how
 * many events have a place, {@link FollowingLines} what stands below. {@link StatedShares}, {@link
 * StatedSums}, {@link SentenceTotals}, {@link ListTotals} and {@link TableTotals} find figures that
 * do not follow from those beside them. The package knows no archive; it may use {@code note} and
 * the words of numbers of {@code collate}.
 */
@NullMarked
package org.councilnotes.draft.count;

import org.jspecify.annotations.NullMarked;
