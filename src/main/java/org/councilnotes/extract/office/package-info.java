/**
 * Parses the files of word processors: Word 97 to 2003, DOCX, ODT and RTF. Each format has a Tika
 * parser and a reader that gives a {@link TextFlow}, which {@link TextFlowWriter} writes as XHTML,
 * with footnotes where they are called, numbers of lists, and words that tracked changes added or
 * deleted. {@link OfficePackage} reads the XML parts of DOCX and ODT within the limits. The only
 * home of POI; runs in the forked process only.
 */
@NullMarked
package org.councilnotes.extract.office;

import org.jspecify.annotations.NullMarked;
