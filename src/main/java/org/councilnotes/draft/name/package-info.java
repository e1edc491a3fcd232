/**
 * Names as the vocabulary and earlier editions write them, and words that are nearly such a name.
 * {@link KnownNames} has single words, {@link LongName} names of several words, {@link PersonNames}
 * those of persons. The package may use {@code note} and {@code vocabulary}.
 */
@NullMarked
package org.councilnotes.draft.name;

import org.jspecify.annotations.NullMarked;
