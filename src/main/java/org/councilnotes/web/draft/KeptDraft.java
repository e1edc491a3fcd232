package org.councilnotes.web.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.access.RecordingReader;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.jspecify.annotations.Nullable;

/**
 * A draft that is kept for the one who sent it, with what was found. It is checked anew where the
 * archive has changed since, or where its reader reads other notes than before. Thread-safe.
 */
final class KeptDraft {

  /** Bytes, estimated, that a character of the text takes in a note and in a check. */
  private static final long OF_CHARACTER = 12;

  /** Bytes, estimated, of a sentence with its sources. */
  private static final long OF_SENTENCE = 4_000;

  private final String id;
  private final String owner;
  private final String name;
  private final Note note;
  private final Optional<String> series;
  private final byte[] word;
  private final long size;
  private final Set<String> dismissed = new TreeSet<>();
  private Instant seen;
  private @Nullable ReadState state;
  private @Nullable DraftCheck check;

  /** A state of a world. */
  private record ReadState(ArchiveReader world, String snapshot) {}

  /**
   * A draft that was just sent.
   *
   * @param owner name of who sent it; empty where there are no users
   * @param name of its file; empty for pasted text
   * @param word its file where that is a Word file; empty for any other
   */
  KeptDraft(
      String id,
      String owner,
      String name,
      Note note,
      Optional<String> series,
      byte[] word,
      int sentences,
      Instant now) {
    this.id = id;
    this.owner = owner;
    this.name = name;
    this.note = note;
    this.series = series;
    this.word = word.clone();
    this.seen = now;
    long characters = note.passages().stream().mapToLong(passage -> passage.text().length()).sum();
    this.size = OF_CHARACTER * characters + OF_SENTENCE * (1L + sentences) + word.length;
  }

  String id() {
    return id;
  }

  /** Name of its file; empty for pasted text. */
  String name() {
    return name;
  }

  Note note() {
    return note;
  }

  /** Its file where that is a Word file; empty for any other. */
  Optional<byte[]> word() {
    return word.length == 0 ? Optional.empty() : Optional.of(word.clone());
  }

  boolean isOf(String user) {
    return owner.equals(user);
  }

  /** Bytes, estimated. */
  long size() {
    return size;
  }

  /** Ids of alarms that are dismissed as long as the draft is kept. */
  synchronized Set<String> dismissed() {
    return Set.copyOf(dismissed);
  }

  /** Dismisses an alarm as long as the draft is kept. */
  synchronized void dismiss(String alarm) {
    dismissed.add(alarm);
  }

  /** Takes that back. */
  synchronized void recall(String alarm) {
    dismissed.remove(alarm);
  }

  /** Somebody looks at it. */
  synchronized void see(Instant now) {
    seen = now;
  }

  synchronized Instant seen() {
    return seen;
  }

  /**
   * What is found in the present state of a world. The reader records nothing of what the check
   * reads; see {@link ShownSources}.
   *
   * @param meaning offers sentences of this world
   */
  synchronized DraftCheck check(ArchiveReader reader, NearMeaning meaning) {
    ArchiveReader world = RecordingReader.unrecorded(reader);
    ReadState now = new ReadState(world, world.snapshot());
    DraftCheck known = check;
    if (known == null || !now.equals(state)) {
      known = checked(world, meaning);
      state = now;
      check = known;
    }
    return known;
  }

  /** Whether what is found in the present state of a world is known. */
  synchronized boolean isChecked(ArchiveReader reader) {
    ArchiveReader world = RecordingReader.unrecorded(reader);
    return new ReadState(world, world.snapshot()).equals(state);
  }

  private DraftCheck checked(ArchiveReader world, NearMeaning meaning) {
    try (ArchiveReader still = world.openSnapshot()) {
      return DraftCheck.of(note, series, still, meaning);
    }
  }
}
