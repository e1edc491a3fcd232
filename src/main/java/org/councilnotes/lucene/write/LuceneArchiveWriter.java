package org.councilnotes.lucene.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.councilnotes.lucene.diagnosis.LuceneProblem;
import org.councilnotes.lucene.document.ImportedNoteCount;
import org.councilnotes.lucene.document.LuceneLedgerDocuments;
import org.councilnotes.lucene.document.LuceneNoteDocuments;
import org.councilnotes.lucene.document.LuceneVersionMarks;
import org.councilnotes.lucene.document.UncommittedNotes;
import org.councilnotes.lucene.storage.FileChecksums;
import org.councilnotes.lucene.storage.LuceneCommit;
import org.councilnotes.lucene.storage.LuceneSchema;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.StaleSeries;
import org.councilnotes.store.WrittenNote;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.PassageFacets;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * Writes one world into a directory, which is created if missing. One writer at a time over all
 * processes. Readers are not blocked.
 *
 * <p>Every method throws {@link LuceneProblem} where the disk fails.
 */
public final class LuceneArchiveWriter implements ArchiveWriter {

  private final Path directory;
  private final IndexWriter writer;
  private final LuceneNoteDocuments documents;
  private final Clock clock = Clock.systemUTC();
  private final LuceneVersionMarks versions = new LuceneVersionMarks();
  private final StaleSeriesMarks lineages;
  private final UncommittedNotes written;
  private final LuceneCommit replaced;
  private final ImportedNoteCount imported = new ImportedNoteCount();

  /** Whether notes were written or removed since the last commit. */
  private volatile boolean hasOtherNotes;

  private LuceneArchiveWriter(
      Path directory, IndexWriter writer, LuceneNoteDocuments documents, LuceneCommit replaced) {
    this.directory = directory;
    this.writer = writer;
    this.documents = documents;
    this.replaced = replaced;
    this.lineages = new StaleSeriesMarks(writer);
    this.written = new UncommittedNotes(writer);
  }

  /**
   * Opens a directory and continues from its last commit.
   *
   * @param thesaurus what a tag counts for beyond its own value
   * @throws LuceneProblem where another run writes there, or the index is damaged or of another
   *     schema
   */
  public static LuceneArchiveWriter open(Path worldDir, Thesaurus thesaurus) {
    return open(worldDir, thesaurus, new FileChecksums());
  }

  /**
   * Opens a directory and continues from its last commit.
   *
   * @param checksums of the files that were read there before
   */
  public static LuceneArchiveWriter open(
      Path worldDir, Thesaurus thesaurus, FileChecksums checksums) {
    return open(worldDir, thesaurus, checksums, LuceneCommit.NONE);
  }

  /**
   * Opens a directory whose index is to replace another one.
   *
   * @param replaced the newest commit of the other index
   */
  public static LuceneArchiveWriter open(
      Path worldDir, Thesaurus thesaurus, LuceneCommit replaced) {
    return open(worldDir, thesaurus, new FileChecksums(), replaced);
  }

  private static LuceneArchiveWriter open(
      Path worldDir, Thesaurus thesaurus, FileChecksums checksums, LuceneCommit replaced) {
    IndexWriter writer = WritableIndex.open(worldDir, checksums);
    PassageFacets facets = new PassageFacets(thesaurus, LocalDate.now(Clock.systemUTC()));
    return new LuceneArchiveWriter(worldDir, writer, new LuceneNoteDocuments(facets), replaced);
  }

  @Override
  public void put(Note note, Map<String, WordingHistory> lives) {
    versions.wrote(note.id());
    write(() -> lineages.markStale(note.id()));
    putWordingHistories(note, lives);
  }

