package org.councilnotes.collate.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.collate.Comparison.SectionRow;
import org.councilnotes.collate.Comparison.SectionStep;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.note.Section;

/**
 * A section of a comparison, with its rows.
 *
 * @param row the section in each note; empty for text before the first heading
 * @param columns the notes shown
 * @param headings ids of the heading's passages in the notes
 */
public record ComparedSection(
    Optional<SectionRow> row, List<NoteColumn> columns, List<String> headings, List<Item> items) {

  public ComparedSection {
    columns = List.copyOf(columns);
    headings = List.copyOf(headings);
    items = List.copyOf(items);
  }

  /**
   * A row, or the old position of a row that moved.
   *
   * @param move the step in which it moved from here; empty for the row itself
   */
  public record Item(ComparedRow row, Optional<RowStep> move) {

    public boolean isRow() {
      return move.isEmpty();
    }
  }

  /**
   * The title of a section in another note.
   *
   * @param kind {@code was} for the same section, {@code split} for the one that this was split off
   *     from, {@code merged} for the one that this was merged into
   */
  public record OtherTitle(String kind, NoteColumn note, String title) {}

  /** Its rows, without old positions of others. */
  public List<ComparedRow> rows() {
    return items.stream().filter(Item::isRow).map(Item::row).toList();
  }

  /** The newest of the notes shown that has it. */
  public Optional<NoteColumn> newest() {
    return columns.reversed().stream().filter(column -> sectionOf(column).isPresent()).findFirst();
  }

  /** The section in a note. */
  public Optional<Section> sectionOf(NoteColumn column) {
    return row.flatMap(section -> section.cells().get(column.witness()));
  }

  /** The section in the newest note that has it. */
  public Optional<Section> section() {
    return newest().flatMap(this::sectionOf);
  }

  /** Its title in the newest note that has it; empty for text before the first heading. */
  public String title() {
    return section().map(Section::title).orElse("");
  }

  /** Different titles in other notes. */
  public List<OtherTitle> otherTitles() {
    if (row.isEmpty()) {
      return List.of();
    }
    String title = title();
    Stream<OtherTitle> same =
        columns.stream()
            .flatMap(column -> sectionOf(column).map(own -> other("was", own, column)).stream())
            .filter(other -> !other.title().equals(title));
    return Stream.concat(same, partners(row.get().steps())).toList();
  }

  /** The sections that this one was split off from or merged into. */
  private Stream<OtherTitle> partners(List<Optional<SectionStep>> steps) {
    return columns.stream()
        .flatMap(
            column ->
                Stream.concat(
                    partner(PassageRelation.SPLIT, steps, column.witness(), column),
                    partner(PassageRelation.MERGED, steps, column.witness() - 1, column)));
  }

  private static Stream<OtherTitle> partner(
      PassageRelation relation, List<Optional<SectionStep>> steps, int step, NoteColumn column) {
    return step < 0 || step >= steps.size()
        ? Stream.empty()
        : steps.get(step).filter(s -> s.relation() == relation).stream()
            .flatMap(s -> s.partner().stream())
            .map(section -> other(relation.key(), section, column));
  }

  private static OtherTitle other(String kind, Section section, NoteColumn column) {
    return new OtherTitle(kind, column, section.title());
  }

  /** Notes without this section; none for text before the first heading. */
  public List<NoteColumn> absent() {
    return row.isEmpty()
        ? List.of()
        : columns.stream().filter(column -> sectionOf(column).isEmpty()).toList();
  }

  /** Share of changed text of its rows, one a pair. */
  public List<ChangeShare> shares(List<NotePair> pairs) {
    List<ComparedRow> rows = rows();
    return pairs.stream()
        .map(
            pair ->
                ChangeShare.sum(
                    rows.stream()
                        .flatMap(one -> one.step(pair.shown()).stream())
                        .map(RowStep::share)
                        .toList()))
        .toList();
  }
}
