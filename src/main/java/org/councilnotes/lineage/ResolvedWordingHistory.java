package org.councilnotes.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.collate.diff.WordEdits;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.DeletionMasking;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.token.StandingText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.WordingHistory.Stage;

/**
 * A stored wording history together with its notes, passages and edits.
 *
 * @param chapters oldest edition first: each that has the wording, and the first without it after
 *     one that had it
 */
public record ResolvedWordingHistory(List<Chapter> chapters) {

  public ResolvedWordingHistory {
    chapters = List.copyOf(chapters);
  }

  /**
   * The wording in one edition.
   *
   * @param passages its parts there; empty where it is absent
   * @param edits from the text of the last edition that had it to the text of this one; empty where
   *     no word changed, in the first edition, and where the wording is absent or not accessible
   */
  public record Chapter(Stage stage, Note note, List<Passage> passages, List<Edit> edits) {

    public Chapter {
      passages = List.copyOf(passages);
      edits = List.copyOf(edits);
    }

    /** Its text, as comparisons have it; empty where it is absent. */
    public Optional<Cell> cell() {
      return passages.isEmpty() ? Optional.empty() : Optional.of(Cell.of(passages));
    }

    public boolean isPresent() {
      return !passages.isEmpty();
    }
  }

  /**
   * Resolves a stored history.
   *
   * @param notes the whole notes, by id; a stage whose note is missing is left out
   */
  public static ResolvedWordingHistory of(
      WordingHistory wordingHistory, Function<String, Optional<Note>> notes) {
    List<Chapter> chapters = new ArrayList<>();
    for (Stage stage : wordingHistory.stages()) {
      chapter(stage, last(chapters, stage.event()), notes).ifPresent(chapters::add);
    }
    return new ResolvedWordingHistory(chapters);
  }

  /** The history of a passage that is compared with no other edition: one chapter. */
  public static ResolvedWordingHistory ofSingleEdition(Note note, Passage passage) {
    Stage stage =
        new Stage(note.id(), note.report().edition(), List.of(passage.id()), Event.FIRST_SEEN);
    return new ResolvedWordingHistory(
        List.of(new Chapter(stage, note, List.of(passage), List.of())));
  }

  /** Its text in the last edition that has it; that of a returned one in the last that stood. */
  private static Optional<Cell> last(List<Chapter> chapters, Event event) {
    return chapters.reversed().stream()
        .flatMap(chapter -> chapter.cell().stream())
        .filter(
            cell -> event != Event.RETURNED || !StandingText.isStruck(cell.text(), cell.marks()))
        .findFirst();
  }

  private static Optional<Chapter> chapter(
      Stage stage, Optional<Cell> before, Function<String, Optional<Note>> notes) {
    return notes
        .apply(stage.note())
        .map(
            note -> {
              List<Passage> parts = parts(stage, note);
              return new Chapter(stage, note, parts, edits(stage, before, parts));
            });
  }

  private static List<Passage> parts(Stage stage, Note note) {
    Map<String, Passage> byId = new HashMap<>();
    note.passages().forEach(passage -> byId.put(passage.id(), passage));
    return stage.passages().stream()
        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
        .toList();
  }

  private static List<Edit> edits(Stage stage, Optional<Cell> before, List<Passage> parts) {
    if (before.isEmpty() || parts.isEmpty() || stage.event() == Event.NOT_ACCESSIBLE) {
      return List.of();
    }
    return WordEdits.between(
        DeletionMasking.withDeletionsReplaced(before.get()),
        DeletionMasking.withDeletionsReplaced(Cell.of(parts)));
  }
}
