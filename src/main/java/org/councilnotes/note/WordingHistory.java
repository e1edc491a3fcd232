package org.councilnotes.note;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.number.NoteReference;
import org.councilnotes.note.text.KeyedConstant;

/**
 * The history of a passage's wording through the editions of its series, as it is stored with the
 * passage.
 *
 * @param wording key of the wording. Passages share it where their words are the same but for case,
 *     accents, punctuation and list labels, and where they are editions of one wording with
 *     expected changes only
 * @param stages oldest edition first: every edition that has the wording, and the first edition
 *     without it after each one that had it; empty for a passage of a note that is no edition
 */
public record WordingHistory(String wording, List<Stage> stages) {

  public WordingHistory {
    stages = List.copyOf(stages);
  }

  /** The history of a passage of a note that is no edition of a series. */
  public static WordingHistory alone(String wording) {
    return new WordingHistory(wording, List.of());
  }

  /** What happened to a wording in an edition. */
  public enum Event implements KeyedConstant {
    FIRST_SEEN,
    /** Word for word as before, at the same place. */
    CARRIED,
    /** Carried, with expected changes only: period, meeting, presidency. */
    UPDATED,
    CHANGED,
    MOVED,
    MOVED_CHANGED,
    SPLIT,
    MERGED,
    DROPPED,
    /** After one or more editions without it. */
    RETURNED,
    NOT_ACCESSIBLE;
  }

  /**
   * A wording in one edition.
   *
   * @param note id of the edition
   * @param edition as its period names it; empty where no period is stated
   * @param passages ids: several where the wording was split or merged, none where it is absent
   */
  public record Stage(String note, Optional<String> edition, List<String> passages, Event event) {

    public Stage {
      passages = List.copyOf(passages);
    }

    /** A stage in an edition with a period. */
    public Stage(String note, String edition, List<String> passages, Event event) {
      this(note, Optional.of(edition), passages, event);
    }

    /** The edition, else the number of the note, else its id. */
    public String name() {
      return edition
          .or(() -> NoteReference.parse(note).flatMap(NoteReference::number).map(n -> n.display()))
          .orElse(note);
    }

    public boolean isPresent() {
      return !passages.isEmpty();
    }
  }
}
