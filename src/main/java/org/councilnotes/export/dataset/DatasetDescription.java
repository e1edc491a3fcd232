package org.councilnotes.export.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.councilnotes.export.ExportProvenance;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.export.dataset.ChecksummedZip.Written;
import org.councilnotes.note.Marking;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SnapshotName;

/**
 * What the descriptions of a dataset for programs say alike.
 *
 * @param snapshot of the archive
 * @param marking of the world that the dataset is made from
 * @param files in the order of the ZIP
 */
record DatasetDescription(
    String title, String description, String snapshot, Marking marking, List<DescribedFile> files) {

  /** Conditions of the reuse of documents of the Council. */
  static final String LICENCE = "http://data.europa.eu/eli/dec/2017/1842/oj";

  static final String LICENCE_TITLE =
      "Council Decision (EU) 2017/1842 on the open data policy of the Council of the European"
          + " Union and the reuse of Council documents";

  private static final String LICENCE_SAYS =
      "Holds for the texts, which are documents of the Council. It says nothing of the tags: who"
          + " publishes this dataset says how they may be used.";

  private static final String LICENCE_SAYS_RESTRICTED =
      "Holds for the texts that are public only. Texts of notes that are marked LIMITE are for"
          + " authorised readers, and this dataset with them: it may not be published.";

  private static final String ABOUT =
      ", with the participations, mentions and corrections in them and the vocabulary of their"
          + " codes. A program made the tags; people corrected some. The codebook says how tags are"
          + " given and what each column means.";

  DatasetDescription {
    files = List.copyOf(files);
  }

  /**
   * A file of a dataset.
   *
   * @param about what it holds, in a few words
   * @param table where it is one
   */
  record DescribedFile(
      Written file, String mediaType, String about, Optional<DatasetTable<?>> table, long rows) {

    static DescribedFile of(Written file, DatasetTable<?> table, long rows) {
      return new DescribedFile(file, "text/csv", table.title(), Optional.of(table), rows);
    }

    /** A file that is no table. */
    static DescribedFile of(Written file, String mediaType, String about) {
      return new DescribedFile(file, mediaType, about, Optional.empty(), 0);
    }
  }

  /**
   * The description of the answer to a search. It counts what the tables have.
   *
   * @param marking of the world that answered
   */
  static DatasetDescription of(
      SearchRequest asked, String snapshot, Marking marking, List<DescribedFile> files) {
    String filters = ExportProvenance.filters(asked.filters());
    String searched =
        (asked.text().isBlank() ? "all passages" : "\u201C" + asked.text() + "\u201D")
            + (filters.isEmpty() ? "" : " (" + filters + ")");
    return new DatasetDescription(
        (marking == Marking.PUBLIC ? "" : NoteCaption.mark(marking) + ": ")
            + "Council notes: "
            + searched,
        rows(PassageTables.PASSAGES, files)
            + " passages of "
            + rows(PassageTables.EDITIONS, files)
            + " notes that a search for "
            + searched
            + " finds in a Council notes archive, snapshot "
            + snapshot
            + ABOUT,
        snapshot,
        marking,
        files);
  }

  private static long rows(DatasetTable<?> table, List<DescribedFile> files) {
    return files.stream()
        .filter(file -> file.file().path().equals(table.path()))
        .mapToLong(DescribedFile::rows)
        .sum();
  }

  /** What the licence holds for. */
  String licenceScope() {
    return marking == Marking.PUBLIC ? LICENCE_SAYS : LICENCE_SAYS_RESTRICTED;
  }

  /** Time of the snapshot; the epoch where nothing was ever written to the archive. */
  Instant made() {
    return SnapshotName.timeOf(snapshot).orElse(Instant.EPOCH);
  }
}
