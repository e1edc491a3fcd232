package org.councilnotes.structure.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.note.text.TextRange;

/**
 * A block of text of any format, before cover, outline and passages are built.
 *
 * @param page first page, where the format has pages
 * @param look formatting of the block
 * @param row of a table row whose cells are known
 */
public record TextBlock(
    Form form, RichText text, OptionalInt page, BlockFormat look, Optional<BlockRow> row) {

  /** A block outside tables. */
  public TextBlock(Form form, RichText text, OptionalInt page, BlockFormat look) {
    this(form, text, page, look, Optional.empty());
  }

  /** The kind of block, by markup or layout. */
  public enum Form {
    PARAGRAPH,
    /** An item with a bullet, or a list item of the format. */
    BULLET,
    ROW,
    /** The labels of a chart, map or diagram. */
    FIGURE,
    /** A footnote; its {@link BlockFormat#key()} joins it with its call. */
    NOTE,
    /** A line of a second cover below the first one. */
    COVER
  }

  /**
   * Formatting by which headings and footnotes are recognised.
   *
   * @param level level of a heading style of the format, 1 to 6; 0 for other blocks
   * @param large whether the font is clearly larger than in the body
   * @param key key of a footnote; empty otherwise
   * @param hasRows whether a footnote has rows of a table in it
   */
  public record BlockFormat(int level, boolean large, String key, boolean hasRows) {
    public static final BlockFormat PLAIN = new BlockFormat(0, false, "", false);

    public static BlockFormat heading(int level) {
      return new BlockFormat(level, false, "", false);
    }

    public static BlockFormat note(String key) {
      return note(key, false);
    }

    public static BlockFormat note(String key, boolean hasRows) {
      return new BlockFormat(0, false, key, hasRows);
    }
  }

  public static TextBlock row(RichText text, OptionalInt page, BlockRow row) {
    return new TextBlock(Form.ROW, text, page, BlockFormat.PLAIN, Optional.of(row));
  }

  public static TextBlock of(Form form, RichText text) {
    return new TextBlock(form, text, OptionalInt.empty(), BlockFormat.PLAIN);
  }

  /**
   * Splits the block into pieces up to a maximum length; the pieces of a footnote after the first
   * are paragraphs, those of a row have what stands in them of its cells.
   */
  public Stream<TextBlock> pieces(int longest) {
    if (text.text().length() <= longest) {
      return Stream.of(this);
    }
    List<TextBlock> pieces = new ArrayList<>();
    Form rest = form == Form.NOTE ? Form.PARAGRAPH : form;
    int end = 0;
    for (RichText part : text.pieces(longest)) {
      TextRange range = range(part, end);
      Optional<BlockRow> there = row.map(r -> r.within(range));
      pieces.add(
          pieces.isEmpty()
              ? new TextBlock(form, part, page, look, there)
              : new TextBlock(rest, part, page, BlockFormat.PLAIN, there.map(BlockRow::rest)));
      end = range.end();
    }
    return pieces.stream();
  }

  /** Where a piece stands in the text: behind the blanks that follow the piece before. */
  private TextRange range(RichText piece, int after) {
    int start = after;
    while (text.text().charAt(start) == ' ' && !text.text().startsWith(piece.text(), start)) {
      start++;
    }
    return new TextRange(start, start + piece.text().length());
  }

  public TextBlock withText(RichText newText) {
    return new TextBlock(form, newText, page, look, row);
  }

  /** The same row as a head of its table. */
  public TextBlock asHead() {
    return new TextBlock(form, text, page, look, row.map(BlockRow::asHead));
  }

  /** The same block with another place in its table. */
  public TextBlock in(BlockRow newRow) {
    return new TextBlock(form, text, page, look, Optional.of(newRow));
  }

  /** The same block on another page. */
  public TextBlock on(OptionalInt newPage) {
    return new TextBlock(form, text, newPage, look, row);
  }

  public TextBlock withForm(Form newForm) {
    return new TextBlock(newForm, text, page, look, row);
  }
}
