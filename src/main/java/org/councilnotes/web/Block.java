package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.PassageKind;

/** Neighbouring passages that are shown together: a list's items, a table's rows, or one alone. */
record Block(PassageKind kind, List<PassageView> passages) {

  Block {
    passages = List.copyOf(passages);
  }

  static List<Block> of(List<PassageView> passages) {
    List<Block> blocks = new ArrayList<>();
    List<PassageView> together = new ArrayList<>();
    for (PassageView view : passages) {
      if (!together.isEmpty() && !staysTogether(together.getLast(), view)) {
        blocks.add(block(together));
        together.clear();
      }
      together.add(view);
    }
    if (!together.isEmpty()) {
      blocks.add(block(together));
    }
    return blocks;
  }

  private static boolean staysTogether(PassageView before, PassageView view) {
    PassageKind kind = view.passage().kind();
    return kind == before.passage().kind()
        && view.passage().section().equals(before.passage().section())
        && switch (kind) {
          case COVER, ITEM, ROW -> true;
          case HEADING, PARAGRAPH, FOOTNOTE -> false;
        };
  }

  private static Block block(List<PassageView> together) {
    return new Block(together.getFirst().passage().kind(), together);
  }
}
