/**
 * The vocabulary of the archive: what a note is made of and what became of its file. {@link Note}
 * has a {@link CoverPage}, {@link Section}s and {@link Passage}s; {@link ExtractionSheet} says what
 * reading did to its file, {@link FileOutcome} how its way ended, {@link Reason} why. Values are
 * immutable. Texts are in NFC; offsets are UTF-16 code units, start inclusive, end exclusive. Uses
 * the JDK and its own subrooms only.
 */
@NullMarked
package org.councilnotes.note;

import org.jspecify.annotations.NullMarked;
