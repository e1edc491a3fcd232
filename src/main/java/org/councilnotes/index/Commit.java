package org.councilnotes.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * What a commit says of itself.
 *
 * @param schema version of the {@link Schema} it was written in; empty where it does not say
 * @param number counts the commits of one index, from 1
 */
record Commit(String schema, int number, Instant time) {

  /** Before the first commit. */
  static final Commit NONE = new Commit(Schema.VERSION, 0, Instant.EPOCH);

  private static final String SCHEMA = "schema";
  private static final String NUMBER = "number";
  private static final String TIME = "time";
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Reads the user data of a commit of Lucene; of another schema, nothing more than which. */
  static Commit of(Map<String, String> userData) {
    String schema = userData.getOrDefault(SCHEMA, "");
    if (!schema.equals(Schema.VERSION)) {
      return new Commit(schema, 0, Instant.EPOCH);
    }
    return new Commit(
        schema,
        Integer.parseInt(userData.getOrDefault(NUMBER, "0")),
        Instant.parse(userData.getOrDefault(TIME, Instant.EPOCH.toString())));
  }

  Commit next(Instant now) {
    return new Commit(Schema.VERSION, number + 1, now.truncatedTo(ChronoUnit.SECONDS));
  }

  Map<String, String> userData() {
    return Map.of(SCHEMA, schema, NUMBER, Integer.toString(number), TIME, time.toString());
  }

  boolean isOfThisSchema() {
    return schema.equals(Schema.VERSION);
  }

  /**
   * Names the state of the archive, such as {@code 20190626T101500Z-3}; {@code empty} before the
   * first commit.
   */
  String snapshot() {
    return number == 0 ? "empty" : COMPACT.format(time) + "-" + number;
  }
}
