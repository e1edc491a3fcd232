package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.DocumentBlocks;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.councilnotes.structure.cover.CoverReader;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.jsoup.nodes.Document;

/** Splits a PDF into furniture, cover, footnotes, tables and paragraphs. */
public final class PdfBlockReader {

  private final List<DroppedText> dropped = new ArrayList<>();
  private final LayoutMetrics measure;
  private final LineJoiner joiner;
  private final FigureDetector figures;
  private final PdfFootnotes foot;
  private final PdfFootnotes.TextBuilder notes;

  private PdfBlockReader(List<PdfPage> pages) {
    measure = LayoutMetrics.of(pages);
    joiner = new LineJoiner(pages);
    figures = new FigureDetector(pages, measure.bodySize());
    foot = new PdfFootnotes(measure.bodySize());
    notes = new PdfFootnotes.TextBuilder(foot, joiner, dropped);
  }

  public static DocumentBlocks read(Document xhtml) {
    PageMarkupReader reader = new PageMarkupReader(xhtml);
    MarginComments.Result comments = MarginComments.take(reader.read());
    List<PdfPage> printed = PrintedChangeDetector.resolve(comments.pages());
    PageFurniture.Result bare = PageFurniture.strip(printed);
    ContentsList.Result contents = ContentsList.take(bare.pages());
    PdfBlockReader manuscript = new PdfBlockReader(contents.pages());
    manuscript.dropped.addAll(bare.dropped());
    manuscript.dropped.addAll(comments.dropped());
    manuscript.dropped.addAll(contents.dropped());
    manuscript.dropped.addAll(reader.watermarks());
    manuscript.dropped.addAll(reader.doubtful());
    PdfCover cover = PdfCover.of(contents.pages(), manuscript.measure.bodySize());
    manuscript.dropped.addAll(cover.repeated());
    PdfCover under = cover.under();
    List<TextBlock> body = manuscript.body(under.rest(), manuscript.blocks(under));
    return new DocumentBlocks(
        cover.lines(),
        body,
        List.copyOf(manuscript.dropped),
        bare.lastFooter(),
        OptionalInt.of(printed.size()),
        reader.blankPages());
  }

  /** The second cover, below a first one, as blocks of the body. */
  private List<TextBlock> blocks(PdfCover under) {
    CoverReader.ParsedCover cover = CoverReader.read(under.lines(), Optional.empty());
    dropped.addAll(cover.dropped());
    return cover.passages().stream()
        .map(
            p ->
                new TextBlock(
                    TextBlock.Form.COVER,
                    RichText.plain(p),
                    cover.place(),
                    TextBlock.BlockFormat.PLAIN))
        .toList();
  }

