/**
 * The vocabulary of the archive: what a note, a passage and a tag are.
 *
 * <ul>
 *   <li><b>takes</b> nothing
 *   <li><b>gives</b> immutable values that every other room speaks in
 *   <li><b>holds to</b> text in NFC, offsets in UTF-16 code units, start inclusive, end exclusive
 *   <li><b>may use</b> the JDK only
 * </ul>
 */
@NullMarked
package org.councilnotes.note;

import org.jspecify.annotations.NullMarked;
