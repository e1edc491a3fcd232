package org.councilnotes.collate.align;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.collate.token.StandingText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.ProvisionPath;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.TextMark;

/**
 * What of a witness is compared: its passages that carry wording, each normalised, and their
 * sections. In alignment, passages and sections are identified by their positions in these lists,
 * from 0.
 *
 * @param struck passages that are struck through as a whole, and so do not stand
 * @param sections in reading order, without the cover
 * @param firsts the first passage of each section that has one, by id
 * @param divisions ids of the sections that are articles or other divisions of an act
 * @param period that the note reports on
 * @param unread pages without text, of a note some of whose pages could not be read
 * @param paratexts which of the passages are footnotes or lines of figures
 */
public record WitnessBody(
    List<Passage> passages,
    List<NormalizedWording> wordings,
    BitSet struck,
    List<Section> sections,
    Map<String, Integer> firsts,
    Set<String> divisions,
    Optional<ReportingPeriod> period,
    NavigableSet<Integer> unread,
    Paratexts paratexts) {

  /**
   * The least number of words that identify a text. Shorter ones recur by chance: names, figures,
   * short rows.
   */
  static final int TELLING_WORDS = 5;

  /** Matches {@code ARTICLE-3/ARTICLE-88a/} in {@code ARTICLE-3/ARTICLE-88a/2/b}. */
  private static final Pattern ARTICLE = Pattern.compile("^(?:\\p{Lu}[^/]*/)+");

  public static WitnessBody of(Note note) {
    List<Passage> passages = note.passages().stream().filter(p -> p.kind().isBody()).toList();
    List<NormalizedWording> wordings = passages.stream().map(WitnessBody::wording).toList();
    List<Section> sections =
        note.sections().stream().filter(s -> !s.id().equals(Section.COVER)).toList();
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      firsts.putIfAbsent(passages.get(i).section(), i);
    }
    return new WitnessBody(
        passages,
        wordings,
        struck(passages),
        sections,
        firsts,
        divisions(note),
        note.report().period(),
        unread(note),
        new Paratexts(passages));
  }

  /**
   * Deleted words find no counterpart, but for a passage that is deleted as a whole, its label
   * perhaps left.
   */
  private static NormalizedWording wording(Passage passage) {
    NormalizedWording standing = NormalizedWording.of(passage.textWithoutDeletions().strip() + " ");
    return standing.words().isEmpty() ? NormalizedWording.of(passage.text()) : standing;
  }

  private static BitSet struck(List<Passage> passages) {
    BitSet struck = new BitSet();
    for (int i = 0; i < passages.size(); i++) {
      struck.set(i, StandingText.isStruck(passages.get(i).text(), passages.get(i).marks()));
    }
    return struck;
  }

  private static Set<String> divisions(Note note) {
    return note.passages().stream()
        .filter(p -> p.kind() == PassageKind.HEADING && p.place().provision().isPresent())
        .map(Passage::section)
        .collect(Collectors.toSet());
  }

  private static NavigableSet<Integer> unread(Note note) {
    NavigableSet<Integer> pages = new TreeSet<>();
    if (note.sheet().isPartlyUnread()) {
      IntStream.rangeClosed(1, note.sheet().pages().orElse(0)).forEach(pages::add);
      note.passages().forEach(p -> p.place().page().ifPresent(pages::remove));
    }
    return pages;
  }

  /** Whether a passage is struck through as a whole: it does not stand. */
  public boolean isStruck(int passage) {
    return struck.get(passage);
  }

  /** Whether all of some passages are struck through as a whole; there is at least one. */
  public boolean areStruck(List<Integer> parts) {
    return parts.stream().allMatch(this::isStruck);
  }

  /** Whether a passage consists of a mark for blanked text only. */
  boolean isBlank(int passage) {
    Passage p = passages.get(passage);
    return TextMark.blankAll(p.marks(), p.text());
  }

  boolean hasBlanks() {
    return IntStream.range(0, size()).anyMatch(this::isBlank);
  }

  /** Some passages as one cell of a row. */
  public Cell cell(List<Integer> parts) {
    return Cell.of(parts.stream().map(passages::get).toList());
  }

  /** The title of the section that a passage stands in; empty for the cover. */
  String headingOf(int passage) {
    String section = sectionOf(passage);
    return sections.stream()
        .filter(s -> s.id().equals(section))
        .findFirst()
        .map(Section::title)
        .orElse("");
  }

  /** Whether a passage stands in an article or another division of an act. */
  public boolean isInDivision(int passage) {
    return divisions.contains(sectionOf(passage));
  }

  /**
   * The labels of a provision below its article, such as {@code 2/b}, or that of a recital; empty
   * for other passages, and for paragraphs without label: their numbers shift.
   */
  public Optional<String> labelOf(int passage) {
    return ProvisionPath.of(passages.get(passage))
        .filter(path -> !path.isCounted())
        .map(path -> ARTICLE.matcher(path.toString()).replaceFirst(""));
  }

  /** Whether a passage is a footnote, or a line above or below a figure. */
  public boolean isParatext(int passage) {
    return paratexts.isParatext(passage);
  }

  /** Whether a passage is a paratext that belongs to another passage, such as a footnote. */
  public boolean isHanging(int passage) {
    return paratexts.isHanging(passage);
  }

  /**
   * Whether a paratext says enough to mean the same wherever it stands: not {@code Ibid.}, not a
   * line on the source of a figure.
   */
  public boolean isTelling(int passage) {
    return !paratexts.isSource(passage)
        && wordings.get(passage).words().stream()
                .filter(word -> !word.equals(NormalizedWording.NUMBER))
                .count()
            >= TELLING_WORDS;
  }

  public OptionalInt pageOf(int passage) {
    return passages.get(passage).place().page();
  }

  public boolean isShort(int passage) {
    return wordings.get(passage).words().size() < TELLING_WORDS;
  }

  public int size() {
    return passages.size();
  }

  public String sectionOf(int passage) {
    return passages.get(passage).section();
  }

  /** The first passage of a section, by id; {@link PairwiseRowOrder#NOWHERE} where it has none. */
  public int firstOf(String section) {
    return firsts.getOrDefault(section, PairwiseRowOrder.NOWHERE);
  }
}
