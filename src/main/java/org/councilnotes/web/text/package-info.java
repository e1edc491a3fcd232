/**
 * Text as pages show it: runs of uniform style, which a template writes one after the other. {@link
 * StyledText} combines a text with ranges such as matches, deletions and additions, and splits it
 * into {@link TextRun}s; {@link Excerpt} is the part around a match; {@link AdjacentMatches} joins
 * matches. Ranges are UTF-16 code units. Markup is made by templates only.
 */
@NullMarked
package org.councilnotes.web.text;

import org.jspecify.annotations.NullMarked;
