package org.councilnotes.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SourceFile;

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
  private final Clock clock;
  private final VersionMarks versions = new VersionMarks();

  private LuceneWriter(Path directory, IndexWriter writer, NoteDocuments documents, Clock clock) {
    this.directory = directory;
    this.writer = writer;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * Goes on from the last commit in a directory.
   *
   * @param parents the codes right above a programme's code, or all above it; empty at the top
   * @throws IndexProblem where another run writes there, or what is there is damaged or of another
   *     schema
   */
  public static LuceneWriter open(Path worldDir, Function<String, List<String>> parents) {
    return open(worldDir, parents, Clock.systemUTC());
  }

  static LuceneWriter open(Path worldDir, Function<String, List<String>> parents, Clock clock) {
    return new LuceneWriter(worldDir, indexWriter(worldDir), new NoteDocuments(parents), clock);
  }

  private static IndexWriter indexWriter(Path directory) {
    try {
      IndexWriterConfig config = new IndexWriterConfig(TextForm.byField());
      IndexWriter writer =
          new IndexWriter(FSDirectory.open(directory), config.setCommitOnClose(false));
      Commit last = lastCommit(writer);
      if (!last.isOfThisSchema()) {
        writer.rollback();
        throw IndexProblem.otherSchema(directory, last);
      }
      return writer;
    } catch (LockObtainFailedException e) {
      throw IndexProblem.locked(directory, e);
    } catch (IOException | IllegalArgumentException e) {
      throw IndexProblem.unreadable(directory, e);
    }
  }

  @Override
  public void put(Note note) {
    versions.wrote(note.id());
    write(() -> writer.updateDocuments(ofNote(note.id()), documents.of(note)));
  }

  @Override
  public void removeNote(String id) {
    versions.tookOut(id);
    write(() -> writer.deleteDocuments(ofNote(id)));
  }

  @Override
  public void record(SourceFile file) {
    write(() -> writer.updateDocument(ofPath(file.path()), LedgerDocuments.of(file)));
  }

  @Override
  public void forget(String path) {
    write(() -> writer.deleteDocuments(ofPath(path)));
  }

  /** Makes no new commit where nothing was written: the snapshot stays the same. */
  @Override
  public void commit() {
    if (writer.hasUncommittedChanges()) {
      write(
          () -> {
            versions.renew(writer);
            Commit next = lastCommit(writer).next(clock.instant());
            writer.setLiveCommitData(next.userData().entrySet());
            writer.commit();
          });
    }
  }

  @Override
  public void close() {
    write(
        () -> {
          writer.rollback();
          writer.getDirectory().close();
        });
  }

  private static Commit lastCommit(IndexWriter writer) throws IOException {
    if (!DirectoryReader.indexExists(writer.getDirectory())) {
      return Commit.NONE;
    }
    Map<String, String> userData = new HashMap<>();
    writer.getLiveCommitData().forEach(entry -> userData.put(entry.getKey(), entry.getValue()));
    return Commit.of(userData);
  }

  private static Term ofNote(String id) {
    return new Term(Schema.NOTE_ID, id);
  }

  private static Term ofPath(String path) {
    return new Term(Schema.PATH, path);
  }

  private interface Writing {
    void write() throws IOException;
  }

  private void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw IndexProblem.unwritable(directory, e);
    }
  }
}
