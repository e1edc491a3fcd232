/**
 * A briefing: one or two A4 pages as a Word file. A {@link Briefing} has a head and sections of
 * lines, rows of tables and quotes. {@link PageBudget} chooses what fits on two pages by the widths
 * of the letters ({@link LetterWidths}), {@link BriefingBody} writes the chosen sections, and the
 * last line says how much was left out.
 *
 * <p>The package knows no notes, searches or languages: whoever makes a briefing says its words in
 * the language of the reader. It may use {@code redline}, whose {@code DocxPackage} it fills.
 */
@NullMarked
package org.councilnotes.redline.briefing;

import org.jspecify.annotations.NullMarked;
