package org.councilnotes.web.compare;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.collate.view.ChangeShare;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.collate.view.NoteColumn;
import org.councilnotes.collate.view.NotePair;
import org.councilnotes.collate.view.RowStep;
import org.councilnotes.note.Note;
import org.councilnotes.note.PassageKind;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.compare.CompareState.Extent;
import org.councilnotes.web.compare.CompareState.Layout;
import org.councilnotes.web.text.Excerpt;

/**
 * A comparison as the page shows it.
 *
 * @param labels one a note: edition, or document number where editions do not tell the notes apart
 * @param sections sections in the order of the newest note; text outside sections comes first
 */
record CompareView(
    CompareState state,
    ComparisonView comparison,
    List<String> labels,
    List<CompareSection> sections) {

  /** Maximum number of columns that fit without scrolling. */
  private static final int WIDE = 4;

  private static final int TWO = 2;

  /** Characters of a subject that are the label of a note without number. */
  private static final int LONGEST_LABEL = 40;

  CompareView {
    labels = List.copyOf(labels);
    sections = List.copyOf(sections);
  }

  /**
   * Builds the view.
   *
   * @param compared the notes in the order of the columns, each compared with the previous one
   */
  static CompareView of(ComparisonView compared, CompareState state) {
    List<Note> notes = compared.notes();
    OptionalInt base =
        notes.size() > TWO
            ? state.base().stream().map(i -> i - 1).findFirst()
            : OptionalInt.empty();
    ComparisonView all = compared.withBase(base);
    ComparisonView shown = state.layout() == Layout.SIDE ? all : all.withLastPair();
    return new CompareView(
        state,
        shown,
        notes.stream().map(note -> label(note, notes)).toList(),
        new CompareSections(shown, state.extent()).shown());
  }

  /** The edition, where all notes are editions of one series and no two are the same. */
  private static String label(Note note, List<Note> notes) {
    Set<String> editions = new HashSet<>();
    boolean telling =
        note.report().series().isPresent()
            && notes.stream().allMatch(n -> n.report().series().equals(note.report().series()))
            && notes.stream().allMatch(n -> editions.add(n.shortName()));
    if (telling) {
      return note.shortName();
    }
    String title = NoteSummary.of(note).title();
    return title.length() <= LONGEST_LABEL ? title : Excerpt.firstWords(title, LONGEST_LABEL) + "…";
  }

  public String label(NoteColumn column) {
    return labels.get(column.witness());
  }

  public String labels(List<NoteColumn> columns) {
    return columns.stream().map(this::label).collect(Collectors.joining(", "));
  }

  public String href(NoteColumn column) {
    return NoteLink.to(column.note().id());
  }

  /** Address of the comparison of these two notes alone. */
  public String href(NotePair pair) {
    return NoteLink.toComparison(pair.older().note().id(), pair.newer().note().id());
  }

  /** Address of the stub at the old position of a text that moved. */
  public String stubHref(RowStep move) {
    return CompareRow.stubHref(move);
  }

  public NoteSummary summary(NoteColumn column) {
    return NoteSummary.of(column.note());
  }

  public List<NoteColumn> columns() {
    return comparison.columns();
  }

  /** All compared notes, those without a column included. */
  public List<NoteColumn> witnesses() {
    return comparison.witnesses();
  }

  /** Key of the title message, with first note, last note and number of notes. */
  public String titleKey() {
    return hasBases() ? "compare.title.many" : "compare.title.of";
  }

  public String lastLabel() {
    return labels.getLast();
  }

  /** Whether there are more than two columns, so that each change names its two notes. */
  public boolean isOfMany() {
    return !comparison.isOfTwo();
  }

  /** Whether there are so many columns that the page scrolls sideways. */
  public boolean isWide() {
    return columns().size() > WIDE;
  }

  /** The CSS classes of the comparison. */
  public String classes() {
    return "columns-%d%s%s"
        .formatted(
            columns().size(),
            isWide() ? " comparison--wide" : "",
            isInline() ? " comparison--inline" : "");
  }

  public boolean isInline() {
    return state.layout() == Layout.INLINE;
  }

  /** Position of the base from 1; 0 where each note is compared with the previous one. */
  public int base() {
    return state.base().orElse(0);
  }

  /** Whether choosing a base makes a difference. */
  public boolean hasBases() {
    return witnesses().size() > TWO;
  }

  public List<Layout> layouts() {
    return List.of(Layout.values());
  }

  public List<Extent> extents() {
    return List.of(Extent.values());
  }

  /** The numbers of rows that are not shown. */
  public CompareSection.HiddenCount hidden() {
    return CompareSection.HiddenCount.sum(sections.stream().map(CompareSection::hidden).toList());
  }

  /** The number of unchanged rows that are folded. */
  public int folded() {
    return sections.stream().mapToInt(CompareSection::folded).sum();
  }

  /** The number of sections that are closed, as the comparison is long. */
  public long closed() {
    return sections.stream().filter(CompareSection::closed).count();
  }

  /** Whether rows are left out, rather than folded. */
  public boolean hides() {
    return !state.extent().hasAllRows();
  }

  /** The same with every row in sight. */
  public String openHref() {
    return state.showing(Extent.ALL).href();
  }

  /** The number of changes shown. */
  public int changes() {
    return sections.stream().mapToInt(CompareSection::changes).sum();
  }

  /** Address of the first change; empty where there is none. */
  public String firstHref() {
    return sections.stream()
        .flatMap(section -> section.items().stream())
        .filter(item -> !item.isStub() && item.stop().number() == 1)
        .map(CompareRow::href)
        .findFirst()
        .orElse("");
  }

  public ChangeShare share() {
    return ChangeShare.sum(sections.stream().map(CompareSection::share).toList());
  }

  /** Ids of cover passages, which are not compared; links to them lead to the top. */
  public List<String> coverAnchors() {
    return columns().stream()
        .flatMap(column -> column.note().passages().stream())
        .filter(passage -> passage.kind() == PassageKind.COVER)
        .map(passage -> passage.id())
        .toList();
  }
}
