package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchResult;
import org.councilnotes.vocabulary.Vocabulary;

/** A corpus of a test and the index that runs over it lead to. */
public record IngestedCorpus(TestCorpus files, Path index) {

  public IngestReport run(NotePipeline way) {
    return run(way, IngestListener.NONE);
  }

  IngestReport run(NotePipeline way, IngestListener listener) {
    return run(way, listener, FileSelection.CHANGED);
  }

  /** Any file may be gone since the last run. */
  IngestReport run(NotePipeline way, IngestListener listener, FileSelection selection) {
    try (ArchiveWriter writer = writer();
        ArchiveReader reader = reader()) {
      return new IngestRun(files.corpus(), way, listener)
          .run(
              TargetWorld.ofPublic(writer, PriorState.of(reader).acceptingRemovals()),
              selection,
              Clock.systemUTC());
    }
  }

  public ArchiveWriter writer() {
    return LuceneArchiveWriter.open(
        index, Vocabulary.load(files.corpus().existingVocabularyFolder()).thesaurus());
  }

  public ArchiveReader reader() {
    return LuceneArchiveReader.open(index);
  }

  /** The ledger, as {@code a.pdf: skipped, restricted} by file in {@code notes/}. */
  public List<String> ledger() {
    try (ArchiveReader reader = reader()) {
      return reader.ledger().stream().map(IngestedCorpus::line).toList();
    }
  }

  private static String line(LedgerEntry file) {
    String reason = file.outcome().english();
    return file.path().replaceFirst("^notes/", "")
        + ": "
        + file.outcome().state()
        + (reason.isEmpty() ? "" : ", " + reason);
  }

  public List<String> notes() {
    try (ArchiveReader reader = reader()) {
      return reader.notes().stream().map(NoteSummary::id).sorted().toList();
    }
  }

  public Note note(String id) {
    try (ArchiveReader reader = reader()) {
      return reader.note(id).orElseThrow();
    }
  }

  /** What the notes hold, by id. */
  public Map<String, Note> content() {
    try (ArchiveReader reader = reader()) {
      return reader.notes().stream()
          .collect(Collectors.toMap(NoteSummary::id, n -> reader.note(n.id()).orElseThrow()));
    }
  }

  /** The notes of which a search finds passages. */
  public List<String> counted() {
    Span most = new Span(1, SearchRequest.LARGEST_PAGE);
    try (ArchiveReader reader = reader()) {
      return reader
          .search(
              new SearchRequest(
                  ParsedQuery.EVERYTHING,
                  Filters.NONE,
                  ResultPageRequest.OF_PASSAGES.withSort(HitOrder.NOTE).withSpan(most)))
          .hits()
          .stream()
          .map(hit -> hit.note().id())
          .distinct()
          .toList();
    }
  }

  public SearchResult search(String query) {
    try (ArchiveReader reader = reader()) {
      return reader.search(SearchRequest.of(query));
    }
  }

  /** Every note is there because of exactly one file, and every file that is indexed has a note. */
  public void assertLedgerAgreesWithNotes() {
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
          .filteredOn(
              f -> f.outcome() instanceof FileOutcome.Skipped && !f.outcome().isRestricted())
          .flatMap(f -> f.note().stream().toList())
          .isSubsetOf(sources);
    }
  }
}
