/**
 * Parses plain text and HTML of any charset. {@link PlainTextParser} and {@link HtmlParser} are the
 * Tika parsers; {@link DetectedCharset} detects the charset from a {@link TextByteSample}, {@link
 * LanguageScore} ranks single-byte charsets by how well the text reads. {@link LegibilityCheck}
 * refuses bytes that are not text. Runs in the forked process only.
 */
@NullMarked
package org.councilnotes.extract.text;

import org.jspecify.annotations.NullMarked;
