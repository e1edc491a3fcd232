/**
 * Alarms that people have dismissed. {@link AlarmDismissals} keeps them in a file of the corpus, as
 * a {@link DismissalList} of ids without any word of a draft. The package may use {@code note},
 * {@code file}, {@code yaml}, {@code corpus} and {@code draft.alarm}.
 */
@NullMarked
package org.councilnotes.draft.dismissal;

import org.jspecify.annotations.NullMarked;
