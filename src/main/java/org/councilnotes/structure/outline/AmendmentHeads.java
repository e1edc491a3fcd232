package org.councilnotes.structure.outline;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.structure.block.TextBlock;

/**
 * The heads of proposed amendments, each above a table of its own: label, and lines that say what
 * is amended. At the top of a page they may have been read as rows of the table on the page before.
 */
final class AmendmentHeads {

  private AmendmentHeads() {}

  /** The blocks, with bold rows of one cell that are such a head as paragraphs. */
  static List<TextBlock> apart(List<TextBlock> blocks) {
    List<TextBlock> all = new ArrayList<>();
    boolean inHead = false;
    for (TextBlock block : blocks) {
      boolean loose = isBoldRowOfOneCell(block) && (inHead || isLabel(block));
      inHead = loose || isLabel(block);
      all.add(loose ? paragraph(block) : block);
    }
    return all;
  }

  private static TextBlock paragraph(TextBlock row) {
    return new TextBlock(TextBlock.Form.PARAGRAPH, row.text(), row.page(), row.look());
  }

  private static boolean isBoldRowOfOneCell(TextBlock block) {
    return block.form() == TextBlock.Form.ROW
        && block.text().isBold()
        && block.row().filter(row -> row.cells().size() == 1).isPresent();
  }

  private static boolean isLabel(TextBlock block) {
    String text = block.text().text();
    return SectionLabel.isBareWord(text)
        && SectionLabel.ofDivision(text)
            .flatMap(SectionLabel::division)
            .filter(Division.AMENDMENT::equals)
            .isPresent();
  }
}
