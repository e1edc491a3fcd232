package org.councilnotes.web.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.councilnotes.access.RecordingReader;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.CheckDeadline;
import org.councilnotes.draft.check.CheckTimeout;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceSource;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A draft that is kept for the one who sent it, with what was found. It is checked anew where the
 * archive has changed since, or where its reader reads other notes than before. Thread-safe; while
 * it is checked, which takes time, nothing else waits but another check of it.
 */
final class KeptDraft {

  /** Bytes, estimated, that a character of the text takes in a note and in a check. */
  private static final long OF_CHARACTER = 12;

  /** Bytes, estimated, of a sentence without its sources. */
  private static final long OF_SENTENCE = 4_000;

  /** Bytes, estimated, of a place where words of a sentence were used, without its text. */
  private static final long OF_USE = 2_000;

  private final String id;
  private final String owner;
  private final String name;
  private final DraftText text;
  private final Optional<String> series;
  private final byte[] word;
  private final long ownSize;
  private final Set<String> dismissed = ConcurrentHashMap.newKeySet();
  private final Object checking = new Object();
  private volatile Instant seen;
  private volatile @Nullable Found found;

  /** A state of a world. */
  private record ReadState(ArchiveReader world, String snapshot) {

    static ReadState of(ArchiveReader world) {
      return new ReadState(world, world.snapshot());
    }
  }

  /**
   * What was found in a state of a world.
   *
   * @param size bytes, estimated
   */
  private record Found(ReadState state, DraftCheck check, long size) {}

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
      DraftText text,
      Optional<String> series,
      byte[] word,
      Instant now) {
    this.id = id;
    this.owner = owner;
    this.name = name;
    this.text = text;
    this.series = series;
    this.word = word.clone();
    this.seen = now;
    long characters =
        text.note().passages().stream().mapToLong(passage -> passage.text().length()).sum();
    this.ownSize =
        OF_CHARACTER * characters + OF_SENTENCE * (1L + text.sentences().size()) + word.length;
  }

  String id() {
    return id;
  }

  /** Name of its file; empty for pasted text. */
  String name() {
    return name;
  }

  Note note() {
    return text.note();
  }

  /** Its file where that is a Word file; empty for any other. */
  Optional<byte[]> word() {
    return word.length == 0 ? Optional.empty() : Optional.of(word.clone());
  }

  /** Name of who sent it; empty where there are no users. */
  String owner() {
    return owner;
  }

  boolean isOf(String user) {
    return owner.equals(user);
  }

  /** Bytes, estimated, with what was found last. */
  long size() {
    Found known = found;
    return known == null ? ownSize : ownSize + known.size();
  }

  /** Ids of alarms that are dismissed as long as the draft is kept. */
  Set<String> dismissed() {
    return Set.copyOf(dismissed);
  }

  /** Dismisses an alarm as long as the draft is kept. */
  void dismiss(String alarm) {
    dismissed.add(alarm);
  }

  /** Takes that back. */
  void recall(String alarm) {
    dismissed.remove(alarm);
  }

  /** Somebody looks at it. */
  void see(Instant now) {
    seen = now;
  }

  Instant seen() {
    return seen;
  }

  /**
   * What is found in the present state of a world. The reader records nothing of what the check
   * reads; see {@link ShownSources}.
   *
   * @param meaning offers sentences of this world
   * @param vocabulary that has the known names
   * @throws CheckTimeout where it takes longer than until the deadline
   */
  DraftCheck check(
      ArchiveReader reader, NearMeaning meaning, Vocabulary vocabulary, CheckDeadline deadline) {
    ArchiveReader world = RecordingReader.unrecorded(reader);
    ReadState now = ReadState.of(world);
    Optional<DraftCheck> known = known(now);
    if (known.isPresent()) {
      return known.get();
    }
    synchronized (checking) { // somebody else may have checked it meanwhile
      return known(now).orElseGet(() -> checked(now, meaning, vocabulary, deadline));
    }
  }

  /** Whether what is found in the present state of a world is known. */
  boolean isChecked(ArchiveReader reader) {
    return known(ReadState.of(RecordingReader.unrecorded(reader))).isPresent();
  }

  private Optional<DraftCheck> known(ReadState now) {
    return Optional.ofNullable(found)
        .filter(known -> known.state().equals(now))
        .map(known -> known.check());
  }

  private DraftCheck checked(
      ReadState now, NearMeaning meaning, Vocabulary vocabulary, CheckDeadline deadline) {
    try (ArchiveReader still = now.world().openSnapshot()) {
      DraftCheck check =
          DraftCheck.of(text, series, still, meaning, vocabulary, deadline).withoutEditionText();
      found = new Found(now, check, size(check));
      return check;
    }
  }

  /** Bytes, estimated, of the places that a check keeps, each with its passage. */
  private static long size(DraftCheck check) {
    Stream<WordingUse> ofSentences =
        check.sentences().stream()
            .flatMap(one -> Stream.concat(one.source().stream(), one.agreed().stream()))
            .map(SentenceSource::uses)
            .flatMap(List::stream);
    Stream<WordingUse> ofAlarms = check.alarms().stream().flatMap(Alarm::evidence);
    long ofPlaces =
        Stream.concat(ofSentences, ofAlarms)
            .mapToLong(use -> OF_USE + OF_CHARACTER * use.passage().text().length())
            .sum();
    return ofPlaces + OF_USE * check.reference().editions().size();
  }
}
