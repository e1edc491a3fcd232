package org.councilnotes.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.ingest.progress.Stage;
import org.councilnotes.ingest.progress.StageTimes;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.StaleSeries;
import org.councilnotes.store.WrittenNote;

/** A writer that measures what writing costs. */
record TimedWriter(ArchiveWriter writer, StageTimes times) implements ArchiveWriter {

  @Override
  public void put(Note note, Map<String, WordingHistory> lives) {
    times.measure(Stage.INDEX, () -> writer.put(note, lives));
  }

  @Override
  public void putWordingHistories(Note note, Map<String, WordingHistory> lives) {
    times.measure(Stage.INDEX, () -> writer.putWordingHistories(note, lives));
  }

  @Override
  public List<WrittenNote> written(List<String> ids) {
    return writer.written(ids);
  }

  @Override
  public List<StaleSeries> staleSeries() {
    return writer.staleSeries();
  }

  @Override
  public void markLineageCurrent(List<StaleSeries> renewed) {
    times.measure(Stage.INDEX, () -> writer.markLineageCurrent(renewed));
  }

  @Override
  public void removeNote(String id) {
    times.measure(Stage.INDEX, () -> writer.removeNote(id));
  }

  @Override
  public void putLedgerEntry(LedgerEntry file) {
    times.measure(Stage.INDEX, () -> writer.putLedgerEntry(file));
  }

  @Override
  public void removeLedgerEntry(String path) {
    times.measure(Stage.INDEX, () -> writer.removeLedgerEntry(path));
  }

  @Override
  public void commit() {
    times.measure(Stage.COMMITS, writer::commit);
  }

  @Override
  public boolean hasDeleted(Set<String> notes, Set<String> paths) {
    return writer.hasDeleted(notes, paths);
  }

  @Override
  public void expunge() {
    times.measure(Stage.COMMITS, writer::expunge);
  }

  @Override
  public void close() {
    writer.close();
  }
}
