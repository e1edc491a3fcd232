package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteTable;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.web.note.NoteText.Block;

/** Groups the passages of a note into the blocks that its page shows. */
final class BlockGrouping {

  /** A caption is printed in at most so many passages: its number, and a title of two lines. */
  private static final int CAPTION_PASSAGES = 3;

  private final Map<String, TableView.Naming> names = new HashMap<>();

  /** Blocks of a note. */
  BlockGrouping(Note note) {
    for (NoteTable table : NoteTable.of(note.passages())) {
      Passage last = table.passages().getLast();
      TableRow row = last.place().row().orElseThrow();
      names.put(table.id(), new TableView.Naming(row, names.size() + 1, last.id()));
    }
  }

  /** The blocks of passages in reading order. */
  List<Block> of(List<PassageView> passages) {
    List<Block> blocks = new ArrayList<>();
    int done = 0;
    for (int i = 1; i <= passages.size(); i++) {
      if (i == passages.size() || !staysTogether(passages.get(i - 1), passages.get(i))) {
        add(passages.subList(done, i), blocks);
        done = i;
      }
    }
    return blocks;
  }

  private void add(List<PassageView> together, List<Block> blocks) {
    PassageView first = together.getFirst();
    Optional<TableView> table =
        row(first)
            .map(
                row ->
                    TableView.of(
                        names.get(row.table()), takeCaption(row.caption(), blocks), together));
    blocks.add(new Block(first.passage().kind(), together, table));
  }

  /** Takes the passages of a caption off the end of the blocks; none where others stand there. */
  private static List<PassageView> takeCaption(String caption, List<Block> blocks) {
    List<PassageView> printed = new ArrayList<>();
    for (int at = blocks.size() - 1; at >= 0 && printed.size() < CAPTION_PASSAGES; at--) {
      if (blocks.get(at).kind() != PassageKind.PARAGRAPH) {
        return List.of();
      }
      printed.addFirst(blocks.get(at).passages().getFirst());
      if (text(printed).equals(caption)) {
        blocks.subList(at, blocks.size()).clear();
        return printed;
      }
    }
    return List.of();
  }

  private static String text(List<PassageView> printed) {
    return String.join(" ", printed.stream().map(view -> view.passage().text()).toList());
  }

  private static boolean staysTogether(PassageView before, PassageView view) {
    PassageKind kind = view.passage().kind();
    return kind == before.passage().kind()
        && switch (kind) {
          case COVER, ITEM -> isInSectionOf(before, view);
          case ROW -> isInTableOf(before, view);
          case HEADING, PARAGRAPH, FOOTNOTE, FIGURE -> false;
        };
  }

  /** Whether two rows stand in one table; those without cells do in one section. */
  private static boolean isInTableOf(PassageView before, PassageView view) {
    return row(before).map(TableRow::table).equals(row(view).map(TableRow::table))
        && (row(view).isPresent() || isInSectionOf(before, view));
  }

  private static boolean isInSectionOf(PassageView before, PassageView view) {
    return view.passage().section().equals(before.passage().section());
  }

  private static Optional<TableRow> row(PassageView view) {
    return view.passage().place().row().filter(row -> !row.cells().isEmpty());
  }
}
