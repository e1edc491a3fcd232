package org.councilnotes.store.schema;

import java.util.Locale;
import java.util.Optional;
import org.councilnotes.query.Facet;
import org.councilnotes.store.VersionGrouping;

/**
 * The names of the fields of an index.
 *
 * <p>An index has six kinds of documents, distinguished by {@link #RECORD}: one for each passage,
 * one for each note and one for its head (these three form one block); one for each ledger entry;
 * one for the editions of each series; one for each note whose series has a stale lineage.
 */
public final class IndexFields {

  public static final String RECORD = "record";
  public static final String PASSAGE = "passage";

  /**
   * {@link #PASSAGE} on each passage that searches find: all except the lines of covers, see {@code
   * CoverLineFilter}.
   */
  public static final String FOUND = "found";

  /** The note without its passages, which precede it in its block, in their order. */
  public static final String NOTE = "note";

  /** The note without passages, sections and extraction sheet, for lists and hits. */
  public static final String HEAD = "head";

  public static final String FILE = "file";

  /** The editions of a series in one language whose lineage is up to date. */
  public static final String SERIES = "series";

  /** A note that was written or deleted since the lineage of its series was computed. */
  public static final String TOUCHED = "touched";

  /** Id of the note, on each document of its block; also as doc value. */
  public static final String NOTE_ID = "note.id";

  /** Stored: number of passages of a note. */
  public static final String NOTE_PASSAGES = "note.passages";

  /** Position of a passage in its note, as doc value. */
  public static final String ORDINAL = "ordinal";

  /** The id of a passage behind the id of its note, as doc value. */
  public static final String ID_IN_NOTE = "id.in.note";

  /** First page of a passage, from 1, as doc value. */
  public static final String PAGE = "page";

  /** How many words a passage has, see {@code CountUnit.WORDS}; as doc value. */
  public static final String WORDS = "words";

  /** Date of the note in days since 1970, on each of its passages, as doc value. */
  public static final String DATE = "date";

  public static final String KIND = "kind";

  /**
   * Number of the note, its number without additions, and its subject codes. Only on the passage
   * that represents the note in a list of hits.
   */
  public static final String NUMBER = "cover.number";

  public static final String FAMILY = "cover.family";
  public static final String CODE = "cover.code";

  /** Keys of the document numbers that the text of a passage cites. */
  public static final String CITED = "cited";

  /**
   * On the head of a note with a number: the keys of its {@link
   * org.councilnotes.note.number.DocumentNumber#document()}, of its number without additions, and
   * of the numbers it names as previous documents.
   */
  public static final String HEAD_DOCUMENT = "head.document";

  public static final String HEAD_FAMILY = "head.family";
  public static final String HEAD_PREVIOUS = "head.previous";

  /** On the head of an edition: the id of its series. */
  public static final String HEAD_SERIES = "head.series";

  /**
   * On the head of a note: the {@link org.councilnotes.note.number.InterinstitutionalFile#id()} of
   * each file that it belongs to.
   */
  public static final String HEAD_DOSSIER = "head.dossier";

  public static final String SERIES_ID = "series.id";

  /** Ids of the notes that are the editions of a series. */
  public static final String SERIES_EDITION = "series.edition";

  /** Id of the touched note; stored. */
  public static final String TOUCHED_NOTE = "touched.note";

  /**
   * On a passage: see {@link org.councilnotes.note.WordingHistory#wording()}; also as doc value.
   */
  public static final String WORDING = "wording";

  /** Stored: the wording history of the passage. */
  public static final String LINEAGE = "lineage";

  /**
   * On a passage with proposals: see {@link org.councilnotes.store.ProgrammeProposal}; also as doc
   * values.
   */
  public static final String PROPOSAL = "proposal";

  /** Stored: the passage, or the part of the note that the document holds. */
  public static final String JSON = "json";

  /** Stored: the heading of the passage's section. */
  public static final String SECTION_HEADING = "section.heading";

  /** Path of a file of the corpus. The rest of its ledger entry is stored. */
  public static final String PATH = "path";

  public static final String HASH = "file.hash";
  public static final String READING = "file.version";
  public static final String TAGGING = "file.tagging";
  public static final String STATE = "file.state";
  public static final String REASON = "file.reason";
  public static final String CAUSE = "file.cause";
  public static final String FILE_NOTE = "file.note";
  public static final String TRIES = "file.tries";

  public static final String CHARACTERS = "file.characters";
  public static final String JUDGEMENT = "file.judgement";

  /** Only where the file is LIMITE. */
  public static final String LIMITE = "file.limite";

  /** Seconds since 1970. */
  public static final String TRIED = "file.tried";

  /**
   * Pairs of values of {@link Facet#COUNTRY} and {@link Facet#ROLE} in one mention, such as {@code
   * BO/host}; also as doc values.
   */
  public static final String COUNTRY_ROLE = "mention.country";

  private static final String FACET = "facet.";

  private IndexFields() {}

  /**
   * 1 on each document of a note that counts, 0 on the others. A doc value, which can be updated
   * without rewriting the note when other versions are written or deleted.
   */
  public static String counting(VersionGrouping counting) {
    return "counting." + counting.name().toLowerCase(Locale.ROOT);
  }

  /** Values of a facet on each passage, {@link Facet#NOT_STATED} among them; also as doc values. */
  public static String facet(Facet facet) {
    return FACET + facet.key();
  }

  /** The facet whose values a field holds; empty for other fields. */
  public static Optional<Facet> facetOf(String field) {
    return field.startsWith(FACET)
        ? Optional.of(new Facet(field.substring(FACET.length())))
        : Optional.empty();
  }
}
