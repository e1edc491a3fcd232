/**
 * Reads pages whose text is only in a picture. {@link OcrCriteria} tells which pages these are,
 * {@link DocumentOcr} has them read one call a page, {@link OcrRequest} carries such a call to the
 * forked process, {@link Tesseract} is the program. {@link OcrWord} and {@link OcrLineMetrics} are
 * its result, in dots. The package knows no PDF; that a page fails costs that page only.
 */
@NullMarked
package org.councilnotes.extract.ocr;

import org.jspecify.annotations.NullMarked;
