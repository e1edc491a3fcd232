package org.councilnotes.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;

/**
 * Reads one world of the archive: the contract that embedded Lucene and the engine share. Answers
 * of one call come from one snapshot.
 */
public interface ArchiveReader extends AutoCloseable {

  /** The longest text that {@link #alike} takes, in UTF-16 code units. */
  int LONGEST_TEXT = 20_000;

  SearchResult search(SearchRequest request);

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
  List<Hit> alike(String text, Words words, int most);

  /** The whole note, or empty where this world has none of that id. */
  Optional<Note> note(String id);

  /** All notes, newest first, then by id. */
  List<NoteSummary> notes();

  /**
   * Every note of the same number, whatever its additions and language: revisions, corrections,
   * supplements, translations; by id.
   */
  List<NoteSummary> family(DocumentNumber number);

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
  Map<String, Life> lives(String note);

  /** The lines of the ledger of the files of one note, in no order. */
  List<SourceFile> sources(String note);

  /** The state of each file, by path. */
  List<SourceFile> ledger();

  /**
   * Acronyms that may be programmes and that the vocabulary lacked when notes were tagged, the
   * surest first.
   *
   * @param most how many at most
   */
  List<Proposal> proposals(int most);

  /** Which state of the archive would answer now. */
  String snapshot();

  @Override
  void close();
}
