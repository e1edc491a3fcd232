/**
 * Text as pages show it: stretches that look the same throughout, which a template writes one after
 * the other. {@link StyledText} lays ranges such as matches, deletions and additions over a text
 * and splits it into {@link TextRun}s; {@link Excerpt} cuts the part around a match; {@link
 * AdjacentMatches} joins matches that stand side by side. Ranges are UTF-16 code units. No markup
 * is made here.
 */
@NullMarked
package org.councilnotes.web.text;

import org.jspecify.annotations.NullMarked;