  @Override
  public void putWordingHistories(Note note, Map<String, WordingHistory> lives) {
    versions.wrote(note.id());
    hasOtherNotes = true;
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
              found.add(new WrittenNote(note.get(), notes.wordingHistories(id)));
            }
          }
          return found;
        });
  }

  @Override
  public List<StaleSeries> staleSeries() {
    return written(lineages::stale);
  }

  @Override
  public void markLineageCurrent(List<StaleSeries> renewed) {
    write(() -> lineages.settle(renewed));
  }

  @Override
  public void removeNote(String id) {
    versions.tookOut(id);
    hasOtherNotes = true;
    write(() -> lineages.markStale(id));
    write(() -> writer.deleteDocuments(ofNote(id)));
  }

  @Override
  public void putLedgerEntry(LedgerEntry file) {
    write(() -> writer.updateDocument(ofPath(file.path()), LuceneLedgerDocuments.of(file)));
    imported.touch(file.path());
  }

  @Override
  public void removeLedgerEntry(String path) {
    write(() -> writer.deleteDocuments(ofPath(path)));
    imported.touch(path);
  }

  /**
   * Makes no commit where nothing was written: the snapshot stays the same. The first commit is
   * always made, as it distinguishes an archive without notes from one that was never filled.
   */
  @Override
  public void commit() {
    LuceneCommit last = WritableIndex.lastCommit(writer);
    if (writer.hasUncommittedChanges() || last.isNone()) {
      write(
          () -> {
            new BufferFlush(writer).onAllProcessors();
            versions.renew(writer);
            LuceneCommit next =
                last.continuing(replaced)
                    .next(
                        clock.instant(),
                        imported.now(last, written),
                        hasOtherNotes || last.isNone());
            writer.setLiveCommitData(next.userData().entrySet());
            writer.commit();
            hasOtherNotes = false;
          });
    }
  }

  @Override
  public boolean hasDeleted(Set<String> notes, Set<String> paths) {
    List<Term> terms =
        Stream.concat(
                notes.stream().map(LuceneArchiveWriter::ofNote),
                paths.stream().map(LuceneArchiveWriter::ofPath))
            .toList();
    try {
      return !terms.isEmpty() && new DeletedDocuments(writer).have(terms);
    } catch (IOException e) {
      throw LuceneProblem.unwritable(directory, e);
    }
  }

  @Override
  public void expunge() {
    commit();
    write(new DeletedDocuments(writer)::remove);
    commit();
  }

  /** Clears the interrupt flag for the time of closing: Lucene would leave its lock file behind. */
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
    return new Term(IndexFields.NOTE_ID, id);
  }

  private static Term ofPath(String path) {
    return new Term(IndexFields.PATH, path);
  }

  private <T> T written(UncommittedNotes.Reading<T> reading) {
    try {
      return written.read(reading);
    } catch (IOException | AlreadyClosedException e) {
      throw LuceneProblem.unwritable(directory, e);
    }
  }

  private interface Writing {
    void write() throws IOException;
  }

  /**
   * Runs a write. A writer that failed is closed by Lucene; later calls throw the original failure.
   */
  private void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException | AlreadyClosedException e) {
      throw LuceneProblem.unwritable(directory, e);
    }
  }

  /**
   * Flushes buffers to disk in parallel. Lucene keeps a buffer for each writing thread, and a
   * commit flushes them one after another on one thread.
   */
  private record BufferFlush(IndexWriter writer) {

    /** Size of buffers in bytes below which a parallel flush is not worth its threads. */
    private static final long MUCH = 16L << 20;

    /**
     * Flushes one buffer per processor. The commit flushes those that remain.
     *
     * @throws CancellationException where the thread is interrupted
     */
    void onAllProcessors() throws IOException {
      int processors = Runtime.getRuntime().availableProcessors();
      if (processors > 1 && writer.ramBytesUsed() > MUCH) {
        Callable<Boolean> one =
            () -> {
              writer.flushNextBuffer();
              return true;
            };
        try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
          for (Future<Boolean> written : threads.invokeAll(Collections.nCopies(processors, one))) {
            written.get();
          }
        } catch (ExecutionException e) {
          throw failure(e.getCause());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new CancellationException("interrupted");
        }
      }
    }

    private static IOException failure(Throwable cause) {
      return switch (cause) {
        case IOException e -> e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> new IOException(cause);
      };
    }
  }

  /** Opens a directory for writing, after checking that it may be written to. */
  private static final class WritableIndex {

    private static final double MOST_MEGABYTES = 256;
    private static final double MEGABYTE = 1 << 20;
    private static final int SHARE_OF_MEMORY = 8;

    private WritableIndex() {}

    /**
     * Opens a writer at the last commit. Verifies the checksum of every file first, as merges would
     * copy damage. A new index starts with an empty commit, so that an index without a commit is
     * known to be damaged.
     *
     * @throws LuceneProblem where another run writes there, the index is damaged or of another
     *     schema, or nothing can be written
     * @throws CancellationException where the thread is interrupted
     */
    static IndexWriter open(Path directory, FileChecksums checksums) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted");
      }
      if (Files.isDirectory(directory) && !Files.isWritable(directory)) {
        throw LuceneProblem.readOnly(directory);
      }
      try {
        Files.createDirectories(directory);
        LuceneIndexView.open(directory, checksums).close();
        return lock(directory);
      } catch (LockObtainFailedException e) {
        throw LuceneProblem.locked(directory, e);
      } catch (IOException e) {
        throw LuceneProblem.unwritable(directory, e);
      }
    }

    /** The metadata of the last commit. */
    static LuceneCommit lastCommit(IndexWriter writer) {
      Map<String, String> userData = new HashMap<>();
      writer.getLiveCommitData().forEach(entry -> userData.put(entry.getKey(), entry.getValue()));
      return LuceneCommit.of(userData);
    }

    private static IndexWriter lock(Path directory) throws IOException {
      IndexWriterConfig config = new IndexWriterConfig();
      config.setSimilarity(LuceneSchema.SIMILARITY);
      config.setCommitOnClose(false).setMergeScheduler(new QuietMerges());
      DeletedDocuments.allowRemoval(config);
      config.setRAMBufferSizeMB(bufferMegabytes());
      IndexWriter writer = new IndexWriter(FSDirectory.open(directory), config);
      if (!DirectoryReader.indexExists(writer.getDirectory())) {
        begin(writer);
      }
      return writer;
    }

    /** A large buffer gives few segments, and so few merges. */
    private static double bufferMegabytes() {
      return Math.min(
          MOST_MEGABYTES, Runtime.getRuntime().maxMemory() / MEGABYTE / SHARE_OF_MEMORY);
    }

    private static void begin(IndexWriter writer) throws IOException {
      try {
        writer.setLiveCommitData(LuceneCommit.NONE.userData().entrySet());
        writer.commit();
      } catch (IOException e) {
        writer.rollback();
        throw e;
      }
    }

    /** Reports nothing: a failed merge closes the writer, whose next call throws the reason. */
    private static final class QuietMerges extends ConcurrentMergeScheduler {
      @Override
      protected void handleMergeException(Throwable failure) {}
    }
  }
}
