package org.councilnotes.lucene.storage;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.councilnotes.store.SnapshotName;

/**
 * The metadata of a commit, kept in its user data.
 *
 * @param schema version of the {@link LuceneSchema} it was written in; empty where it is missing
 * @param number of the commit in its world, from 1; no reader is told
 * @param time of the last change of notes; commits of the ledger alone leave it, and so the name of
 *     the snapshot
 * @param imported number of imported notes, also of those that a file of the corpus replaced;
 *     readable in any schema; empty where an earlier version of the program wrote the commit
 * @param replaces snapshot of the index that this one was built to replace
 */
public record LuceneCommit(
    String schema, int number, Instant time, OptionalLong imported, String replaces) {

  /** The state before the first commit. */
  public static final LuceneCommit NONE =
      new LuceneCommit(LuceneSchema.VERSION, 0, Instant.EPOCH, OptionalLong.of(0), "");

  private static final String SCHEMA = "schema";
  private static final String NUMBER = "number";
  private static final String TIME = "time";
  private static final String REPLACES = "replaces";

  /** Key in the user data. It must stay the same in all schemas, for later versions to read it. */
  private static final String IMPORTED = "imported";

  /**
   * Reads the user data of a commit. Of another schema, only the version and the number of imported
   * notes are read.
   */
  public static LuceneCommit of(Map<String, String> userData) {
    String schema = userData.getOrDefault(SCHEMA, "");
    OptionalLong imported =
        Stream.ofNullable(userData.get(IMPORTED)).mapToLong(Long::parseLong).findFirst();
    if (!schema.equals(LuceneSchema.VERSION)) {
      return new LuceneCommit(schema, 0, Instant.EPOCH, imported, "");
    }
    return new LuceneCommit(
        schema,
        Integer.parseInt(userData.getOrDefault(NUMBER, "0")),
        Instant.parse(userData.getOrDefault(TIME, Instant.EPOCH.toString())),
        imported,
        userData.getOrDefault(REPLACES, ""));
  }

  /**
   * The newest commit of an index.
   *
   * @throws IOException where there is none, or it cannot be read
   */
  public static LuceneCommit in(CheckedDirectory files) throws IOException {
    return of(SegmentInfos.readLatestCommit(files).getUserData());
  }

  /**
   * This commit, or before the first one of an index that replaces another, one from which it
   * continues, so that no two snapshots of a world have the same name.
   *
   * @param replaced the newest commit of the replaced index
   */
  public LuceneCommit continuing(LuceneCommit replaced) {
    return isNone()
        ? new LuceneCommit(
            schema, replaced.number(), replaced.time(), imported, replaced.snapshot())
        : this;
  }

  /**
   * The next commit.
   *
   * @param hasOtherNotes whether the notes have changed, or are those of another index
   */
  public LuceneCommit next(Instant now, long importedNow, boolean hasOtherNotes) {
    return new LuceneCommit(
        LuceneSchema.VERSION,
        number + 1,
        hasOtherNotes ? SnapshotName.time(now, time) : time,
        OptionalLong.of(importedNow),
        replaces);
  }

  public Map<String, String> userData() {
    Map<String, String> data = new HashMap<>();
    data.put(SCHEMA, schema);
    data.put(NUMBER, Integer.toString(number));
    data.put(TIME, time.toString());
    data.put(REPLACES, replaces);
    imported.ifPresent(count -> data.put(IMPORTED, Long.toString(count)));
    return data;
  }

  public boolean isOfThisSchema() {
    return schema.equals(LuceneSchema.VERSION);
  }

  /**
   * Whether a rebuild that was killed after this commit can go on from it: it is to replace what is
   * served now, and has its imported notes. A rebuild that takes these over has them in its first
   * commit.
   */
  public boolean isUnfinishedRebuildOf(LuceneCommit served) {
    boolean hasImported = served.imported().equals(OptionalLong.of(0)) || imported.orElse(0) > 0;
    return isOfThisSchema() && !isNone() && replaces.equals(served.snapshot()) && hasImported;
  }

  /** Whether it is the empty commit that an index starts with. */
  public boolean isNone() {
    return number == 0;
  }

  /** The name of the snapshot. */
  public String snapshot() {
    return isNone() ? SnapshotName.EMPTY : SnapshotName.of(time);
  }
}
