package org.councilnotes.index;

import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.councilnotes.search.Counting;
import org.councilnotes.search.Facet;

/**
 * What an index holds, under which names.
 *
 * <p>Six kinds of document stand side by side, told apart by {@link #RECORD}: one for each passage,
 * one for each note and one for its head (these three are one block), one for each file of the
 * ledger, one for the editions of each series, one for each note that its series must still learn
 * of.
 */
final class Schema {

  /** Goes up with every change that makes older indexes wrong; they are rebuilt, never migrated. */
  static final String VERSION = "6";

  /** BM25; stems count in the length of a text, as they do in the mean of all lengths. */
  static final Similarity SIMILARITY = new BM25Similarity(false);

  static final String RECORD = "record";
  static final String PASSAGE = "passage";

  /** A note without its passages, which stand before it in its block, in their order. */
  static final String NOTE = "note";

  /** A note without passages, sections and sheet: lists and hits need no more. */
  static final String HEAD = "head";

  static final String FILE = "file";

  /** The editions of a series in one language whose lineage is up to date. */
  static final String SERIES = "series";

  /** A note that was put or taken out since. */
  static final String TOUCHED = "touched";

  /** Id of the note: on each document of its block; also as doc value. */
  static final String NOTE_ID = "note.id";

  /** Stored: how many passages a note has. */
  static final String NOTE_PASSAGES = "note.passages";

  /** Position of a passage in its note, as doc value. */
  static final String ORDINAL = "ordinal";

  /** Date of the note in days since 1970 on each of its passages, as doc value. */
  static final String DATE = "date";

  static final String KIND = "kind";

  /**
   * Number of the note, its number without additions, and its subject codes: only on the passages
   * that stand for the note in a list of hits, its cover.
   */
  static final String NUMBER = "cover.number";

  static final String FAMILY = "cover.family";
  static final String CODE = "cover.code";

  /** Keys of the document numbers that the text of a passage cites. */
  static final String CITED = "cited";

  /**
   * On the head of a note with a number: keys of its {@link
   * org.councilnotes.note.DocumentNumber#document()} and of its number without additions, and of
   * the numbers it names as previous documents.
   */
  static final String HEAD_DOCUMENT = "head.document";

  static final String HEAD_FAMILY = "head.family";
  static final String HEAD_PREVIOUS = "head.previous";

  /** On the head of an edition: the id of its series. */
  static final String HEAD_SERIES = "head.series";

  static final String SERIES_ID = "series.id";

  /** Ids of the notes that are the editions of a series. */
  static final String SERIES_EDITION = "series.edition";

  /** Id of the touched note; stored. */
  static final String TOUCHED_NOTE = "touched.note";

  /** On a passage: see {@link org.councilnotes.note.Life#wording()}; also as doc value. */
  static final String WORDING = "wording";

  /** Stored: the life of the passage's wording through the editions. */
  static final String LINEAGE = "lineage";

  /** On a passage that proposes programmes: see {@link ProposalReading}; also as doc values. */
  static final String PROPOSAL = "proposal";

  /** Stored: the passage, or what the record holds of its note. */
  static final String JSON = "json";

  /** Stored: the heading of the passage's section. */
  static final String SECTION_HEADING = "section.heading";

  /** Path of a file of the corpus; the rest of its line is stored. */
  static final String PATH = "path";

  static final String HASH = "file.hash";
  static final String READING = "file.version";
  static final String TAGGING = "file.tagging";
  static final String STATE = "file.state";
  static final String REASON = "file.reason";
  static final String CAUSE = "file.cause";
  static final String FILE_NOTE = "file.note";
  static final String TRIES = "file.tries";

  /** In seconds since 1970. */
  static final String TRIED = "file.tried";

  /**
   * Values of {@link Facet#COUNTRY} and {@link Facet#ROLE} that belong together, as {@code
   * BO/host}; also as doc values.
   */
  static final String COUNTRY_ROLE = "mention.country";

  private static final String FACET = "facet.";

  private Schema() {}

  /**
   * 1 on each document of a note that counts, 0 on the others; a doc value, so that it changes with
   * what else is held and the note itself need not be written again.
   */
  static String counting(Counting counting) {
    return "counting." + counting.name().toLowerCase(Locale.ROOT);
  }

  /** Values of a facet on each passage, {@link Facet#NOT_STATED} among them; also as doc values. */
  static String facet(Facet facet) {
    return FACET + facet.key();
  }

  /** The facet whose values a field holds; empty for other fields. */
  static Optional<Facet> facetOf(String field) {
    return field.startsWith(FACET)
        ? Optional.of(new Facet(field.substring(FACET.length())))
        : Optional.empty();
  }
}
