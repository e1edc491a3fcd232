package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.councilnotes.TestCorpus;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.LuceneArchive;
import org.councilnotes.index.LuceneWriter;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.Asked;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Listing;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.Sort;
import org.councilnotes.search.SourceFile;

/** A corpus of a test and the index that runs over it lead to. */
record IngestedCorpus(TestCorpus files, Path index) {

  IngestReport run(NoteWay way) {
    return run(way, IngestListener.NONE);
  }

  IngestReport run(NoteWay way, IngestListener listener) {
    return run(way, listener, Selection.CHANGED);
  }

  /** Any file may be gone since the last run. */
  IngestReport run(NoteWay way, IngestListener listener, Selection selection) {
    try (ArchiveWriter writer = writer();
        ArchiveReader reader = reader()) {
      return new Ingest(files.corpus(), way, writer, listener)
          .run(Before.of(reader).acceptingRemovals(), selection, Clock.systemUTC());
    }
  }

  ArchiveWriter writer() {
    return LuceneWriter.open(index, Vocabulary.load(files.corpus().vocabulary()).thesaurus());
  }

  ArchiveReader reader() {
    return LuceneArchive.open(index);
  }

  /** The ledger, as {@code a.pdf: skipped, restricted} by file in {@code notes/}. */
  List<String> ledger() {
    try (ArchiveReader reader = reader()) {
      return reader.ledger().stream().map(IngestedCorpus::line).toList();
    }
  }

  private static String line(SourceFile file) {
    String reason = file.outcome().reason();
    return file.path().replaceFirst("^notes/", "")
        + ": "
        + file.outcome().state()
        + (reason.isEmpty() ? "" : ", " + reason);
  }

  List<String> notes() {
    try (ArchiveReader reader = reader()) {
      return reader.notes().stream().map(NoteSummary::id).sorted().toList();
    }
  }

  Note note(String id) {
    try (ArchiveReader reader = reader()) {
      return reader.note(id).orElseThrow();
    }
  }

  /** What the notes hold, by id. */
  Map<String, Note> content() {
    try (ArchiveReader reader = reader()) {
      return reader.notes().stream()
          .collect(Collectors.toMap(NoteSummary::id, n -> reader.note(n.id()).orElseThrow()));
    }
  }

  /** The notes of which a search finds passages. */
  List<String> counted() {
    Span most = new Span(1, SearchRequest.LARGEST_PAGE);
    try (ArchiveReader reader = reader()) {
      return reader
          .search(
              new SearchRequest(
                  Asked.EVERYTHING, Filters.NONE, Listing.OF_PASSAGES.by(Sort.NOTE).at(most)))
          .hits()
          .stream()
          .map(hit -> hit.note().id())
          .distinct()
          .toList();
    }
  }

  SearchResult search(String query) {
    try (ArchiveReader reader = reader()) {
      return reader.search(SearchRequest.of(query));
    }
  }

  /** Every note is there because of exactly one file, and every file that is indexed has a note. */
  void assertLedgerAgreesWithNotes() {
    try (ArchiveReader reader = reader()) {
      List<String> sources =
          reader.ledger().stream()
              .filter(f -> f.outcome().isIndexed())
              .map(f -> f.note().orElseThrow())
              .toList();
      assertThat(reader.notes())
          .extracting(NoteSummary::id)
          .containsExactlyInAnyOrderElementsOf(sources);
      assertThat(reader.ledger())
          .filteredOn(f -> f.outcome() instanceof Outcome.Skipped && !f.outcome().isRestricted())
          .flatMap(f -> f.note().stream().toList())
          .isSubsetOf(sources);
    }
  }
}
