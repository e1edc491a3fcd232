/**
 * The client of the Council's public register: a note by its number, kept as a file.
 *
 * <ul>
 *   <li><b>takes</b> spellings of document numbers, and the folder of notes
 *   <li><b>gives</b> PDF files in that folder, and an outcome for each number
 *   <li><b>holds to</b> one request at a time, one host, whole PDF files only; writes nowhere else,
 *       and over no file that it did not write itself
 *   <li><b>may use</b> {@code note} and the JDK only
 * </ul>
 */
@NullMarked
package org.councilnotes.fetch;

import org.jspecify.annotations.NullMarked;
