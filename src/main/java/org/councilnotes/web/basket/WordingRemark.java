package org.councilnotes.web.basket;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Stage;
import org.councilnotes.web.briefing.BriefingMessages;

/**
 * What the editions of a series say of a passage's wording: since when it stands, whether its
 * edition changed it, and whether the next one has it no more.
 *
 * @param stages of its history, oldest edition first
 * @param own place of the passage's edition among them
 */
record WordingRemark(List<Stage> stages, int own) {

  WordingRemark {
    stages = List.copyOf(stages);
  }

  /** The remark on a passage; empty where its note is no edition. */
  static Optional<WordingRemark> of(WordingHistory history, String note) {
    List<Stage> stages = history.stages();
    return IntStream.range(0, stages.size())
        .filter(i -> stages.get(i).note().equals(note))
        .boxed()
        .findFirst()
        .map(own -> new WordingRemark(stages, own));
  }

  /** The remark in words. */
  String said(BriefingMessages words) {
    String now = now(words);
    return own + 1 < stages.size() && !stages.get(own + 1).isPresent()
        ? now + "; " + words.briefing("event.next-dropped", name(own + 1))
        : now;
  }

  /** The edition of a stage; its note where the passage's own edition has the same name. */
  private String name(int stage) {
    Stage other = stages.get(stage);
    return other.name().equals(stages.get(own).name()) ? other.note() : other.name();
  }

  private String now(BriefingMessages words) {
    return switch (stages.get(own).event()) {
      case FIRST_SEEN -> words.briefing("event.first");
      case CARRIED, UPDATED, MOVED ->
          words.briefing("event.carried", first() == own ? stages.get(own).name() : name(first()));
      case CHANGED, MOVED_CHANGED, SPLIT, MERGED ->
          words.briefing("event.changed", name(Math.max(0, own - 1)));
      case RETURNED -> words.briefing("event.returned");
      case DROPPED, NOT_ACCESSIBLE -> words.briefing("event.unreadable");
    };
  }

  /** The edition from which on the wording is the same. */
  private int first() {
    int first = own;
    while (first > 0 && isCarried(stages.get(first))) {
      first--;
    }
    return first;
  }

  private static boolean isCarried(Stage stage) {
    return switch (stage.event()) {
      case CARRIED, UPDATED, MOVED -> true;
      default -> false;
    };
  }
}
