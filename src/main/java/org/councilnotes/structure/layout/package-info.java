/**
 * Rebuilds the text of a PDF from printed lines. {@link PdfBlockReader} is the entry; {@link
 * PageMarkupReader} reads {@link PdfPage}s, {@link PageFurniture} removes footers and running
 * heads, {@link PdfTableDetector} and {@link PdfFootnotes} find tables and footnotes, {@link
 * PdfParagraphBuilder} and {@link LineJoiner} build paragraphs by {@link LayoutMetrics}. Pages read
 * by OCR are corrected by {@link OcrLineNormalizer} and {@link OcrSpelling}. Lengths are points
 * from the top left corner.
 */
@NullMarked
package org.councilnotes.structure.layout;

import org.jspecify.annotations.NullMarked;
