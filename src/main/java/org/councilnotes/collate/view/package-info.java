/**
 * The comparison as it is shown, whatever shows it. {@link NoteComparison} holds notes beside their
 * comparison; {@link ChangeShare} is the share of words that changed. May use {@code collate} and
 * {@code note}; knows neither addresses nor markup.
 */
@NullMarked
package org.councilnotes.collate.view;

import org.jspecify.annotations.NullMarked;
