package org.councilnotes.lucene.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.councilnotes.store.SnapshotName;

/**
 * What a commit says of itself.
 *
 * @param schema version of the {@link LuceneSchema} it was written in; empty where it does not say
 * @param number counts the commits of one index, from 1
 * @param imported how many notes were imported, those among them whose place a file of the corpus
 *     took; known of every schema; empty where an earlier program wrote it, which did not count
 */
public record LuceneCommit(String schema, int number, Instant time, OptionalLong imported) {

  /** Before the first commit. */
  public static final LuceneCommit NONE =
      new LuceneCommit(LuceneSchema.VERSION, 0, Instant.EPOCH, OptionalLong.of(0));

  private static final String SCHEMA = "schema";
  private static final String NUMBER = "number";
  private static final String TIME = "time";

  /** Later programs must find it: this name stays, whatever the schema. */
  private static final String IMPORTED = "imported";

  /**
   * Reads the user data of a commit of Lucene; of another schema, which, and what is lost with it.
   */
  public static LuceneCommit of(Map<String, String> userData) {
    String schema = userData.getOrDefault(SCHEMA, "");
    OptionalLong imported =
        Stream.ofNullable(userData.get(IMPORTED)).mapToLong(Long::parseLong).findFirst();
    if (!schema.equals(LuceneSchema.VERSION)) {
      return new LuceneCommit(schema, 0, Instant.EPOCH, imported);
    }
    return new LuceneCommit(
        schema,
        Integer.parseInt(userData.getOrDefault(NUMBER, "0")),
        Instant.parse(userData.getOrDefault(TIME, Instant.EPOCH.toString())),
        imported);
  }

  public LuceneCommit next(Instant now, long importedNow) {
    return new LuceneCommit(
        LuceneSchema.VERSION,
        number + 1,
        now.truncatedTo(ChronoUnit.SECONDS),
        OptionalLong.of(importedNow));
  }

  public Map<String, String> userData() {
    Map<String, String> data = new HashMap<>();
    data.put(SCHEMA, schema);
    data.put(NUMBER, Integer.toString(number));
    data.put(TIME, time.toString());
    imported.ifPresent(count -> data.put(IMPORTED, Long.toString(count)));
    return data;
  }

  public boolean isOfThisSchema() {
    return schema.equals(LuceneSchema.VERSION);
  }

  /** Whether nothing was committed but the beginning of an index. */
  public boolean isNone() {
    return number == 0;
  }

  /** Names the state of the archive. */
  public String snapshot() {
    return SnapshotName.of(number, time);
  }
}
