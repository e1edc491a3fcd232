package org.councilnotes.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.councilnotes.ingest.progress.HoldReason;
import org.councilnotes.store.LedgerEntry;

/**
 * A large share of the known files is missing from the corpus, as when its disk is not mounted.
 * Nothing was removed.
 */
public final class VanishedFiles extends HeldBackRun {

  private static final long serialVersionUID = 1L;

  /** Fewer are no large share, unless they are all. */
  private static final int FEW = 5;

  /** More than one in so many is a large share. */
  private static final int ONE_IN = 3;

  private final int vanished;
  private final int known;

  private VanishedFiles(HoldReason reason, String message, int vanished, int known) {
    super(reason, message);
    this.vanished = vanished;
    this.known = known;
  }

  private static VanishedFiles largeShare(Path folder, int vanished, int known) {
    String message =
        "%,d of %,d known files are not in %s any more: nothing was removed. If they are on a disk"
                .formatted(vanished, known, folder)
            + " that is not mounted, mount it and run this again; if they are meant to go:"
            + " ./archive ingest --accept-removals";
    return new VanishedFiles(HoldReason.FILES_MISSING, message, vanished, known);
  }

  private static VanishedFiles unaccepted(Path folder, long others, int vanished, int known) {
    String message =
        "%,d of %,d known files are not in %s any more, %,d of them others than those whose removal"
                .formatted(vanished, known, folder, others)
            + " was accepted: nothing was removed. If they are on a disk that is not mounted, mount"
            + " it; if they are meant to go, look at them and accept it again";
    return new VanishedFiles(HoldReason.OTHERS_MISSING, message, vanished, known);
  }

  /**
   * Checks that most known files are present, or that all that are missing may be.
   *
   * @param folder where the files were
   * @param before only files that were read count, withdrawn ones do not
   * @param there whether a file is at a path
   * @param moved hashes of files at paths that are new
   * @throws VanishedFiles where all are missing, or at least five and more than a third; where
   *     removals were accepted, where another file than these is missing
   */
  static void check(Path folder, PriorState before, Predicate<String> there, Set<String> moved) {
    List<LedgerEntry> read = before.known().stream().filter(VanishedFiles::isRead).toList();
    List<LedgerEntry> gone = gone(read, there, moved);
    if (before.accepted().isEmpty()) {
      if (isLargeShare(gone.size(), read.size())) {
        throw largeShare(folder, gone.size(), read.size());
      }
      return;
    }
    long others = gone.stream().filter(file -> !before.accepted().contains(file.path())).count();
    if (others > 0) {
      throw unaccepted(folder, others, gone.size(), read.size());
    }
  }

  /** The files of which neither they nor another one with their content is there. */
  static List<LedgerEntry> gone(
      List<LedgerEntry> read, Predicate<String> there, Set<String> moved) {
    Set<String> hashesThere =
        read.stream()
            .filter(file -> there.test(file.path()))
            .map(LedgerEntry::hash)
            .collect(Collectors.toSet());
    return read.stream()
        .filter(file -> !there.test(file.path()))
        .filter(file -> !moved.contains(file.hash()) && !hashesThere.contains(file.hash()))
        .toList();
  }

  /** Whether it counts among the known files. */
  static boolean isRead(LedgerEntry file) {
    return !file.isImported() && !file.hash().isEmpty() && !file.outcome().isWithdrawn();
  }

  /** Whether so many missing files are not taken out without being asked. */
  static boolean isLargeShare(long gone, int known) {
    return gone > 0 && (gone == known || (gone >= FEW && gone * ONE_IN > known));
  }

  /** How many files are gone. */
  public int vanished() {
    return vanished;
  }

  /** Of how many that were known. */
  public int known() {
    return known;
  }
}
