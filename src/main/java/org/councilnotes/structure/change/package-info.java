/**
 * Decides which print of a note stands for which change of its text. {@link ChangeLegend} reads the
 * note's own words on it, {@link PrintUse} counts what the note does, {@link ChangeRules} joins
 * both; {@link AmendmentColumns} knows the heads of amendments in two columns. Values only; uses
 * {@code note.text}.
 */
@NullMarked
package org.councilnotes.structure.change;

import org.jspecify.annotations.NullMarked;
