package org.councilnotes.web.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.view.ChangeShare;
import org.councilnotes.collate.view.ComparedRow;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.collate.view.NoteColumn;
import org.councilnotes.collate.view.RowStep;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.redline.briefing.BriefingItem;
import org.councilnotes.redline.briefing.BriefingSection;

/**
 * The passages that are new, dropped and changed in the newer of two notes, the most substantive
 * first: those with many changed words, with figures among them, and with programmes and countries;
 * less so footnotes and texts that are only likely counterparts. Changes that every edition brings,
 * of periods and meetings, are none of them.
 */
public final class TextChanges {

  /** How much a figure among the changed words weighs, in words. */
  private static final int FIGURE = 6;

  /** How much a programme, or a country that takes part, weighs, in words. */
  private static final int NAME = 3;

  /** How many of a section stand in a briefing as a rule. */
  private static final int FIRST = 5;

  private static final Pattern FIGURES = Pattern.compile("\\d+");

  private final ComparisonView compared;
  private final Predicate<Passage> about;
  private final BriefingMessages words;

  private TextChanges(ComparisonView compared, Predicate<Passage> about, BriefingMessages words) {
    this.compared = compared;
    this.about = about;
    this.words = words;
  }

  /** What became of a passage. */
  private enum Fate {
    CHANGED,
    NEW,
    DROPPED
  }

  /** A passage with what became of it. */
  private record Told(RowStep step, ComparedRow row, Fate fate, Passage passage, long weight) {}

  /**
   * A section each for changed, new and dropped passages; none for what there is nothing of.
   *
   * @param compared two notes, older first
   * @param about which passages are told
   */
  public static List<BriefingSection> of(
      ComparisonView compared, Predicate<Passage> about, BriefingMessages words) {
    return new TextChanges(compared, about, words).sections();
  }

  /** Ids of the passages that these sections begin with. */
  public static Set<String> first(
      ComparisonView compared, Predicate<Passage> about, BriefingMessages words) {
    List<Told> all = new TextChanges(compared, about, words).all();
    return Stream.of(Fate.values())
        .flatMap(fate -> all.stream().filter(told -> told.fate() == fate).limit(FIRST))
        .map(told -> told.passage().id())
        .collect(Collectors.toSet());
  }

  private List<Told> all() {
    return compared.rows().stream()
        .flatMap(row -> row.steps().stream().flatMap(step -> told(row, step).stream()))
        .sorted(Comparator.comparingLong(Told::weight).reversed())
        .toList();
  }

  private List<BriefingSection> sections() {
    List<Told> all = all();
    Map<Fate, String> keys =
        Map.of(Fate.CHANGED, "changed", Fate.NEW, "new", Fate.DROPPED, "dropped");
    ComparedNoteNames names =
        ComparedNoteNames.of(compared.notes().getFirst(), compared.notes().getLast());
    return Stream.of(Fate.values())
        .map(
            fate ->
                new BriefingSection(
                    words.briefing(keys.get(fate), names.newer(), names.older()),
                    BriefingSection.Table.NONE,
                    all.stream().filter(told -> told.fate() == fate).map(this::item).toList(),
                    0,
                    1,
                    words.leftOut(keys.get(fate))))
        .filter(section -> !section.items().isEmpty())
        .toList();
  }

  private Optional<Told> told(ComparedRow row, RowStep step) {
    return fate(step)
        .flatMap(
            fate -> {
              NoteColumn column = fate == Fate.DROPPED ? step.pair().older() : step.pair().newer();
              Optional<Cell> cell = fate == Fate.DROPPED ? step.from() : step.to();
              return cell.map(column::first)
                  .filter(passage -> passage.kind().isBody())
                  .filter(passage -> isAbout(step))
                  .map(passage -> new Told(step, row, fate, passage, weight(step, passage)));
            });
  }

  private static Optional<Fate> fate(RowStep step) {
    return switch (step.relation()) {
      case NEW, RETURNED -> Optional.of(Fate.NEW);
      case DROPPED -> Optional.of(Fate.DROPPED);
      case CHANGED, MOVED_CHANGED, SPLIT, MERGED ->
          step.isExpected() || step.step().edits().isEmpty()
              ? Optional.empty()
              : Optional.of(Fate.CHANGED);
      case SAME, MOVED, NOT_ACCESSIBLE -> Optional.empty();
    };
  }

  private boolean isAbout(RowStep step) {
    return Stream.concat(
            step.from().stream().flatMap(cell -> passages(cell, step.pair().older())),
            step.to().stream().flatMap(cell -> passages(cell, step.pair().newer())))
        .anyMatch(about);
  }

  private static Stream<Passage> passages(Cell cell, NoteColumn column) {
    return cell.parts().stream()
        .flatMap(id -> Optional.ofNullable(column.passages().get(id)).stream());
  }

  private static long weight(RowStep step, Passage passage) {
    long changed = ChangeShare.of(step.step(), step.from(), step.to()).changed();
    boolean isWhole = step.step().edits().isEmpty();
    long figures =
        isWhole
            ? figures(passage.text())
            : step.step().edits().stream()
                .mapToLong(
                    edit ->
                        step.before().map(cell -> figures(edit.left().of(cell.text()))).orElse(0L)
                            + step.to()
                                .map(cell -> figures(edit.right().of(cell.text())))
                                .orElse(0L))
                .sum();
    long names = (long) passage.tags().programmes().size() + passage.tags().participations().size();
    long weight = changed + FIGURE * figures + NAME * Math.min(names, FIGURE);
    return passage.kind() == PassageKind.FOOTNOTE || step.isLikely() ? weight / 2 : weight;
  }

  private static long figures(String text) {
    return FIGURES.matcher(text).results().count();
  }

  private BriefingItem item(Told told) {
    NoteColumn column =
        told.fate() == Fate.DROPPED ? told.step().pair().older() : told.step().pair().newer();
    Citation citation = Citation.of(column.note(), told.passage(), Optional.empty());
    if (told.fate() == Fate.CHANGED) {
      String likely = told.step().isLikely() ? words.briefing("likely") : "";
      return QuotedWords.changed(told.row().words(column), citation, likely, words.locale());
    }
    return QuotedWords.quote(citation, "", words.locale());
  }
}
