package org.councilnotes.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.councilnotes.note.Marking;
import org.councilnotes.query.SearchRequest;

/**
 * Reads one world of the archive: the reading contract of both stores. Answers of one call come
 * from one snapshot. A caller that needs one part only depends on the interface of that part.
 */
public interface ArchiveReader
    extends SearchReader, SuggestionReader, StoredNoteReader, SeriesReader, AutoCloseable {

  @Override
  default SearchResult search(SearchRequest request) {
    return new RelaxedSearch(this, this).search(request);
  }

  @Override
  default Settled settled(SearchRequest request) {
    return new RelaxedSearch(this, this).settled(request);
  }

  @Override
  default CompleteResult searchAll(SearchRequest request) {
    return new RelaxedSearch(this, this).searchAll(request);
  }

  @Override
  default HitStream stream(SearchRequest request) {
    return new RelaxedSearch(this, this).stream(request);
  }

  /** The entry of each file, by path. */
  List<LedgerEntry> ledger();

  /**
   * Acronyms that may be programmes and that the vocabulary lacked when notes were tagged, the most
   * certain first.
   *
   * @param most how many at most
   */
  List<ProgrammeProposal> proposals(int most);

  /**
   * Problems of the store that need attention, such as a nearly full disk, a sentence each. Empty
   * where there are none or they are not known.
   */
  default List<String> warnings() {
    return List.of();
  }

  /**
   * The strictest marking of the notes. What is made from all of them, such as a count, has it.
   * Reads the summaries of all notes.
   */
  default Marking marking() {
    return notes().stream()
        .map(NoteSummary::marking)
        .max(Comparator.naturalOrder())
        .orElse(Marking.PUBLIC);
  }

  /** The name of the newest snapshot. */
  String snapshot();

  /**
   * A number that grows with each commit, also with one that changes the ledger alone and leaves
   * the name of the snapshot. To be compared only: no reader is told, as it counts restricted
   * files.
   */
  int ledgerVersion();

  /**
   * Checks that what this world is read from is there and can be read: a folder with every file of
   * its newest commit, or a cluster. An open reader may still answer where it is not.
   *
   * @throws ArchiveProblem where something is missing or cannot be read
   */
  default Storage storage() {
    return new Storage(snapshot(), OptionalLong.empty(), Optional.empty());
  }

  /** A reader of the newest snapshot, unaffected by later commits. The caller must close it. */
  ArchiveReader openSnapshot();

  @Override
  void close();

  /**
   * What a world is read from.
   *
   * @param bytes of the files of the newest commit; empty where not known
   * @param disk that the files are on; empty where not known
   */
  record Storage(String snapshot, OptionalLong bytes, Optional<Disk> disk) {}

  /**
   * The disk of a folder.
   *
   * @param free bytes that this user may still write
   * @param size bytes of the whole disk
   */
  record Disk(long free, long size) {

    private static final int PERCENT = 100;

    /** Use of a disk, in percent, from which it needs attention. */
    private static final int NEARLY_FULL = 95;

    public boolean isNearlyFull() {
      return size > 0 && usedPercent() >= NEARLY_FULL;
    }

    /** How much of it is taken, in percent, rounded down. */
    public int usedPercent() {
      return size > 0 ? (int) (PERCENT * (double) (size - free) / size) : 0;
    }
  }
}
