package org.councilnotes.web.draft;

import java.util.Optional;
import org.councilnotes.draft.alarm.Alarm;

/**
 * An alarm, as the page shows it.
 *
 * @param number of the sentence in which it stands, from 1; 0 where it is in none
 * @param href address of that sentence; empty where it is in none
 * @param source where the evidence stands, in an earlier note
 * @param recallable whether the reader can take back that it is dismissed
 */
record DraftAlarmView(
    Alarm alarm,
    int number,
    String href,
    Optional<WordingUseView> source,
    boolean dismissed,
    boolean recallable) {

  static DraftAlarmView of(
      Alarm alarm, int number, String href, boolean dismissed, boolean recallable) {
    return new DraftAlarmView(
        alarm, number, href, alarm.source().map(WordingUseView::new), dismissed, recallable);
  }

  /** The evidence with the text around it. */
  public Optional<AlarmEvidence> evidence() {
    return alarm.source().map(AlarmEvidence::of);
  }

  public String id() {
    return alarm.id();
  }
}
