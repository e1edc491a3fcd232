/**
 * The edition before a draft, sentence by sentence: {@link EditionSentences}, and the pairs of an
 * earlier sentence with the one that it became, {@link EditedSentences}. {@link ListLoss}, {@link
 * FigureFall}, {@link KeptMarks} and {@link WordSlip} find what may have gone wrong between the
 * two. The package may use {@code note}, {@code collate}, {@code draft}, {@code draft.document},
 * {@code draft.name} and the contract of the store.
 */
@NullMarked
package org.councilnotes.draft.edition;

import org.jspecify.annotations.NullMarked;
