/**
 * Sentences of the archive that are near those of a draft in meaning: {@link NearWordings}. They
 * are guesses of a model, offered beside what words find and never called the same; {@link
 * NearWording#differences} says what a model does not see. The package may use {@code note}, {@code
 * collate}, {@code meaning}, {@code draft}, the differences of {@code draft.check} and the contract
 * of the store. {@link NearSentences} offers them to the check of a draft.
 */
@NullMarked
package org.councilnotes.draft.near;

import org.jspecify.annotations.NullMarked;
