package org.councilnotes.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Names of snapshots, the same for both stores. */
public final class SnapshotName {

  /** Before the first commit. */
  private static final String EMPTY = "empty";

  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SnapshotName() {}

  /**
   * The snapshot of a commit, such as {@code 20190626T101500Z-3}.
   *
   * @param number of the commit in its world, from 1; 0 before the first
   * @param time of the commit, in whole seconds
   */
  public static String of(int number, Instant time) {
    return number == 0 ? EMPTY : COMPACT.format(time) + "-" + number;
  }

  /** The time of the commit of a snapshot, by its name; empty before the first commit. */
  public static Optional<Instant> timeOf(String snapshot) {
    return snapshot.equals(EMPTY)
        ? Optional.empty()
        : Optional.of(Instant.from(COMPACT.parse(snapshot.substring(0, snapshot.indexOf('-')))));
  }

  /**
   * The time of a commit: now in whole seconds, but not before the last commit, in case the clock
   * was set back.
   *
   * @param last time of the last commit
   */
  public static Instant time(Instant now, Instant last) {
    Instant seconds = now.truncatedTo(ChronoUnit.SECONDS);
    return seconds.isBefore(last) ? last : seconds;
  }
}
