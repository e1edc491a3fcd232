package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.Dropped;

/**
 * Feeds the lines and rows of pages in their order. Where a table goes on over a page, the head
 * that is printed again is dropped and a row that was broken is mended.
 */
final class PdfFlow {

  /** The head of a table has so many rows at the most. */
  private static final int LONGEST_HEAD = 3;

  private final PdfParagraphs paragraphs;
  private final LineJoiner joiner;
  private final List<Dropped> dropped;

  /** The first rows of the table that is being read. */
  private final List<String> head = new ArrayList<>();

  private Optional<TableRow> open = Optional.empty();
  private int repeated;

  PdfFlow(PdfParagraphs paragraphs, LineJoiner joiner, List<Dropped> dropped) {
    this.paragraphs = paragraphs;
    this.joiner = joiner;
    this.dropped = dropped;
  }

  void add(PrintLine line) {
    close();
    paragraphs.add(line);
  }

  void add(Block block) {
    close();
    paragraphs.add(block);
  }

  void add(TableRow row) {
    boolean overPage = open.isPresent() && open.get().page() < row.page();
    if (overPage && repeatsHead(row)) {
      repeated++;
      dropped.add(
          new Dropped(Dropped.Kind.REPEATED, OptionalInt.of(row.page()), row.words().text()));
      return;
    }
    repeated = 0;
    if (overPage && open.get().goesOnIn(row)) {
      OptionalInt page = OptionalInt.of(open.get().page());
      open = Optional.of(open.get().with(row, (above, below) -> joined(above, below, page)));
    } else {
      begin(row);
    }
  }

  private boolean repeatsHead(TableRow row) {
    return repeated < head.size() && head.get(repeated).equals(row.words().text());
  }

  private void begin(TableRow row) {
    boolean another =
        open.isEmpty() || (open.get().page() == row.page() && open.get().table() != row.table());
    if (another) {
      head.clear();
    }
    close();
    if (head.size() < LONGEST_HEAD) {
      head.add(row.words().text());
    }
    open = Optional.of(row);
  }

  private RichText joined(RichText above, RichText below, OptionalInt page) {
    RichText.Builder words = new RichText.Builder().add(above);
    if (joiner.append(words, below)) {
      dropped.add(new Dropped(Dropped.Kind.HYPHEN, page, "-"));
    }
    return words.build();
  }

  List<Block> finish() {
    close();
    return paragraphs.finish();
  }

  private void close() {
    open.ifPresent(row -> paragraphs.add(row.block()));
    open = Optional.empty();
  }
}
