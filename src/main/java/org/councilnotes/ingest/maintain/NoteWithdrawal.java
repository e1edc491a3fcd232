package org.councilnotes.ingest.maintain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.WithdrawnNotes;
import org.councilnotes.corpus.WithdrawnNotes.Entry;
import org.councilnotes.corpus.WithdrawnNotes.WithdrawnFile;
import org.councilnotes.curation.WithdrawalWriter;
import org.councilnotes.ingest.MissingWithdrawalList;
import org.councilnotes.ingest.WithdrawalRun;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.number.NoteReference;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteLookup;
import org.councilnotes.store.WriteLock;

/**
 * Takes a note out of every world of an archive, of the worlds before the last rebuild and of the
 * files of the store, and keeps it out. It is listed first: what is interrupted is finished by the
 * next run, or by withdrawing the note again.
 *
 * @param homes both worlds where both are there, whether the complete one is kept in step or not
 */
public record NoteWithdrawal(Corpus corpus, WorldHomes homes) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final FileOutcome CLASSIFIED =
      new FileOutcome.Rejected(ReasonCode.CLASSIFIED.of());

  /**
   * What became of a world.
   *
   * @param held whether it had the note, or a file of it
   * @param previousDeleted whether the world before the last rebuild was deleted, since it did
   */
  public record WorldResult(boolean held, boolean previousDeleted) {}

  /**
   * A note that can be withdrawn.
   *
   * @param entry for the list
   * @param paths of its files, by the ledgers
   */
  public record Found(Entry entry, Set<String> paths) {
    public Found {
      paths = Set.copyOf(paths);
    }
  }

  /**
   * Finds a note by its id, by any spelling of its number, or by a file: as the ledger names it, or
   * as it lies on the disk. A note that is withdrawn already is found, too.
   *
   * @return empty where there is no such note or file, or the file is classified
   * @throws ArchiveProblem where a world cannot be read
   */
  public Optional<Found> find(String written) {
    Optional<String> path = pathInCorpus(written);
    Set<LedgerEntry> lines = new LinkedHashSet<>();
    Optional<String> note = Optional.empty();
    for (ArchiveHome home : homes.all()) {
      try (ArchiveReader reader = home.readerForRun()) {
        lines.addAll(reader.ledger());
        note = note.or(() -> path.isPresent() ? Optional.empty() : lookUp(written, reader));
      }
    }
    String name = path.orElse(written);
    return note.or(() -> noteOf(name, lines))
        .map(id -> ofNote(id, lines))
        .or(() -> findListed(name))
        .or(() -> ofFile(name, lines));
  }

  private static Optional<String> lookUp(String written, ArchiveReader reader) {
    return new NoteLookup(written).idIn(reader);
  }

  /** The path by which the ledger names a file on the disk. */
  private Optional<String> pathInCorpus(String written) {
    try {
      Path root = corpus.root().toRealPath();
      return Optional.of(Path.of(written))
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(realPath(file)).toString().replace('\\', '/'))
          .filter(path -> !path.startsWith(".."));
    } catch (InvalidPathException | IOException notThere) {
      return Optional.empty();
    }
  }

  private static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The note that a file is a source of, or that it would be if it were not restricted. */
  private static Optional<String> noteOf(String path, Set<LedgerEntry> lines) {
    return lines.stream()
        .filter(line -> line.path().equals(path))
        .filter(line -> !line.outcome().isFailure() && !line.isMarkingUnknown())
        .flatMap(line -> line.note().stream())
        .findFirst();
  }

  private static Found ofNote(String note, Set<LedgerEntry> lines) {
    List<LedgerEntry> files =
        lines.stream()
            .filter(line -> line.note().filter(note::equals).isPresent() && !line.isImported())
            .toList();
    List<WithdrawnFile> contents =
        files.stream()
            .filter(line -> !line.hash().isEmpty())
            .map(line -> new WithdrawnFile(line.path(), line.hash()))
            .distinct()
            .toList();
    return found(new Entry(Optional.of(note), contents), files);
  }

  private static Found found(Entry entry, List<LedgerEntry> files) {
    return new Found(entry, new LinkedHashSet<>(files.stream().map(LedgerEntry::path).toList()));
  }

  private Optional<Found> findListed(String name) {
    WithdrawnNotes list = WithdrawnNotes.in(corpus);
    Optional<String> id = NoteReference.parse(name).map(NoteReference::note);
    return Stream.concat(Stream.of(name), id.stream())
        .flatMap(one -> WithdrawalWriter.places(list, one).stream())
        .findFirst()
        .map(place -> new Found(list.entries().get(place), Set.of()));
  }

  /** A file that no note was made from, such as one that was never read. */
  private Optional<Found> ofFile(String path, Set<LedgerEntry> lines) {
    List<LedgerEntry> known = lines.stream().filter(line -> line.path().equals(path)).toList();
    if (known.stream().anyMatch(line -> line.outcome().equals(CLASSIFIED))) {
      return Optional.empty();
    }
    return corpus
        .original(path)
        .filter(file -> file.member().isEmpty())
        .map(file -> hash(file.file()))
        .or(() -> known.stream().map(LedgerEntry::hash).filter(h -> !h.isEmpty()).findFirst())
        .map(hash -> new Entry(Optional.empty(), List.of(new WithdrawnFile(path, hash))))
        .map(entry -> found(entry, known));
  }

  private static String hash(Path file) {
    try {
      return Corpus.hash(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file, e);
    }
  }

  /** Ids of the other notes of its number that the archive has: revisions, translations. */
  public List<String> others(Entry entry) {
    Set<String> others = new TreeSet<>();
    entry
        .note()
        .flatMap(NoteReference::parse)
        .flatMap(NoteReference::number)
        .ifPresent(
            number -> {
              for (ArchiveHome home : homes.all()) {
                try (ArchiveReader reader = home.readerForRun()) {
                  reader.family(number).forEach(note -> others.add(note.id()));
                }
              }
            });
    entry.note().ifPresent(others::remove);
    return List.copyOf(others);
  }

  /**
   * Lists a note as withdrawn and takes it out. Where another run is under way, waits a minute for
   * it.
   *
   * @param waiting told once where it has to wait
   * @return the worlds, in the order of the homes
   * @throws ArchiveProblem where a world cannot be written to, or the other run goes on: the note
   *     is listed then, and the next run takes it out
   * @throws MissingWithdrawalList where the list is gone, and a new one would let notes back
   */
  public List<WorldResult> withdraw(Entry entry, WithdrawalWriter.Act act, Runnable waiting)
      throws InterruptedException {
    requireList();
    Optional<WriteLock> free = homes.publicWorld().tryWriteLock();
    try (WriteLock _ = listAndLock(entry, act, free, waiting)) {
      return takeOut(entry, act);
    }
  }

  private void requireList() {
    for (ArchiveHome home : homes.all()) {
      try (ArchiveReader reader = home.readerForRun()) {
        MissingWithdrawalList.check(corpus, reader.ledger());
      }
    }
  }

  private WriteLock listAndLock(
      Entry entry, WithdrawalWriter.Act act, Optional<WriteLock> free, Runnable waiting)
      throws InterruptedException {
    try {
      WithdrawnNotes _ = new WithdrawalWriter(corpus).add(entry, act);
    } catch (RuntimeException e) {
      free.ifPresent(WriteLock::close);
      throw e;
    }
    if (free.isPresent()) {
      return free.get();
    }
    waiting.run();
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<WriteLock> lock = homes.publicWorld().tryWriteLock();
    while (lock.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(PAUSE);
      lock = homes.publicWorld().tryWriteLock();
    }
    return lock.isPresent() ? lock.get() : homes.publicWorld().acquireWriteLock();
  }

  /** Lists the entry again where somebody wrote the list without it meanwhile. */
  private List<WorldResult> takeOut(Entry entry, WithdrawalWriter.Act act) {
    WithdrawnNotes list = new WithdrawalWriter(corpus).add(entry, act);
    List<Boolean> held = new ArrayList<>();
    for (ArchiveHome home : homes.all()) {
      home.dropRebuild();
      try (ArchiveReader reader = home.readerForRun()) {
        held.add(holds(reader, list));
      }
    }
    try (NotePipeline way = NotePipeline.forAll(corpus);
        OpenWorlds worlds = OpenWorlds.served(homes, way.thesaurus())) {
      WithdrawalRun.run(worlds.targets(), way, Clock.systemUTC());
    }
    List<WorldResult> results = new ArrayList<>();
    for (ArchiveHome home : homes.all()) {
      results.add(new WorldResult(held.get(results.size()), dropPreviousIfHeld(home, list)));
    }
    return results;
  }

  /**
   * Whether a world holds anything of what is withdrawn: a note, or a ledger entry with what was
   * found out of its file.
   */
  public static boolean holds(ArchiveReader reader, WithdrawnNotes list) {
    return reader.ledger().stream()
            .filter(line -> !line.outcome().isWithdrawn())
            .anyMatch(line -> list.covers(line.hash(), line.note()))
        || list.notes().stream().anyMatch(note -> reader.note(note).isPresent());
  }

  /**
   * Deletes the world before where it holds what is withdrawn, or cannot be read.
   *
   * @return whether it was deleted
   */
  private static boolean dropPreviousIfHeld(ArchiveHome home, WithdrawnNotes list) {
    boolean drops = mayHold(home, list);
    if (drops) {
      home.dropPrevious();
    }
    return drops;
  }

  private static boolean mayHold(ArchiveHome home, WithdrawnNotes list) {
    try {
      Optional<ArchiveReader> previous = home.previousWorld();
      if (previous.isEmpty()) {
        return false;
      }
      try (ArchiveReader reader = previous.get()) {
        return holds(reader, list);
      }
    } catch (ArchiveProblem unreadable) {
      if (unreadable.retryAfter().isPresent()) {
        throw unreadable;
      }
      return true;
    }
  }
}
