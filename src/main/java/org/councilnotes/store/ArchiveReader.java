package org.councilnotes.store;

import java.util.List;
import org.councilnotes.query.SearchRequest;

/**
 * Reads one world of the archive: the contract that both stores share. Answers of one call come
 * from one snapshot. Who needs a part of it depends on the reader of that part.
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

  /** The state of each file, by path. */
  List<LedgerEntry> ledger();

  /**
   * Acronyms that may be programmes and that the vocabulary lacked when notes were tagged, the
   * surest first.
   *
   * @param most how many at most
   */
  List<ProgrammeProposal> proposals(int most);

  /**
   * What people should see to where the archive lies, such as a disk that is nearly full, a
   * sentence each; empty where all is well or nothing is known.
   */
  default List<String> warnings() {
    return List.of();
  }

  /** Which state of the archive would answer now. */
  String snapshot();

  /** The same archive as it is now, whatever is written meanwhile; to be closed by itself. */
  ArchiveReader openSnapshot();

  @Override
  void close();
}
