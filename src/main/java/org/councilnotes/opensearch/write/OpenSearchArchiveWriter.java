package org.councilnotes.opensearch.write;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.opensearch.document.OpenSearchNoteDocuments;
import org.councilnotes.opensearch.document.OpenSearchStoredNotes;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.OpenSearchCommit;
import org.councilnotes.opensearch.storage.RequestBatches;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.StaleSeries;
import org.councilnotes.store.WrittenNote;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.PassageFacets;

/**
 * Writes one world of the cluster. Changes are staged on the local disk until the commit. A commit
 * is not atomic in the cluster: after an interruption the next run writes the changes again, as its
 * ledger lacks them. Ids are derived from ids of notes and paths of files, so this duplicates
 * nothing.
 *
 * <p>Every method throws {@code OpenSearchProblem} where the cluster fails.
 */
public final class OpenSearchArchiveWriter implements ArchiveWriter {

  private final DocumentReader reads;
  private final OpenSearchCommit replaced;
  private final Runnable permit;
  private final OpenSearchStoredNotes stored;
  private final OpenSearchStoredNotes.WholeNotes whole;
  private final StagedCommit committing;
  private final Clock clock = Clock.systemUTC();
  private final StagedNotes stage = new StagedNotes();
  private final Map<String, Optional<LedgerEntry>> ledger = new LinkedHashMap<>();
  private final Set<String> touched = new TreeSet<>();
  private final Set<String> stale = new HashSet<>();
  private Optional<List<StaleSeries>> settled = Optional.empty();
  private boolean marked;

  /**
   * Opens a writer.
   *
   * @param replaced the newest commit of the index that this one is to replace; none where it
   *     replaces none
   * @param permit called before a commit; throws where the write lock is lost
   */
  public OpenSearchArchiveWriter(
      DocumentReader reads, PassageFacets values, OpenSearchCommit replaced, Runnable permit) {
    this.reads = reads;
    this.replaced = replaced;
    this.permit = permit;
    this.stored = new OpenSearchStoredNotes(reads);
    this.whole = OpenSearchStoredNotes.WholeNotes.withLives(reads);
    this.committing = new StagedCommit(reads, new OpenSearchNoteDocuments(values));
  }

  @Override
  public synchronized void put(Note note, Map<String, WordingHistory> lives) {
    touched.add(note.id());
    stage.put(note, lives);
  }

  @Override
  public synchronized void putWordingHistories(Note note, Map<String, WordingHistory> lives) {
    stage.put(note, lives);
  }

  @Override
  public synchronized List<WrittenNote> written(List<String> ids) {
    Map<String, WrittenNote> before = whole.read(ids.stream().filter(this::isAsBefore).toList());
    return ids.stream()
        .map(id -> stage.get(id).or(() -> Optional.ofNullable(before.get(id))))
        .flatMap(Optional::stream)
        .toList();
  }

  private boolean isAsBefore(String note) {
    return !stage.holds(note) && !stage.removed().contains(note);
  }

  @Override
  public synchronized List<StaleSeries> staleSeries() {
    Set<String> notes = new TreeSet<>(touched);
    if (settled.isEmpty()) {
      notes.addAll(stored.touched());
    }
    marked |= !notes.isEmpty();
    Set<String> ids = seriesOf(notes);
    stale.addAll(ids);
    List<StaleSeries> series = new ArrayList<>();
    for (String id : ids) {
      series.addAll(StaleSeries.of(id, editions(id)));
    }
    return series;
  }

  /** The series that the notes belong to, and belonged to before. */
  private Set<String> seriesOf(Set<String> notes) {
    Set<String> ids = new TreeSet<>();
    for (List<String> some : RequestBatches.of(List.copyOf(notes))) {
      ids.addAll(stored.seriesWith(some));
      Set<String> wanted = Set.copyOf(some);
      stage
          .over(stored.heads(IndexFields.NOTE_ID, some), note -> wanted.contains(note.id()))
          .forEach(note -> note.report().series().ifPresent(ids::add));
    }
    return ids;
  }

  private List<NoteSummary> editions(String series) {
    return stage.over(
        stored.heads(IndexFields.HEAD_SERIES, series),
        note -> note.report().series().equals(Optional.of(series)));
  }

  @Override
  public synchronized void markLineageCurrent(List<StaleSeries> renewed) {
    if (marked) {
      settled = Optional.of(List.copyOf(renewed));
      touched.clear();
      marked = false;
    }
  }

  @Override
  public synchronized void removeNote(String id) {
    touched.add(id);
    stage.remove(id);
  }

  @Override
  public synchronized void putLedgerEntry(LedgerEntry file) {
    ledger.put(file.path(), Optional.of(file));
  }

  @Override
  public synchronized void removeLedgerEntry(String path) {
    ledger.put(path, Optional.empty());
  }

  /** Makes no commit where nothing was written, except the first. */
  @Override
  public synchronized void commit() {
    OpenSearchCommit last = OpenSearchCommit.in(reads);
    boolean unchanged =
        stage.isEmpty() && ledger.isEmpty() && touched.isEmpty() && settled.isEmpty();
    if (unchanged && !last.isNone()) {
      return;
    }
    permit.run();
    boolean hasOtherNotes = last.isNone() || !stage.isEmpty();
    committing.write(
        stage, touched, settled.map(series -> new StagedCommit.CommittedSeries(stale, series)));
    committing.writeLedger(ledger);
    committing.finish(last.continuing(replaced).next(clock.instant(), hasOtherNotes));
    stage.clear();
    ledger.clear();
    touched.clear();
    if (settled.isPresent()) {
      stale.clear();
    }
    settled = Optional.empty();
  }

  @Override
  public synchronized void expunge() {
    commit();
    permit.run();
    new ExpungeRequests(reads.link(), reads.index()).send();
  }

  /** Drops what was not committed. */
  @Override
  public synchronized void close() {
    try (committing) {
      stage.close();
    }
  }
}
