package org.councilnotes.draft.dismissal;

import java.io.Reader;
import java.util.List;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/**
 * The alarms that were dismissed, as a file of the corpus lists them.
 *
 * @param entries in the order of the file
 */
public record DismissalList(List<AlarmDismissal> entries) {

  /** Nothing is dismissed. */
  public static final DismissalList NONE = new DismissalList(List.of());

  /** Key of the list in the file. */
  static final String LIST = "dismissed";

  public DismissalList {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a list.
   *
   * @param file name of the file, for messages
   * @throws InvalidYamlException where something in it is wrong: it must not be taken for empty
   */
  static DismissalList read(String file, Reader reader) {
    return new DismissalList(
        YamlMapping.readIfAny(file, reader)
            .map(whole -> whole.checkKeys(LIST).maps(LIST))
            .orElse(List.of())
            .stream()
            .map(AlarmDismissal::read)
            .toList());
  }

  public boolean isDismissed(Alarm alarm) {
    return entries.stream().anyMatch(entry -> entry.covers(alarm));
  }

  /** How many of some alarms are not dismissed. */
  public long open(List<Alarm> alarms) {
    return alarms.stream().filter(alarm -> !isDismissed(alarm)).count();
  }
}
