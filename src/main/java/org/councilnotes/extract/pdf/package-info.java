/**
 * Parses PDF to XHTML with the place, size and style of each line. {@link PdfLayoutParser} is the
 * Tika parser; {@link PdfPageReader} collects {@link PdfGlyph}s and {@link PdfRule}s of a page,
 * {@link StructureTags} what a tagged file says of them, {@link LineGrouping} makes {@link
 * PdfLine}s of them, {@link PageMarkupWriter} writes these. {@link PdfDamageDetector} finds damage
 * that PDFBox does not report; {@link PdfPageOcr} reads a page from its picture. Lengths are points
 * from the top left corner. The only home of PDFBox; runs in the forked process only.
 */
@NullMarked
package org.councilnotes.extract.pdf;

import org.jspecify.annotations.NullMarked;
