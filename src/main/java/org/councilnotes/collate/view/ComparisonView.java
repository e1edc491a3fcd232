package org.councilnotes.collate.view;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;

/**
 * A comparison as it is shown: which notes have a column, which are compared with each other, and
 * what happened to each row between them. All of one snapshot of the archive.
 *
 * @param witnesses all notes, those without a column included
 * @param columns all notes, or the two of a single pair
 * @param base index of the note that all others are compared with; empty where each is compared
 *     with the previous one
 */
public record ComparisonView(
    Comparison comparison,
    List<NoteColumn> witnesses,
    List<NoteColumn> columns,
    OptionalInt base,
    List<NotePair> pairs) {

  public ComparisonView {
    witnesses = List.copyOf(witnesses);
    columns = List.copyOf(columns);
    pairs = List.copyOf(pairs);
  }

  /**
   * Compares each note with the previous one.
   *
   * @param notes two or more, in the order of the columns
   */
  public static ComparisonView of(List<Note> notes) {
    Comparison comparison = Comparison.of(notes);
    return of(
        comparison,
        IntStream.range(0, notes.size())
            .mapToObj(i -> NoteColumn.of(i, comparison.witnesses().get(i), notes.get(i)))
            .toList(),
        OptionalInt.empty());
  }

  private static ComparisonView of(
      Comparison comparison, List<NoteColumn> notes, OptionalInt base) {
    return new ComparisonView(comparison, notes, notes, base, NotePair.of(comparison, notes, base));
  }

  /** The same notes, each compared with the base, if there is one. */
  public ComparisonView withBase(OptionalInt index) {
    return index.isEmpty() ? this : of(comparison, witnesses, index);
  }

  /** The last pair only. */
  public ComparisonView withLastPair() {
    NotePair last = pairs.getLast();
    return new ComparisonView(
        comparison, witnesses, List.of(last.older(), last.newer()), base, List.of(last));
  }

  public List<Note> notes() {
    return witnesses.stream().map(NoteColumn::note).toList();
  }

  /** How many passages the notes have together. */
  public long passages() {
    return notes().stream().mapToLong(note -> note.passages().size()).sum();
  }

  /** The number of steps of all pairs by relation; every relation is a key. */
  public Map<PassageRelation, Integer> counts() {
    return Comparison.summary(pairs.stream().flatMap(pair -> pair.steps().stream()).toList());
  }

  /**
   * The relations that occur with their numbers: {@code 3 changed, 2 dropped (1 likely
   * counterparts}; these are counted among the changed. Texts that stand in neither note are
   * counted apart, and so are pairs of a dropped and a new text that seem to make the same point.
   */
  public String total() {
    long likely = pairs.stream().mapToLong(NotePair::likely).sum();
    long struck = pairs.stream().mapToLong(NotePair::struck).sum();
    Stream<String> counted =
        counts().entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> count.getValue() + " " + count.getKey().key());
    Stream<String> apart =
        struck == 0
            ? Stream.of()
            : Stream.of(struck + " struck through in one, absent in the other");
    return Stream.concat(counted, apart).collect(Collectors.joining(", "))
        + (likely == 0 ? "" : " (" + likely + " likely counterpart" + (likely > 1 ? "s)" : ")"))
        + samePoints();
  }

  private String samePoints() {
    long offered = pairs.stream().mapToLong(NotePair::samePoints).sum();
    return offered == 0
        ? ""
        : "; %d of the dropped may be the same point as a new one, in other words"
            .formatted(offered);
  }

  /** Whether there are exactly two columns, which make one pair. */
  public boolean isOfTwo() {
    return columns.size() == 2;
  }

  /** Whether one of the notes is not public. */
  public boolean isRestricted() {
    return notes().stream().anyMatch(note -> note.marking() != Marking.PUBLIC);
  }

  /** The rows in the order of the comparison. */
  public List<ComparedRow> rows() {
    return IntStream.range(0, comparison.rows().size()).mapToObj(this::row).toList();
  }

  private ComparedRow row(int position) {
    AlignmentRow wording = comparison.rows().get(position);
    return new ComparedRow(
        position,
        wording,
        columns,
        pairs.stream()
            .flatMap(
                pair ->
                    pair.steps().get(position).stream()
                        .map(step -> RowStep.of(pair, step, wording, witnesses)))
            .toList());
  }

  /** The sections of the notes shown with their rows; text outside sections comes first. */
  public List<ComparedSection> sections() {
    SectionPlaces places = SectionPlaces.of(this);
    Map<Integer, List<String>> headings = places.headings();
    List<List<ComparedSection.Item>> items = new ComparedRowOrder(this, places).items();
    return IntStream.range(0, places.size())
        .mapToObj(
            place ->
                new ComparedSection(
                    places.section(place),
                    columns,
                    headings.getOrDefault(place, List.of()),
                    items.get(place)))
        .filter(section -> section.newest().isPresent() || !section.items().isEmpty())
        .toList();
  }
}
