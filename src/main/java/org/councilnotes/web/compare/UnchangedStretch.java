package org.councilnotes.web.compare;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.collate.view.ComparedRow;

/**
 * What follows each other in a section: a stretch of unchanged passages that is folded, or what is
 * shown. A change keeps the passage before it and the one after it in sight.
 *
 * @param folded number of rows that are folded; 0 where they are shown
 */
record UnchangedStretch(List<CompareBlock> blocks, int folded) {

  /** Fewer rows are not worth a fold. */
  private static final int FEWEST = 3;

  UnchangedStretch {
    blocks = List.copyOf(blocks);
  }

  /** Nothing is folded. */
  static List<UnchangedStretch> open(List<CompareBlock> blocks) {
    return blocks.isEmpty() ? List.of() : List.of(new UnchangedStretch(blocks, 0));
  }

  /** What follows each other, with unchanged stretches folded; a table is folded as a whole. */
  static List<UnchangedStretch> folded(List<CompareBlock> blocks) {
    List<CompareBlock> pieces = blocks.stream().flatMap(block -> block.pieces().stream()).toList();
    List<UnchangedStretch> stretches = new ArrayList<>();
    List<CompareBlock> shown = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      int end = end(pieces, at);
      int from = Math.min(end, at > 0 && !pieces.get(at).hasTable() ? at + 1 : at);
      int to = Math.max(from, end < pieces.size() && end > at ? lastFolded(pieces, end) : end);
      int rows = pieces.subList(from, to).stream().mapToInt(piece -> piece.items().size()).sum();
      if (end > at && rows >= FEWEST) {
        shown.addAll(pieces.subList(at, from));
        addShown(shown, stretches);
        stretches.add(new UnchangedStretch(CompareBlock.joined(pieces.subList(from, to)), rows));
        shown.addAll(pieces.subList(to, end));
      } else {
        end = Math.max(end, at + 1);
        shown.addAll(pieces.subList(at, end));
      }
      at = end;
    }
    addShown(shown, stretches);
    return stretches;
  }

  /** The end of the unchanged pieces from one on; the piece itself where it is changed. */
  private static int end(List<CompareBlock> pieces, int start) {
    int end = start;
    while (end < pieces.size() && isSame(pieces.get(end))) {
      end++;
    }
    return end;
  }

  /** The row before a change stays in sight, unless it is a table. */
  private static int lastFolded(List<CompareBlock> pieces, int end) {
    return pieces.get(end - 1).hasTable() ? end : end - 1;
  }

  private static boolean isSame(CompareBlock block) {
    return block.items().stream().allMatch(item -> !item.isStub() && isSame(item.row()));
  }

  private static boolean isSame(ComparedRow row) {
    return row.isSame();
  }

  private static void addShown(List<CompareBlock> shown, List<UnchangedStretch> stretches) {
    if (!shown.isEmpty()) {
      stretches.add(new UnchangedStretch(CompareBlock.joined(shown), 0));
      shown.clear();
    }
  }
}
