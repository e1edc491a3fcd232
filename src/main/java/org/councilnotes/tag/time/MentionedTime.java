package org.councilnotes.tag.time;

import java.time.LocalDate;
import org.councilnotes.note.text.TextRange;

/**
 * A time that a text names: a day, month, season, part of a year or year.
 *
 * @param range of the words that name it
 * @param end the last day by which it is over; of vague words such as {@code mid-2019} a late one
 */
public record MentionedTime(TextRange range, LocalDate end) {}
