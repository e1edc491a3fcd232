package org.councilnotes.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.councilnotes.note.Life;
import org.councilnotes.note.Life.Event;
import org.councilnotes.note.Life.Stage;

/**
 * A life in few words.
 *
 * @param first the edition it was first seen in
 * @param changed in so many editions its words changed, beyond what every edition changes
 * @param moved in so many it stood elsewhere than before
 * @param returned so many times it came back
 * @param last the last edition that has it
 * @param gone whether a later edition lacks it
 */
record LifeSummary(String first, int changed, int moved, int returned, String last, boolean gone) {

  private static final Set<Event> CHANGES =
      EnumSet.of(Event.CHANGED, Event.MOVED_CHANGED, Event.SPLIT, Event.MERGED);
  private static final Set<Event> MOVES = EnumSet.of(Event.MOVED, Event.MOVED_CHANGED);
  private static final Set<Event> RETURNS = EnumSet.of(Event.RETURNED);

  /** Of a life with stages. */
  static LifeSummary of(Life life) {
    List<Stage> present = life.stages().stream().filter(Stage::isPresent).toList();
    return new LifeSummary(
        present.getFirst().edition(),
        count(life, CHANGES),
        count(life, MOVES),
        count(life, RETURNS),
        present.getLast().edition(),
        !life.stages().getLast().isPresent());
  }

  private static int count(Life life, Set<Event> events) {
    return (int) life.stages().stream().filter(stage -> events.contains(stage.event())).count();
  }
}
