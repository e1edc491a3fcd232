package org.councilnotes.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;

/**
 * The world of all notes, which is for readers only once it is in step with the public one. One
 * that was left from earlier may hold notes that were withdrawn meanwhile: runs over the public
 * world alone do not know of it. Safe for use by many threads.
 */
final class CompleteWorld {

  /** How long a comparison that found a difference holds, in nanoseconds. */
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  private final ArchiveReader reader;
  private final ArchiveReader publicWorld;
  private final KeptMarking marking;
  private final Lock comparing = new ReentrantLock();
  private volatile boolean inStep;
  private volatile long next = System.nanoTime();

  CompleteWorld(ArchiveReader reader, ArchiveReader publicWorld) {
    this.reader = reader;
    this.publicWorld = publicWorld;
    this.marking = new KeptMarking(reader);
  }

  ArchiveReader reader() {
    return reader;
  }

  /**
   * The marking of what is made from all notes; {@code LIMITE} where the world cannot be read.
   * Public while it is not in step, since then nothing is made from it.
   */
  Marking marking() {
    try {
      return isInStep() ? marking.now() : Marking.PUBLIC;
    } catch (ArchiveProblem unreadable) {
      return Marking.LIMITE;
    }
  }

  /** The same of what was made from one snapshot and is sent now: the strictest of then and now. */
  Marking marking(String snapshot) {
    Marking now = marking();
    return now == Marking.PUBLIC && isInStep() ? marking.in(snapshot).orElse(Marking.LIMITE) : now;
  }

  /** A run has brought both worlds in step. */
  void declareInStep() {
    inStep = true;
  }

  /**
   * Whether both worlds were in step at some time since the start of this process. Runs of it, and
   * of others with the same settings, keep them so: their commits come one after the other, which
   * is no reason to take the notes away from readers.
   *
   * @throws ArchiveProblem where a world cannot be read
   */
  boolean isInStep() {
    if (!inStep && System.nanoTime() - next >= 0 && comparing.tryLock()) {
      try {
        inStep |= isEqual(publicWorld.ledger(), reader.ledger());
        next = System.nanoTime() + PAUSE;
      } finally {
        comparing.unlock();
      }
    }
    return inStep;
  }

  /**
   * Whether both know the same files with the same content, read in the same way with the same
   * sidecar, and the public one has all that was imported.
   */
  private static boolean isEqual(List<LedgerEntry> publicFiles, List<LedgerEntry> files) {
    Set<String> imported = imported(files);
    imported.removeAll(imported(publicFiles));
    return imported.isEmpty() && read(publicFiles).equals(read(files));
  }

  private static Set<String> imported(List<LedgerEntry> ledger) {
    Set<String> paths = new HashSet<>();
    ledger.stream().filter(LedgerEntry::isImported).map(LedgerEntry::path).forEach(paths::add);
    return paths;
  }

  private static Map<String, String> read(List<LedgerEntry> ledger) {
    Map<String, String> files = new HashMap<>();
    ledger.stream()
        .filter(file -> !file.isImported())
        .forEach(file -> files.put(file.path(), file.hash() + ' ' + file.version().reading()));
    return files;
  }
}
