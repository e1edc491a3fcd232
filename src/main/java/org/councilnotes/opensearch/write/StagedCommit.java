package org.councilnotes.opensearch.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.councilnotes.opensearch.client.BulkWriter;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.client.TaskResult;
import org.councilnotes.opensearch.document.OpenSearchLedgerDocuments;
import org.councilnotes.opensearch.document.OpenSearchNoteDocuments;
import org.councilnotes.opensearch.document.OpenSearchStoredNotes;
import org.councilnotes.opensearch.document.OpenSearchVersionMarks;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentIds;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.OpenSearchCommit;
import org.councilnotes.opensearch.storage.RequestBatches;
import org.councilnotes.opensearch.storage.SegmentCopies;
import org.councilnotes.opensearch.storage.WorldIndices;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteVersion;
import org.councilnotes.store.StaleSeries;
import org.councilnotes.store.WrittenNote;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes staged changes to the cluster, in an order that may be interrupted anywhere: first marks
 * for the notes that change, by which their series are known to be stale; then the notes; the
 * ledger last.
 */
final class StagedCommit implements AutoCloseable {

  private static final String COUNTING = OpenSearchNoteDocuments.COUNTING;

  private final DocumentReader reads;
  private final OpenSearchStoredNotes stored;
  private final OpenSearchStoredNotes.WholeNotes whole;
  private final OpenSearchNoteDocuments documents;
  private final BulkWriter bulk;
  private final ParallelWork makers = new ParallelWork();

  StagedCommit(DocumentReader reads, OpenSearchNoteDocuments documents) {
    this.reads = reads;
    this.stored = new OpenSearchStoredNotes(reads);
    this.whole = OpenSearchStoredNotes.WholeNotes.withLives(reads);
    this.documents = documents;
    this.bulk = new BulkWriter(reads.link());
  }

  /**
   * The outcome for series with a changed note.
   *
   * @param stale their ids
   * @param renewed those that have editions
   */
  record CommittedSeries(Set<String> stale, List<StaleSeries> renewed) {
    CommittedSeries {
      stale = Set.copyOf(stale);
      renewed = List.copyOf(renewed);
    }
  }

  /** Writes notes and marks. They are not visible to searches before {@link #finish}. */
  void write(StagedNotes stage, Collection<String> touched, Optional<CommittedSeries> settled) {
    touched.forEach(
        note -> write(DocumentIds.touched(note), DocumentIds.touched(note), touched(note)));
    bulk.flush();
    for (List<String> some : RequestBatches.of(stage.notes())) {
      Map<String, Integer> before = passages(some);
      OpenSearchVersionMarks marks = marks(some, stage);
      makers.each(some, note -> write(note, stage, marks, before.getOrDefault(note, 0)));
      writeOthers(stage, marks);
    }
    List<String> removed = List.copyOf(stage.removed());
    for (List<String> some : RequestBatches.of(removed)) {
      passages(some).forEach(this::remove);
      writeOthers(stage, marks(some, stage));
    }
    bulk.flush();
    settled.ifPresent(this::settle);
  }

  private static ObjectNode touched(String note) {
    return QueryDsl.of(IndexFields.RECORD, IndexFields.TOUCHED, IndexFields.TOUCHED_NOTE, note);
  }

  /**
   * The number of passages of some notes as last written, visible or not, by id of note. Notes that
   * do not exist are left out.
   */
  private Map<String, Integer> passages(List<String> notes) {
    Map<String, String> routings = new HashMap<>();
    notes.forEach(note -> routings.put(DocumentIds.note(note), DocumentIds.routing(note)));
    Map<String, Integer> passages = new HashMap<>();
    for (JsonNode note :
        reads.written(routings, List.of(IndexFields.NOTE_ID, IndexFields.NOTE_PASSAGES))) {
      passages.put(
          note.required(IndexFields.NOTE_ID).stringValue(),
          note.required(IndexFields.NOTE_PASSAGES).intValue());
    }
    return passages;
  }

  /** The marks after the commit of some notes and of the other versions of their documents. */
  private OpenSearchVersionMarks marks(List<String> notes, StagedNotes stage) {
    Set<String> keys = new LinkedHashSet<>();
    notes.forEach(note -> NoteVersion.documentOf(note).ifPresent(keys::add));
    return OpenSearchVersionMarks.of(
        stage.over(
            stored.heads(IndexFields.HEAD_DOCUMENT, keys),
            note -> NoteVersion.documentOf(note.id()).filter(keys::contains).isPresent()));
  }

  private void write(String note, StagedNotes stage, OpenSearchVersionMarks marks, int before) {
    WrittenNote staged = stage.get(note).orElseThrow();
    write(
        new OpenSearchNoteDocuments.NoteToWrite(staged.note(), staged.lives(), marks.of(note)),
        before);
  }

  private void write(OpenSearchNoteDocuments.NoteToWrite written, int before) {
    String note = written.note().id();
    String routing = DocumentIds.routing(note);
    documents.of(written).forEach(kept -> write(kept.id(), routing, kept.document()));
    for (int i = written.note().passages().size(); i < before; i++) {
      delete(DocumentIds.passage(note, i), routing);
    }
  }

