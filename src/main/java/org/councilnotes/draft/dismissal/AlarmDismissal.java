package org.councilnotes.draft.dismissal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.alarm.AlarmKind;
import org.councilnotes.note.Marking;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;
import org.councilnotes.yaml.YamlScalar;

/**
 * An alarm that somebody dismissed.
 *
 * @param alarm its id
 * @param kind key of an {@link AlarmKind}, or of one that earlier versions had
 * @param edition that the draft was measured against; empty where the alarm does not depend on one
 * @param draft hash of the text of the draft
 * @param series of the draft
 * @param when ISO 8601
 * @param by name of who dismissed it
 * @param marking of the world in which it was dismissed: PUBLIC or LIMITE
 */
public record AlarmDismissal(
    String alarm,
    String kind,
    Optional<String> edition,
    String draft,
    Optional<String> series,
    String when,
    String by,
    Marking marking) {

  private static final String ALARM = "alarm";
  private static final String KIND = "kind";
  private static final String EDITION = "edition";
  private static final String DRAFT = "draft";
  private static final String SERIES = "series";
  private static final String WHEN = "when";
  private static final String BY = "by";
  private static final String MARKING = "marking";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  /** A kind that earlier versions raised: lists still name it. */
  private static final String PROMISE = "promise";

  private static final Set<String> KINDS =
      Stream.concat(Stream.of(AlarmKind.values()).map(AlarmKind::key), Stream.of(PROMISE))
          .collect(Collectors.toUnmodifiableSet());

  /** The kinds that say what the draft makes of one edition. */
  private static final Set<AlarmKind> OF_EDITION =
      Set.of(AlarmKind.STALE, AlarmKind.FELL, AlarmKind.PARTICIPANT);

  static AlarmDismissal of(
      Alarm alarm, String draft, Optional<String> series, String when, String by, Marking world) {
    return new AlarmDismissal(
        alarm.id(), alarm.kind().key(), edition(alarm), draft, series, when, by, world);
  }

  /** The edition that an alarm depends on: in a draft of the next one it is another alarm. */
  static Optional<String> edition(Alarm alarm) {
    return alarm
        .source()
        .filter(_ -> OF_EDITION.contains(alarm.kind()))
        .map(source -> source.note().shortName());
  }

  /** Whether it dismisses an alarm. */
  boolean covers(Alarm other) {
    return alarm.equals(other.id())
        && kind.equals(other.kind().key())
        && edition.equals(edition(other));
  }

  /** Whether a world knows of it: what was dismissed in the restricted one stays there. */
  boolean isSeenIn(Marking world) {
    return marking == Marking.PUBLIC || marking == world;
  }

  /**
   * Reads an entry of the file.
   *
   * @throws InvalidYamlException where something in it is wrong
   */
  static AlarmDismissal read(YamlMapping item) {
    YamlMapping known = item.checkKeys(ALARM, KIND, EDITION, DRAFT, SERIES, WHEN, BY, MARKING);
    if (!ID.matcher(known.required(ALARM)).matches()) {
      throw known.problem(ALARM, "that is no id of an alarm: 16 digits 0 to f");
    }
    if (!KINDS.contains(known.required(KIND))) {
      throw known.problem(KIND, "there is no such kind of alarm");
    }
    return new AlarmDismissal(
        known.required(ALARM),
        known.required(KIND),
        known.text(EDITION),
        known.required(DRAFT),
        known.text(SERIES),
        known.required(WHEN),
        known.required(BY),
        marking(known));
  }

  private static Marking marking(YamlMapping item) {
    return switch (item.text(MARKING).orElse(Marking.PUBLIC.name())) {
      case "PUBLIC" -> Marking.PUBLIC;
      case "LIMITE" -> Marking.LIMITE;
      default -> throw item.problem(MARKING, "that is neither PUBLIC nor LIMITE");
    };
  }

  /** The lines of the entry in the file. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("- " + ALARM + ": \"" + alarm + '"');
    lines.add("  " + KIND + ": " + kind);
    edition.ifPresent(name -> lines.add("  " + EDITION + ": " + YamlScalar.write(name)));
    lines.add("  " + DRAFT + ": \"" + draft + '"');
    series.ifPresent(id -> lines.add("  " + SERIES + ": " + YamlScalar.write(id)));
    lines.add("  " + WHEN + ": " + when);
    lines.add("  " + BY + ": " + YamlScalar.write(by));
    if (marking != Marking.PUBLIC) {
      lines.add("  " + MARKING + ": " + marking.name());
    }
    return lines;
  }
}
