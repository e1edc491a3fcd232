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
 * Several notes side by side, or two in one text, ready to be shown.
 *
 * @param totals one for each two notes that are compared
 * @param sections in the order of the newest note; wordings outside any section come first
 */
record CompareView(
    CompareState state, CompareTable table, List<Total> totals, List<CompareSection> sections) {

  /** So many columns fit beside each other. */
  private static final int WIDE = 3;

  CompareView {
    totals = List.copyOf(totals);
    sections = List.copyOf(sections);
  }

  /**
   * A comparison as it was asked for.
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

  /** All notes that are compared, also those without a column. */
  public List<CompareColumn> witnesses() {
    return table.witnesses();
  }

  /** The message that names them, of the first, the last, and how many they are. */
  public String titleKey() {
    return hasBases() ? "compare.title.many" : "compare.title.of";
  }

  public String lastLabel() {
    return witnesses().getLast().label();
  }

  /**
   * Whether there are more than two columns, so that it must be said between which what changed.
   */
  public boolean isOfMany() {
    return !table.isOfTwo();
  }

  /** Whether the columns are so many that they are scrolled sideways. */
  public boolean isWide() {
    return columns().size() > WIDE;
  }

  /** What the style of the page knows it by. */
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

  /** The position of the base among the notes, from 1; 0 where each has the one before for it. */
  public int base() {
    return state.base().orElse(0);
  }

  /** Whether another base would show anything else. */
  public boolean hasBases() {
    return witnesses().size() > 2;
  }

  public List<Layout> layouts() {
    return List.of(Layout.values());
  }

  public List<Extent> extents() {
    return List.of(Extent.values());
  }

  /** How many wordings are not shown. */
  public CompareSection.HiddenCount hidden() {
    return CompareSection.HiddenCount.sum(sections.stream().map(CompareSection::hidden).toList());
  }

  /** How many changes are shown. */
  public int changes() {
    return sections.stream().mapToInt(CompareSection::changes).sum();
  }

  /** Where the first change stands; empty where there is none. */
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

  /** The ids of the passages on the covers, which are not compared. */
  public List<String> coverAnchors() {
    return columns().stream()
        .flatMap(column -> column.note().passages().stream())
        .filter(passage -> passage.kind() == PassageKind.COVER)
        .map(passage -> passage.id())
        .toList();
  }

  /** The languages of the notes, as tags. */
  public Set<String> languages() {
    return witnesses().stream().map(CompareColumn::language).collect(Collectors.toSet());
  }

  /**
   * What happened between two of the notes compared, counted.
   *
   * @param counts how many wordings have each relation
   * @param expected how many of those changed only as in every edition
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

    /** The two compared by themselves. */
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