  /** Rewrites versions that are not staged but have other marks than before. */
  private void writeOthers(StagedNotes stage, OpenSearchVersionMarks marks) {
    Set<String> written = Set.copyOf(stage.notes());
    List<String> others =
        marks.byNote().keySet().stream().filter(note -> !written.contains(note)).toList();
    for (String note : changed(others, marks)) {
      whole
          .read(List.of(note))
          .values()
          .forEach(
              held ->
                  write(
                      new OpenSearchNoteDocuments.NoteToWrite(
                          held.note(), held.lives(), marks.of(note)),
                      held.note().passages().size()));
    }
  }

  private List<String> changed(List<String> notes, OpenSearchVersionMarks marks) {
    List<String> changed = new ArrayList<>();
    if (!notes.isEmpty()) {
      reads
          .all(
              QueryDsl.all(
                  OpenSearchStoredNotes.record(IndexFields.HEAD),
                  QueryDsl.terms(IndexFields.NOTE_ID, notes)),
              IndexFields.NOTE_ID,
              List.of(IndexFields.NOTE_ID, COUNTING))
          .filter(head -> !isMarked(head, marks))
          .forEach(head -> changed.add(head.required(IndexFields.NOTE_ID).stringValue()));
    }
    return changed;
  }

  private static boolean isMarked(JsonNode head, OpenSearchVersionMarks marks) {
    Set<String> own = new LinkedHashSet<>();
    head.path(COUNTING).forEach(mark -> own.add(mark.stringValue()));
    Set<String> wanted = new LinkedHashSet<>();
    marks
        .of(head.required(IndexFields.NOTE_ID).stringValue())
        .forEach(mark -> wanted.add(OpenSearchVersionMarks.key(mark)));
    return own.equals(wanted);
  }

  private void remove(String note, int passages) {
    String routing = DocumentIds.routing(note);
    for (int i = 0; i < passages; i++) {
      delete(DocumentIds.passage(note, i), routing);
    }
    delete(DocumentIds.note(note), routing);
    delete(DocumentIds.head(note), routing);
  }

  private void settle(CommittedSeries settled) {
    reads
        .all(
            QueryDsl.all(
                OpenSearchStoredNotes.record(IndexFields.SERIES),
                QueryDsl.terms(IndexFields.SERIES_ID, settled.stale())),
            "series.key",
            List.of("series.key"))
        .map(document -> document.required("series.key").stringValue())
        .forEach(key -> delete(key, key));
    settled.renewed().forEach(this::write);
    stored.touched().forEach(note -> delete(DocumentIds.touched(note), DocumentIds.touched(note)));
    bulk.flush();
  }

  private void write(StaleSeries series) {
    String id = DocumentIds.series(series.id(), series.language());
    ObjectNode document =
        QueryDsl.of(IndexFields.RECORD, IndexFields.SERIES, IndexFields.SERIES_ID, series.id());
    document.put("series.key", id);
    QueryDsl.with(document, IndexFields.SERIES_EDITION, series.editions());
    write(id, id, document);
  }

  /**
   * Writes ledger entries.
   *
   * @param lines by path; empty to delete the entry
   */
  void writeLedger(Map<String, Optional<LedgerEntry>> lines) {
    lines.forEach(
        (path, line) -> {
          String id = DocumentIds.file(path);
          line.ifPresentOrElse(
              file -> write(id, id, OpenSearchLedgerDocuments.of(file)), () -> delete(id, id));
        });
    bulk.flush();
  }

  /**
   * Refreshes the index, then writes the metadata of the commit so that searches see it, too. Ends
   * when all copies have both.
   */
  void finish(OpenSearchCommit commit) {
    SegmentCopies copies = new SegmentCopies(reads.link(), reads.index());
    reads.link().post(ClusterRequest.path(reads.index(), "_refresh"));
    copies.await();
    reads
        .link()
        .send(
            ClusterRequest.write(
                    "PUT", ClusterRequest.path(reads.index(), "_doc", DocumentIds.COMMIT))
                .with("routing", DocumentIds.COMMIT)
                .with("refresh", "true")
                .with(WorldIndices.ofCommit(commit)));
    copies.await();
  }

  private void write(String id, String routing, ObjectNode document) {
    bulk.index(reads.index(), id, Optional.of(routing), document);
  }

  private void delete(String id, String routing) {
    bulk.delete(reads.index(), id, Optional.of(routing));
  }

  @Override
  public void close() {
    makers.close();
    bulk.close();
  }

  /** Runs a task for each of many items, with one thread per processor. */
  private static final class ParallelWork implements AutoCloseable {

    private final ExecutorService threads =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("commit-", 0).daemon().factory());

    /**
     * Returns when all tasks are done.
     *
     * @throws RuntimeException the first failure of a task
     * @throws OpenSearchProblem where the thread is interrupted
     */
    <T> void each(Collection<T> all, Consumer<T> work) {
      List<Callable<Object>> tasks =
          all.stream().map(one -> Executors.callable(() -> work.accept(one))).toList();
      try {
        threads.invokeAll(tasks).forEach(TaskResult::of);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw OpenSearchProblem.interrupted();
      }
    }

    /** Interrupts running tasks. */
    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
