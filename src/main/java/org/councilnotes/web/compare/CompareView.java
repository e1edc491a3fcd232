package org.councilnotes.web.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.view.ChangeShare;
import org.councilnotes.collate.view.NoteComparison;
import org.councilnotes.note.PassageKind;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.compare.CompareState.Extent;
import org.councilnotes.web.compare.CompareState.Layout;

/**
 * A comparison as the page shows it.
 *
 * @param totals one for each pair of notes
 * @param sections sections in the order of the newest note; text outside sections comes first
 */
record CompareView(
    CompareState state, CompareTable table, List<Total> totals, List<CompareSection> sections) {

  /** Maximum number of columns that fit without scrolling. */
  private static final int WIDE = 3;

  CompareView {
    totals = List.copyOf(totals);
    sections = List.copyOf(sections);
  }

  /**
   * Builds the view.
   *
   * @param compared the notes in the order of the columns
   */
  static CompareView of(NoteComparison compared, CompareState state) {
    CompareTable table = CompareTable.of(compared, state);
    return new CompareView(
        state,
        table,
        table.pairs().stream().map(Total::of).toList(),
        new CompareSections(table, state.extent()).shown());
  }

  public List<CompareColumn> columns() {
    return table.columns();
  }

  /** All compared notes, those without a column included. */
  public List<CompareColumn> witnesses() {
    return table.witnesses();
  }

  /** Key of the title message, with first note, last note and number of notes. */
  public String titleKey() {
    return hasBases() ? "compare.title.many" : "compare.title.of";
  }

  public String lastLabel() {
    return witnesses().getLast().label();
  }

  /** Whether there are more than two columns, so that each change names its two notes. */
  public boolean isOfMany() {
    return !table.isOfTwo();
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
    return witnesses().size() > 2;
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

  /** The number of changes shown. */
  public int changes() {
    return sections.stream().mapToInt(CompareSection::changes).sum();
  }

  /** Address of the first change; empty where there is none. */
  public String firstHref() {
    return sections.stream()
        .flatMap(section -> section.items().stream())
        .filter(CompareRow.class::isInstance)
        .map(CompareRow.class::cast)
        .filter(row -> row.stop().number() == 1)
        .map(row -> NoteLink.here(row.id()))
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

  /** The language tags of the notes. */
  public Set<String> languages() {
    return witnesses().stream().map(CompareColumn::language).collect(Collectors.toSet());
  }

  /**
   * Counts of changes between two notes.
   *
   * @param counts number of rows by relation
   * @param expected number of changed rows with expected changes only
   */
  record Total(CompareTable.Pair pair, Map<PassageRelation, Integer> counts, long expected) {

    static Total of(CompareTable.Pair pair) {
      List<Optional<WordingStep>> steps = pair.steps();
      long expected =
          steps.stream()
              .flatMap(Optional::stream)
              .filter(step -> step.relation() == PassageRelation.CHANGED)
              .filter(step -> step.nature().equals(Optional.of(WordingStep.Nature.EXPECTED)))
              .count();
      return new Total(pair, Comparison.summary(steps), expected);
    }

    /** Address of the comparison of these two notes alone. */
    public String href() {
      return NoteLink.toComparison(pair.older().note().id(), pair.newer().note().id());
    }

    public String older() {
      return pair.older().label();
    }

    public String newer() {
      return pair.newer().label();
    }
  }
}
