package org.councilnotes.structure.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.FootnoteAnchor;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.Section;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.structure.block.BlockRow;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;

/** Numbers passages in order and places each footnote after the passage that calls it. */
public final class PassageBuilder {

  /** Longest passage in UTF-16 code units: thirty times the longest paragraph of a real note. */
  private static final int LONGEST = 30_000;

  /** UTF-16 code units; a longer footnote may have swallowed text, so it is reported. */
  private static final int LONGEST_NOTE = 600;

  private final String note;
  private final HeadingDetector headings;
  private final SectionOutline outline = new SectionOutline();
  private final ProvisionPathBuilder numbering = new ProvisionPathBuilder();
  private final ProvisionPlacement provisions = new ProvisionPlacement(outline, numbering);
  private final Map<String, TextBlock> waiting = new LinkedHashMap<>();
  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, Integer> inSection = new HashMap<>();
  private final List<Reason> warnings = new ArrayList<>();
  private final AddedHeadings added = new AddedHeadings();
  private TableNumbering tables;
  private TableProvisions tableProvisions;
  private String section = Section.COVER;

  public PassageBuilder(String note, HeadingDetector headings) {
    this.note = note;
    this.headings = headings;
    this.tables = new TableNumbering(note, Map.of());
    this.tableProvisions = new TableProvisions(outline, numbering, List.of(), Map.of());
  }

  public void addCover(List<String> lines, OptionalInt page) {
    Passage.Place place = new Passage.Place(PassageKind.COVER, page, Optional.empty());
    lines.stream()
        .flatMap(l -> RichText.plain(l).pieces(LONGEST).stream())
        .forEach(l -> add(place, l));
  }

  public void addBody(List<TextBlock> whole) {
    Map<Integer, TableHeads> heads = TableHeads.of(whole);
    List<TextBlock> blocks =
        RemarkRows.split(whole, heads).stream().flatMap(b -> b.pieces(LONGEST)).toList();
    tables = new TableNumbering(note, heads);
    tableProvisions = new TableProvisions(outline, numbering, blocks, heads);
    provisions.begin(
        blocks.stream()
            .filter(block -> block.row().isEmpty())
            .map(block -> block.text().standing())
            .toList());
    blocks.stream().filter(b -> b.form() == TextBlock.Form.NOTE).forEach(this::await);
    blocks.stream().filter(b -> b.form() != TextBlock.Form.NOTE).forEach(this::add);
    added.restore(passages);
    waiting.values().forEach(this::addLost);
    waiting.clear();
  }

  /**
   * Keeps a footnote until its call; a duplicate key gets a suffix, so that no footnote is lost.
   */
  private void await(TextBlock note) {
    String key = note.look().key();
    waiting.put(waiting.containsKey(key) ? key + "~" + waiting.size() : key, note);
    int length = note.text().text().length();
    if (length > LONGEST_NOTE) {
      warnings.add(
          note.page().isPresent()
              ? ReasonCode.LONG_FOOTNOTE_ON_PAGE.of(note.page().getAsInt(), length)
              : ReasonCode.LONG_FOOTNOTE.of(length));
    }
    if (note.look().hasRows()) {
      warnings.add(
          note.page().isPresent()
              ? ReasonCode.ROWS_IN_FOOTNOTE_ON_PAGE.of(note.page().getAsInt())
              : ReasonCode.ROWS_IN_FOOTNOTE.of());
    }
  }

  public List<Section> sections() {
    return List.copyOf(outline.sections());
  }

  public List<Passage> passages() {
    return passages;
  }

  public List<Reason> warnings() {
    return warnings;
  }

  private void add(TextBlock block) {
    if (isHeading(block)) {
      section = outline.add(block.text().standing(), block.text().former()).id();
      added.keep(passages.size(), block.text().marks());
      add(provisions.ofHeading(place(PassageKind.HEADING, block)), block.text().asHeading());
    } else {
      provisions.insertionEndBefore(block).ifPresent(host -> section = host.id());
      outline.endTitle();
      Passage.Place place = provisions.of(place(kind(block), block), block.text());
      add(block.row().map(row -> placeInTable(row, block, place)).orElse(place), block.text());
      block.row().ifPresent(row -> tables.keep(row, passages.getLast().id()));
    }
    Passage calling = passages.getLast();
    block.text().calls().forEach(call -> addNote(calling, call));
    provisions.insertionEndWith(block).ifPresent(host -> section = host.id());
  }

  private Passage.Place placeInTable(BlockRow row, TextBlock block, Passage.Place place) {
    return tables.place(row, section, tableProvisions.of(place, block));
  }

  private boolean isHeading(TextBlock block) {
    String above = passages.isEmpty() ? "" : passages.getLast().text();
    return block.form() != TextBlock.Form.FIGURE
        && headings.isHeading(
            block,
            new HeadingDetector.Context(
                above, outline.wantsTitle(), outline.isInArticle(), outline.isInAmendment()));
  }

  private static PassageKind kind(TextBlock block) {
    return switch (block.form()) {
      case BULLET -> PassageKind.ITEM;
      case ROW -> PassageKind.ROW;
      case FIGURE -> PassageKind.FIGURE;
      case NOTE -> PassageKind.FOOTNOTE;
      case COVER -> PassageKind.COVER;
      case PARAGRAPH ->
          ItemLabel.startsLikeItem(block.text().text()) ? PassageKind.ITEM : PassageKind.PARAGRAPH;
    };
  }

  private static Passage.Place place(PassageKind kind, TextBlock block) {
    return new Passage.Place(kind, block.page(), Optional.empty());
  }

  private void addNote(Passage calling, RichText.Call call) {
    TextBlock note = waiting.remove(call.key());
    if (note != null) {
      FootnoteAnchor anchor = new FootnoteAnchor(calling.id(), call.at());
      add(new Passage.Place(PassageKind.FOOTNOTE, note.page(), Optional.of(anchor)), note.text());
    }
  }

  /** Adds a footnote without a call at the end of the last section. */
  private void addLost(TextBlock note) {
    add(place(PassageKind.FOOTNOTE, note), note.text());
    warnings.add(
        note.page().isPresent()
            ? ReasonCode.FOOTNOTE_ON_PAGE.of(note.page().getAsInt())
            : ReasonCode.FOOTNOTE.of());
  }

  private void add(Passage.Place place, RichText words) {
    int ordinal = inSection.merge(section, 1, Integer::sum);
    passages.add(
        new Passage(
            note + "/" + section + "/" + ordinal,
            section,
            passages.size() + 1,
            place,
            words.text(),
            words.marks(),
            PassageTags.NONE));
  }
}
