package org.councilnotes.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.WordScope;

/**
 * Reads one world of the archive: the contract that embedded Lucene and the engine share. Answers
 * of one call come from one snapshot.
 */
public interface ArchiveReader extends AutoCloseable {

  /** The longest text that {@link #similar} takes, in UTF-16 code units. */
  int LONGEST_TEXT = 20_000;

  /**
   * Answers a search. Where no passage has all that was asked for, most of its words are enough, if
   * there are several; and where still little is found, what may have been meant is suggested.
   */
  default SearchResult search(SearchRequest request) {
    return new RelaxedSearch(this).search(request);
  }

  /** Every hit of a search, with fewer words where {@link #search} answers with fewer. */
  default HitStream stream(SearchRequest request) {
    return new RelaxedSearch(this).all(request);
  }

  /** Answers a search by what holds all that is asked for. */
  SearchResult searchExactly(SearchRequest request);

  /** Every hit that holds all that is asked for; the span of the request is left out of account. */
  HitStream streamExactly(SearchRequest request);

  /**
   * What may have been meant by a search, in other letters: it finds something under the same
   * filters.
   *
   * @return empty where nothing better is known
   */
  Optional<String> correction(SearchRequest request);

  /**
   * What begins as somebody typed and would find something under what is chosen beside it: numbers,
   * programmes, countries, fields and their values, headings, frequent phrases; the best first.
   *
   * @param begun the text so far; nothing is known to begin with a very long one
   * @param names by which values are asked for and shown, those that the world lacks among them
   * @param most how many at most
   */
  List<Completion> completions(PartialQuery begun, CompletionNames names, int most);

  /**
   * The passages most alike to a text, in every version and language: first those in which the text
   * stands word for word, but for case and accents, then those that share the most of its words, a
   * rare word counting more than a common one. Forms of one word are alike. The hits bear no
   * highlights.
   *
   * @param text at most {@value #LONGEST_TEXT} code units; without a word, nothing is alike to it
   * @param words of the passages
   * @param most how many at most
   * @throws IllegalArgumentException where the text is longer
   */
  List<SearchHit> similar(String text, WordScope words, int most);

  /**
   * Where a query matches in the texts of the passages of one note, whatever the filters: the
   * places that {@link SearchHit#highlights} bears, by id of the passage. Passages that match
   * elsewhere only, or not at all, are left out.
   */
  Map<String, List<TextRange>> marks(QueryExpression query, String note);

  /** The whole note, or empty where this world has none of that id. */
  Optional<Note> note(String id);

  /** All notes, newest first, then by id. */
  List<NoteSummary> notes();

  /**
   * Every note of the same number, whatever its additions and language: revisions, corrections,
   * supplements, translations; by id.
   */
  List<NoteSummary> family(DocumentNumber number);

  /**
   * Every note of the ordinary documents of a number, whatever their years and additions, newest
   * year first, then by id.
   *
   * @param number without a year, such as 10364
   */
  List<NoteSummary> numbered(int number);

  /** The notes that name this very number as a previous document, newest first. */
  List<NoteSummary> followers(DocumentNumber number);

  /**
   * The notes of a series, in every version and language, oldest first; empty for an unknown id.
   */
  List<NoteSummary> series(String id);

  /**
   * The lives of the passages of a note through the editions of its series, by the id of the
   * passage; empty for an unknown id.
   */
  Map<String, WordingHistory> lives(String note);

  /** The lines of the ledger of the files of one note, in no order. */
  List<LedgerEntry> sources(String note);

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
