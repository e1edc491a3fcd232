package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.Dropped;
import org.councilnotes.structure.Page.Line;
import org.jsoup.nodes.Document;

/** Takes a PDF apart: furniture, cover, footnotes, tables, paragraphs. */
final class PdfManuscript {

  private final List<Dropped> dropped = new ArrayList<>();
  private final Measure measure;
  private final LineJoiner joiner;
  private final PdfNotes foot;
  private final PdfNoteTexts notes;

  private PdfManuscript(List<Page> pages) {
    measure = Measure.of(pages);
    joiner = new LineJoiner(pages);
    foot = new PdfNotes(measure.bodySize());
    notes = new PdfNoteTexts(foot, joiner, dropped);
  }

  static Manuscript read(Document xhtml) {
    PageReader reader = new PageReader(xhtml);
    List<Page> printed = ChangedPrint.settled(reader.read());
    Furniture.Stripped bare = Furniture.strip(printed);
    PdfManuscript manuscript = new PdfManuscript(bare.pages());
    manuscript.dropped.addAll(bare.dropped());
    manuscript.dropped.addAll(reader.watermarks());
    manuscript.dropped.addAll(reader.doubtful());
    PdfCover cover = PdfCover.of(bare.pages());
    PdfCover under = cover.under();
    List<Block> body = manuscript.body(under.rest(), manuscript.blocks(under));
    return new Manuscript(
        cover.lines(),
        body,
        List.copyOf(manuscript.dropped),
        bare.lastFooter(),
        OptionalInt.of(printed.size()),
        reader.blankPages());
  }

  /** The cover of a note under another cover, as blocks of the body. */
  private List<Block> blocks(PdfCover under) {
    Cover cover = CoverReader.read(under.lines(), Optional.empty());
    dropped.addAll(cover.dropped());
    return cover.passages().stream()
        .map(p -> new Block(Block.Form.COVER, RichText.plain(p), cover.place(), Block.Look.PLAIN))
        .toList();
  }

  /**
   * Everything behind the cover.
   *
   * @param under what comes before the second page
   */
  private List<Block> body(List<Page> pages, List<Block> under) {
    List<PdfNotes.Split> splits = foot.split(pages);
    splits.forEach(s -> notes.add(s.notes()));
    List<Block> footnotes = notes.finish();
    PdfLines lines = new PdfLines(notes.keys(), dropped);
    PdfFlow flow = new PdfFlow(new PdfParagraphs(measure, joiner, dropped), joiner, dropped);
    for (int i = 0; i < pages.size(); i++) {
      if (i == 1) {
        under.forEach(flow::add);
      }
      feed(pages.get(i).with(splits.get(i).body()), lines, flow);
    }
    List<Block> all = new ArrayList<>(flow.finish());
    all.addAll(footnotes);
    return all;
  }

  /** Feeds lines and rows of a page from the top; a row stands where its first line does. */
  private void feed(Page page, PdfLines lines, PdfFlow flow) {
    PdfTables tables = new PdfTables(page);
    List<Line> loose = new ArrayList<>();
    PdfRows rows = new PdfRows(lines, joiner, dropped);
    for (Line line : page.lines()) {
      tables.cell(line).ifPresentOrElse(cell -> rows.add(cell, line), () -> loose.add(line));
    }
    List<Placed> placed = new ArrayList<>();
    rows.rows().forEach(r -> placed.add(new Placed(r.y(), () -> flow.add(r))));
    lines.of(loose).forEach(l -> placed.add(new Placed(l.y(), () -> flow.add(l))));
    placed.stream().sorted(Comparator.comparing(Placed::y)).forEach(p -> p.feed().run());
  }

  /** What stands at a height of the page, and how to feed it. */
  private record Placed(float y, Runnable feed) {}
}
