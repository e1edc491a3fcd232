package org.councilnotes.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Life;
import org.councilnotes.note.Life.Event;
import org.councilnotes.note.Life.Stage;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextHash;
import org.councilnotes.series.Comparison.Witness;
import org.councilnotes.series.Row.Cell;

/**
 * The life of every passage of a series, by the id of the passage; cover and headings have none.
 */
public final class Lives {

  private final List<Witness> witnesses;
  private final Map<String, Life> lives = new HashMap<>();

  private Lives(List<Witness> witnesses) {
    this.witnesses = witnesses;
  }

  /**
   * The lives of the passages of all editions of one series in one language.
   *
   * @param editions oldest first
   */
  public static Map<String, Life> of(List<Note> editions) {
    if (editions.size() < 2) {
      return editions.isEmpty() ? Map.of() : first(editions.getFirst());
    }
    Comparison comparison = Comparison.of(editions);
    Lives lives = new Lives(comparison.witnesses());
    comparison.rows().forEach(lives::add);
    return lives.lives;
  }

  /** The lives of the passages of a note that is no edition of a series. */
  public static Map<String, Life> alone(Note note) {
    Map<String, Life> lives = new HashMap<>();
    body(note).forEach(p -> lives.put(p.id(), Life.alone(wording(p.text()))));
    return lives;
  }

  private static Map<String, Life> first(Note note) {
    Map<String, Life> lives = new HashMap<>();
    for (Passage p : body(note)) {
      Stage stage = new Stage(note.id(), note.edition(), List.of(p.id()), Event.FIRST_SEEN);
      lives.put(p.id(), new Life(wording(p.text()), List.of(stage)));
    }
    return lives;
  }

  private static List<Passage> body(Note note) {
    return note.passages().stream().filter(p -> p.kind().isBody()).toList();
  }

  /** Equal for texts whose normalised words are equal. */
  private static String wording(String text) {
    return TextHash.of(Wording.of(text).key());
  }

  private void add(Row row) {
    List<Stage> stages = stages(row);
    String wording = "";
    for (int witness = 0; witness < witnesses.size(); witness++) {
      Optional<Cell> cell = row.cells().get(witness);
      if (cell.isPresent()) {
        wording = goesOn(row, witness) ? wording : wording(cell.get().text());
        add(cell.get(), wording, stages);
      }
    }
  }

  /** Whether the wording is that of the edition before, but for what every edition changes. */
  private static boolean goesOn(Row row, int witness) {
    return row.events().get(witness).filter(Lives::leavesWords).isPresent();
  }

  private static boolean leavesWords(Event event) {
    return event == Event.CARRIED || event == Event.UPDATED || event == Event.MOVED;
  }

  /** Each part of a split wording is one of its own when hits are grouped. */
  private void add(Cell cell, String wording, List<Stage> stages) {
    if (cell.parts().size() == 1) {
      lives.put(cell.parts().getFirst(), new Life(wording, stages));
      return;
    }
    List<String> texts = cell.texts().toList();
    for (int part = 0; part < cell.parts().size(); part++) {
      lives.put(cell.parts().get(part), new Life(wording(texts.get(part)), stages));
    }
  }

  private List<Stage> stages(Row row) {
    List<Stage> stages = new ArrayList<>();
    List<Optional<Event>> events = row.events();
    for (int i = 0; i < witnesses.size(); i++) {
      Witness witness = witnesses.get(i);
      List<String> parts = row.cells().get(i).map(Cell::parts).orElse(List.of());
      events
          .get(i)
          .ifPresent(e -> stages.add(new Stage(witness.note(), witness.edition(), parts, e)));
    }
    return stages;
  }
}
