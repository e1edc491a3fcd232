/**
 * What the briefings of all pages have in common. {@link BriefingFiles} dates, marks and sends a
 * briefing; {@link BriefingMessages} says it in the language of the reader; {@link QuotedWords},
 * {@link TextChanges} and {@link FigureChanges} make quotes, changed passages and figures its
 * items. The pages themselves know what their briefing is made from.
 */
@NullMarked
package org.councilnotes.web.briefing;

import org.jspecify.annotations.NullMarked;
