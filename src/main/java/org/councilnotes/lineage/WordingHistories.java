package org.councilnotes.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.Comparison.Witness;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.WordingHistory.Stage;
import org.councilnotes.note.text.TextHash;

/**
 * The wording history of every passage of a series, by the id of the passage. Covers and headings
 * have none.
 */
public final class WordingHistories {

  private final List<Witness> witnesses;

  private WordingHistories(List<Witness> witnesses) {
    this.witnesses = witnesses;
  }

  /**
   * The histories of the passages of all editions of one series in one language.
   *
   * @param editions oldest first
   */
  public static Map<String, WordingHistory> of(List<Note> editions) {
    if (editions.size() < 2) {
      return editions.isEmpty() ? Map.of() : first(editions.getFirst());
    }
    Comparison comparison = Comparison.of(editions);
    WordingHistories wordingHistories = new WordingHistories(comparison.witnesses());
    LineageBuilder lineages = new LineageBuilder(comparison);
    Map<String, WordingHistory> all = new HashMap<>();
    for (int witness = 0; witness < editions.size(); witness++) {
      int own = witness;
      lineages
          .byPassage(own)
          .forEach((id, lineage) -> all.put(id, wordingHistories.life(lineage, own)));
    }
    return all;
  }

  /** The histories of the passages of a note that is no edition of a series. */
  public static Map<String, WordingHistory> ofSingleNote(Note note) {
    Map<String, WordingHistory> lives = new HashMap<>();
    body(note).forEach(p -> lives.put(p.id(), WordingHistory.alone(wording(p.text()))));
    return lives;
  }

  private static Map<String, WordingHistory> first(Note note) {
    Map<String, WordingHistory> lives = new HashMap<>();
    for (Passage p : body(note)) {
      Stage stage =
          new Stage(note.id(), note.report().edition(), List.of(p.id()), Event.FIRST_SEEN);
      lives.put(p.id(), new WordingHistory(wording(p.text()), List.of(stage)));
    }
    return lives;
  }

  private static List<Passage> body(Note note) {
    return note.passages().stream().filter(p -> p.kind().isBody()).toList();
  }

  /** Equal for texts whose normalised words are equal. */
  private static String wording(String text) {
    return TextHash.of(NormalizedWording.keyOf(text));
  }

  private WordingHistory life(Lineage lineage, int own) {
    return new WordingHistory(wording(rootOf(lineage, own).text()), stages(lineage));
  }

  /** Where the wording was last made, back over editions that left its words as they were. */
  private static Cell rootOf(Lineage lineage, int own) {
    int witness = own;
    while (leavesWords(lineage.stages().get(witness)) && isOne(lineage, witness - 1)) {
      witness--;
    }
    return lineage.stages().get(witness).flatMap(Lineage.Stage::cell).orElseThrow();
  }

  private static boolean leavesWords(Optional<Lineage.Stage> stage) {
    Event event = stage.orElseThrow().event();
    return event == Event.CARRIED || event == Event.UPDATED || event == Event.MOVED;
  }

  private static boolean isOne(Lineage lineage, int witness) {
    return lineage.stages().get(witness).flatMap(Lineage.Stage::cell).isPresent();
  }

  private List<Stage> stages(Lineage lineage) {
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < witnesses.size(); i++) {
      Witness witness = witnesses.get(i);
      lineage.stages().get(i).map(stage -> stage(witness, stage)).ifPresent(stages::add);
    }
    return stages;
  }

  private static Stage stage(Witness witness, Lineage.Stage stage) {
    List<String> parts = stage.cell().map(Cell::parts).orElse(List.of());
    return new Stage(witness.note(), witness.edition(), parts, stage.event());
  }
}
