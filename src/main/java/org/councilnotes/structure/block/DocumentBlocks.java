package org.councilnotes.structure.block;

import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.note.DroppedText;

/**
 * A file taken apart, the same for every format.
 *
 * @param cover the lines of a cover page, in reading order, left column before right
 * @param body everything behind it, in reading order; each footnote behind the block that calls it
 *     or at the end
 * @param dropped text that is no wording, so far
 * @param footer the last footer, for what it says of the language; empty where there is none
 * @param pages of the file; empty in formats without pages
 * @param blankPages pages without any text
 */
public record DocumentBlocks(
    List<CoverLine> cover,
    List<TextBlock> body,
    List<DroppedText> dropped,
    String footer,
    OptionalInt pages,
    int blankPages) {}
