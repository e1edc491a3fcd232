/**
 * Reads pages whose text is only in a picture. {@link OcrCriteria} decides which pages these are,
 * {@link DocumentOcr} reads them with one call a page, {@link OcrRequest} carries such a call to
 * the forked process, {@link Tesseract} is the program. {@link OcrWord} and {@link OcrLineMetrics}
 * are its result, in pixels. The package does not depend on PDFBox. A page that fails affects no
 * other.
 */
@NullMarked
package org.councilnotes.extract.ocr;

import org.jspecify.annotations.NullMarked;
