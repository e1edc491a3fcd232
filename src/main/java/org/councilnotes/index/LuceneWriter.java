package org.councilnotes.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.Thesaurus;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.Series;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.WrittenNote;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.PassageValues;

/**
 * Writes one world into a directory, which is made where there is none. One writer at a time, over
 * all processes; readers are not disturbed.
 *
 * <p>Every method throws {@link IndexProblem} where the disk fails.
 */
public final class LuceneWriter implements ArchiveWriter {

  private final Path directory;
  private final IndexWriter writer;
  private final NoteDocuments documents;
  private final Clock clock = Clock.systemUTC();
  private final VersionMarks versions = new VersionMarks();
  private final LineageMarks lineages;
  private final WrittenNotes written;
  private final ImportedCount imported = new ImportedCount();

  private LuceneWriter(Path directory, IndexWriter writer, NoteDocuments documents) {
    this.directory = directory;
    this.writer = writer;
    this.documents = documents;
    this.lineages = new LineageMarks(writer);
    this.written = new WrittenNotes(writer);
  }

  /**
   * Goes on from the last commit in a directory.
   *
   * @param thesaurus what a tag counts for beyond its own value
   * @throws IndexProblem where another run writes there, or what is there is damaged or of another
   *     schema
   */
  public static LuceneWriter open(Path worldDir, Thesaurus thesaurus) {
    return open(worldDir, thesaurus, new Checksums());
  }

  /**
   * The same.
   *
   * @param checksums of what was read there before
   */
  static LuceneWriter open(Path worldDir, Thesaurus thesaurus, Checksums checksums) {
    IndexWriter writer = WritableIndex.open(worldDir, checksums);
    PassageValues facets = new PassageValues(thesaurus, LocalDate.now(Clock.systemUTC()));
    return new LuceneWriter(worldDir, writer, new NoteDocuments(facets));
  }

  @Override
  public void put(Note note, Map<String, Life> lives) {
    versions.wrote(note.id());
    write(() -> lineages.touch(note.id()));
    putLives(note, lives);
  }

  @Override
  public void putLives(Note note, Map<String, Life> lives) {
    versions.wrote(note.id());
    write(() -> writer.updateDocuments(ofNote(note.id()), documents.of(note, lives)));
  }

  @Override
  public List<WrittenNote> written(List<String> ids) {
    return written(
        notes -> {
          List<WrittenNote> found = new ArrayList<>();
          for (String id : ids) {
            Optional<Note> note = notes.note(id);
            if (note.isPresent()) {
              found.add(new WrittenNote(note.get(), notes.lives(id)));
            }
          }
          return found;
        });
  }

  @Override
  public List<Series> staleSeries() {
    return written(lineages::stale);
  }

  @Override
  public void settle(List<Series> renewed) {
    write(() -> lineages.settle(renewed));
  }

  @Override
  public void removeNote(String id) {
    versions.tookOut(id);
    write(() -> lineages.touch(id));
    write(() -> writer.deleteDocuments(ofNote(id)));
  }

  @Override
  public void record(SourceFile file) {
    write(() -> writer.updateDocument(ofPath(file.path()), LedgerDocuments.of(file)));
    imported.touch(file.path());
  }

  @Override
  public void forget(String path) {
    write(() -> writer.deleteDocuments(ofPath(path)));
    imported.touch(path);
  }

  /**
   * Makes no new commit where nothing was written: the snapshot stays the same. Only the first is
   * always made, which tells an archive without notes from one that was never filled.
   */
  @Override
  public void commit() {
    Commit last = WritableIndex.lastCommit(writer);
    if (writer.hasUncommittedChanges() || last.isNone()) {
      write(
          () -> {
            new Flush(writer).onAllProcessors();
            versions.renew(writer);
            Commit next = last.next(clock.instant(), imported.now(last, written));
            writer.setLiveCommitData(next.userData().entrySet());
            writer.commit();
          });
    }
  }

  /** For a thread that was interrupted Lucene would leave its lock behind. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      write(
          () -> {
            written.close();
            writer.rollback();
            writer.getDirectory().close();
          });
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Term ofNote(String id) {
    return new Term(Fields.NOTE_ID, id);
  }

  private static Term ofPath(String path) {
    return new Term(Fields.PATH, path);
  }

  private <T> T written(Reading<T> reading) {
    try {
      return reading.of(written.now());
    } catch (IOException | AlreadyClosedException e) {
      throw IndexProblem.unwritable(directory, e);
    }
  }

  private interface Reading<T> {
    T of(StoredNotes notes) throws IOException;
  }

  private interface Writing {
    void write() throws IOException;
  }

  /** A writer that met a failure is closed; whoever goes on with it is told of the failure. */
  private void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException | AlreadyClosedException e) {
      throw IndexProblem.unwritable(directory, e);
    }
  }
}
