/**
 * The contract of extraction: what every parser and every reader of its result share. {@link
 * Extraction} is the XHTML of a file, or the outcome where there is none. {@link PageMarkup} and
 * {@link TextFlowMarkup} name the elements, classes and attributes of that XHTML; {@link
 * ParserRemark} is what a parser reports beside it, its reasons written by {@link ReasonMarkup}.
 * {@link ExtractLimits} are time, memory and processes; {@link FileLimit} is what one file may
 * contain at most. The package uses {@code note} only and none of its subpackages; {@code extract}
 * and its subpackages are the only home of Tika, PDFBox and POI.
 */
@NullMarked
package org.councilnotes.extract;

import org.jspecify.annotations.NullMarked;
