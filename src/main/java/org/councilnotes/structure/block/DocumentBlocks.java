package org.councilnotes.structure.block;

import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.note.DroppedText;

/**
 * The blocks of a file of any format.
 *
 * @param cover lines of the cover page in reading order, left column before right
 * @param body blocks after the cover in reading order; each footnote after the block that calls it,
 *     or at the end
 * @param dropped text dropped so far
 * @param footer the last footer, which may state the language; empty where there is none
 * @param pages number of pages; empty in formats without pages
 * @param blankPages number of pages without any text
 */
public record DocumentBlocks(
    List<CoverLine> cover,
    List<TextBlock> body,
    List<DroppedText> dropped,
    String footer,
    OptionalInt pages,
    int blankPages) {

  /** Whether the cover is that of another body, whose lines are told apart by its layout. */
  public boolean hasIssuerCover() {
    return cover.stream().anyMatch(line -> line.part().isPresent());
  }
}
