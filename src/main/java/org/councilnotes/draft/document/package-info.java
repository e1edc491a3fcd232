/**
 * A draft as it is checked: {@link DraftText} with its {@link DraftSentence}s and its {@link
 * DraftPeriod}, and the {@link DraftReference} that it is measured against. The package may use
 * {@code note} and the contract of the store.
 */
@NullMarked
package org.councilnotes.draft.document;

import org.jspecify.annotations.NullMarked;