  /**
   * The blocks after the cover.
   *
   * @param under blocks that come before the second page
   */
  private List<TextBlock> body(List<PdfPage> pages, List<TextBlock> under) {
    List<PdfTableDetector> tables = PdfTableDetector.of(pages);
    List<FigureDetector.Split> drawn = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      drawn.add(figures.split(pages.get(i), tables.get(i)));
    }
    List<PdfFootnotes.Split> splits =
        foot.split(drawn.stream().map(FigureDetector.Split::text).toList(), tables);
    splits.forEach(s -> notes.add(s.notes()));
    List<TextBlock> footnotes = notes.finish();
    PrintedLineBuilder lines = new PrintedLineBuilder(notes.keys(), dropped);
    BlockSequence flow =
        new BlockSequence(new PdfParagraphBuilder(measure, joiner, dropped), joiner, dropped);
    for (int i = 0; i < pages.size(); i++) {
      if (i == 1) {
        under.forEach(flow::add);
      }
      flow.on(tables.get(i));
      PdfPage text = pages.get(i).with(splits.get(i).body());
      feed(new FigureDetector.Split(text, drawn.get(i).labels()), tables.get(i), lines, flow);
    }
    List<TextBlock> all = new ArrayList<>(flow.finish());
    all.addAll(footnotes);
    return all;
  }

  /** Adds the lines and table rows of a page from the top; a row counts at its first line. */
  private void feed(
      FigureDetector.Split page,
      PdfTableDetector tables,
      PrintedLineBuilder lines,
      BlockSequence flow) {
    List<Line> loose = new ArrayList<>();
    PdfTableRow.RowBuilder rows = new PdfTableRow.RowBuilder(lines, joiner, dropped);
    for (Line line : page.text().lines()) {
      tables.cell(line).ifPresentOrElse(cell -> rows.add(cell, line), () -> loose.add(line));
    }
    List<PlacedBlock> placed = new ArrayList<>();
    rows.rows().forEach(r -> placed.add(new PlacedBlock(r.y(), () -> flow.add(r))));
    lines.of(loose).forEach(l -> placed.add(new PlacedBlock(l.y(), () -> flow.add(l))));
    page.labels()
        .forEach(
            l ->
                placed.add(
                    new PlacedBlock(
                        l.getFirst().y(), () -> flow.addAside(FigureDetector.block(l)))));
    placed.stream().sorted(Comparator.comparing(PlacedBlock::y)).forEach(p -> p.feed().run());
  }

  /** A line or row at a height of the page, with the action that adds it. */
  private record PlacedBlock(float y, Runnable feed) {}

  /**
   * Collects the lines and table rows of all pages in order. Where a table continues after a page
   * break, a repeated head is dropped and a split row is joined.
   */
  static final class BlockSequence {

    /** Maximum number of rows in the head of a table. */
    private static final int LONGEST_HEAD = 3;

    /** Matches the end of {@code Amount 2}: the call of a footnote behind a word. */
    private static final Pattern CALL = Pattern.compile("(?<=\\p{L}) ?\\d{1,3}(?= |$)");

    private final PdfParagraphBuilder paragraphs;
    private final LineJoiner joiner;
    private final List<DroppedText> dropped;

    /** The first rows of the current table. */
    private final List<PdfTableRow> head = new ArrayList<>();

    /** Numbers of the rows of heads that returned on another page, by table. */
    private final Map<Integer, Integer> returned = new HashMap<>();

    private Optional<PdfTableRow> open = Optional.empty();
    private Optional<PdfTableDetector> page = Optional.empty();
    private Optional<PdfTableDetector> pageOfOpen = Optional.empty();

    /** The last part of the open row, where it goes on over pages. */
    private Optional<PdfTableRow> end = Optional.empty();

    private int repeated;

    /** Whether a delegation remarks in the current table. */
    private boolean remarks;

    /** Whether the current table has the heads of amendments. */
    private boolean amendments;

    private int table;

    BlockSequence(PdfParagraphBuilder paragraphs, LineJoiner joiner, List<DroppedText> dropped) {
      this.paragraphs = paragraphs;
      this.joiner = joiner;
      this.dropped = dropped;
    }

    /** Begins a page. */
    void on(PdfTableDetector tables) {
      page = Optional.of(tables);
    }

    void add(PrintedLine line) {
      close();
      paragraphs.add(line);
    }

    void add(TextBlock block) {
      close();
      paragraphs.add(block);
    }

    void addAside(TextBlock block) {
      paragraphs.addAside(block);
    }

    void add(PdfTableRow row) {
      boolean overPage = open.isPresent() && end.get().page() < row.page() && continuesTable(row);
      if (overPage && repeatsHead(row)) {
        repeated++;
        returned.merge(table, repeated, Math::max);
        dropped.add(
            new DroppedText(
                DroppedText.Kind.REPEATED, OptionalInt.of(row.page()), row.words().text()));
        return;
      }
      repeated = 0;
      if (overPage && goesOnIn(row)) {
        OptionalInt page = OptionalInt.of(open.get().page());
        open = Optional.of(open.get().with(row, (above, below) -> joined(above, below, page)));
        end = Optional.of(row);
        pageOfOpen = this.page;
      } else {
        begin(row);
      }
    }

    private boolean goesOnIn(PdfTableRow row) {
      if (amendments) {
        return open.get().amendmentGoesOnIn(row);
      }
      return remarks ? open.get().remarksGoOnIn(row) : open.get().goesOnIn(row);
    }

    /** Without the calls of footnotes, which stand in the first of the heads only. */
    private static String letters(PdfTableRow row) {
      return CALL.matcher(row.words().text()).replaceAll("");
    }

    private boolean repeatsHead(PdfTableRow row) {
      return repeated < head.size() && letters(head.get(repeated)).equals(letters(row));
    }

    private void begin(PdfTableRow row) {
      boolean same =
          open.isPresent()
              && (end.get().page() == row.page()
                  ? end.get().table() == row.table()
                  : continuesTable(row));
      close();
      if (!same) {
        head.clear();
        table++;
        remarks = false;
        amendments = row.isHeadOfAmendments();
      }
      if (head.size() < LONGEST_HEAD) {
        head.add(row);
      }
      remarks |= row.hasRemarks();
      open = Optional.of(row);
      end = open;
      pageOfOpen = page;
    }

    private boolean continuesTable(PdfTableRow row) {
      return page.isEmpty()
          || pageOfOpen.isEmpty()
          || page.get().continues(row.table(), pageOfOpen.get(), end.get().table());
    }

    private RichText joined(RichText above, RichText below, OptionalInt page) {
      RichText.Builder words = new RichText.Builder().add(above);
      if (joiner.append(words, below)) {
        dropped.add(new DroppedText(DroppedText.Kind.HYPHEN, page, "-"));
      }
      return words.build();
    }

    List<TextBlock> finish() {
      close();
      return paragraphs.finish().stream().map(this::withReturnedHead).toList();
    }

    /** Marks the rows that returned on another page as heads. */
    private TextBlock withReturnedHead(TextBlock block) {
      boolean isHead =
          block.row().isPresent()
              && returned.merge(block.row().get().table(), -1, Integer::sum) >= 0;
      return isHead ? block.asHead() : block;
    }

    private void close() {
      open.ifPresent(row -> paragraphs.add(row.block(table)));
      open = Optional.empty();
    }
  }
}
