/**
 * Parses plain text and HTML, in whatever charset they are. {@link PlainTextParser} and {@link
 * HtmlParser} are the Tika parsers; {@link DetectedCharset} tells the charset from a {@link
 * TextByteSample}, {@link LanguageScore} ranks charsets of one byte by how well the text reads.
 * {@link LegibilityCheck} refuses bytes that are no text. Runs in the forked process only.
 */
@NullMarked
package org.councilnotes.extract.text;

import org.jspecify.annotations.NullMarked;
