package org.councilnotes.store;

import java.util.List;
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

  /** The name of the newest snapshot. */
  String snapshot();

  /** A reader of the newest snapshot, unaffected by later commits. The caller must close it. */
  ArchiveReader openSnapshot();

  @Override
  void close();
}
