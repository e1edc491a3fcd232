package org.councilnotes.draft.alarm;

import java.util.List;

/**
 * The alarms of a draft.
 *
 * @param alarms by place
 * @param leftOut how many more there are, with the quotations and names that were not looked up,
 *     where a draft has too many
 */
public record AlarmList(List<Alarm> alarms, int leftOut) {

  public AlarmList {
    alarms = List.copyOf(alarms);
  }
}
