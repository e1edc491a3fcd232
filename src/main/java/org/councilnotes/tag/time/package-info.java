/**
 * Years and reporting periods. {@link YearReader} reads the years that a text names, {@link
 * NonYearNumbers} rules out numbers that look like years, {@link EventYearTagger} tags a passage;
 * {@link ReportingPeriodReader} reads the period of a report from subject, title or opening words;
 * {@link MentionedTimes} finds the times that a sentence names. May use {@code tag.name}; needs no
 * vocabulary.
 */
@NullMarked
package org.councilnotes.tag.time;

import org.jspecify.annotations.NullMarked;
