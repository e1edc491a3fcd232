/**
 * Rebuilds the text of a PDF from printed lines. {@link PdfBlockReader} is the entry; {@link
 * PageMarkupReader} reads {@link PdfPage}s, {@link PageFurniture} removes footers and running
 * heads, {@link PrintedChangeDetector} tells which print stands for additions, {@link
 * PdfTableDetector}, {@link FigureDetector} and {@link PdfFootnotes} find tables, the labels of
 * charts and footnotes, {@link PdfParagraphBuilder} and {@link LineJoiner} build paragraphs by
 * {@link LayoutMetrics}. What the structure of a tagged file says is evidence beside the layout.
 * Pages read by OCR are corrected by {@link OcrLineNormalizer} and {@link OcrSpelling}. Lengths are
 * points from the top left corner.
 */
@NullMarked
package org.councilnotes.structure.layout;

import org.jspecify.annotations.NullMarked;
