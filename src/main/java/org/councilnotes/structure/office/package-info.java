/**
 * Splits the XHTML of word processor files and web pages into blocks. {@link OfficeBlockReader} is
 * the entry; {@link OfficeCover} finds the cover, {@link OfficeFootnotes} the footnotes, {@link
 * OfficePrintedChanges} words that are printed as added, {@link OfficeTextReader} reads the text of
 * an element.
 */
@NullMarked
package org.councilnotes.structure.office;

import org.jspecify.annotations.NullMarked;
