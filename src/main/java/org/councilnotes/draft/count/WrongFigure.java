package org.councilnotes.draft.count;

import org.councilnotes.note.text.TextRange;

/**
 * A figure that does not follow from those beside it.
 *
 * @param range of the figures and of what they count
 * @param said as printed
 * @param right what the others make, as it would be printed
 */
public record WrongFigure(TextRange range, String said, String right) {}
