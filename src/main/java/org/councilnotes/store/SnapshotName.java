package org.councilnotes.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Names of snapshots, the same for both stores. A name has the time at which the notes of its world
 * last changed, and nothing else: the number of a commit, or the time of one that changed the
 * ledger alone, would tell readers of files that they do not see.
 */
public final class SnapshotName {

  /** Before the first commit. */
  public static final String EMPTY = "empty";

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z-'SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SnapshotName() {}

  /**
   * The snapshot of a commit, such as {@code 20190626T101500Z-042}.
   *
   * @param time of the last change of the notes, in milliseconds
   */
  public static String of(Instant time) {
    return COMPACT.format(time);
  }

  /** The time of a snapshot in seconds, by its name; empty before the first commit. */
  public static Optional<Instant> timeOf(String snapshot) {
    return snapshot.equals(EMPTY)
        ? Optional.empty()
        : Optional.of(Instant.from(SECONDS.parse(snapshot.substring(0, snapshot.indexOf('-')))));
  }

  /**
   * The time of a change: now in milliseconds, but after the last change, so that no two snapshots
   * of a world have the same name, also where the clock was set back.
   *
   * @param last time of the last change
   */
  public static Instant time(Instant now, Instant last) {
    Instant millis = now.truncatedTo(ChronoUnit.MILLIS);
    return millis.isAfter(last) ? millis : last.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
  }
}
