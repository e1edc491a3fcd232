package org.councilnotes.note;

import java.util.List;
import java.util.Locale;

/**
 * What is known of a passage's wording through the editions of its series, as it is kept with the
 * passage.
 *
 * @param wording the same for passages that are near-identical: word for word the same but for
 *     case, accents, punctuation and list labels, or editions of one wording between which nothing
 *     changed but what every edition brings
 * @param stages oldest edition first: each that has the wording, and the first without it after one
 *     that had it; empty for a passage of a note that is no edition
 */
public record WordingHistory(String wording, List<Stage> stages) {

  public WordingHistory {
    stages = List.copyOf(stages);
  }

  /** A passage of no series. */
  public static WordingHistory alone(String wording) {
    return new WordingHistory(wording, List.of());
  }

  /** What happened to a wording in an edition. */
  public enum Event {
    FIRST_SEEN,
    /** Word for word as it was, at its place. */
    CARRIED,
    /** Carried, with the changes that every edition brings: period, meeting, presidency. */
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

    /** The word used in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A wording in one edition.
   *
   * @param note id of the edition
   * @param edition its name, see {@link Note#edition()}
   * @param passages ids: several where the wording was split or merged, none where it is absent
   */
  public record Stage(String note, String edition, List<String> passages, Event event) {

    public Stage {
      passages = List.copyOf(passages);
    }

    public boolean isPresent() {
      return !passages.isEmpty();
    }
  }
}
