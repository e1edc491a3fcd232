package org.councilnotes.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Opens a directory for writing, and refuses what must not be written to. */
final class WritableIndex {

  private static final double MOST_MEGABYTES = 256;
  private static final double MEGABYTE = 1 << 20;
  private static final int SHARE_OF_MEMORY = 8;

  private WritableIndex() {}

  /**
   * Goes on from the last commit, every file of which is looked at first: what is damaged would
   * spread. A new index begins with an empty commit, so that one without any is known to be
   * damaged.
   *
   * @throws IndexProblem where another run writes there, what is there is damaged or of another
   *     schema, or nothing can be written
   * @throws CancellationException where the thread is interrupted
   */
  static IndexWriter open(Path directory, Checksums checksums) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
    if (Files.isDirectory(directory) && !Files.isWritable(directory)) {
      throw IndexProblem.readOnly(directory);
    }
    try {
      Files.createDirectories(directory);
      IndexView.open(directory, checksums).close();
      return lock(directory);
    } catch (LockObtainFailedException e) {
      throw IndexProblem.locked(directory, e);
    } catch (IOException e) {
      throw IndexProblem.unwritable(directory, e);
    }
  }

  /** What the last commit says of itself. */
  static Commit lastCommit(IndexWriter writer) {
    Map<String, String> userData = new HashMap<>();
    writer.getLiveCommitData().forEach(entry -> userData.put(entry.getKey(), entry.getValue()));
    return Commit.of(userData);
  }

  private static IndexWriter lock(Path directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setSimilarity(Schema.SIMILARITY);
    config.setCommitOnClose(false).setMergeScheduler(new QuietMerges());
    config.setRAMBufferSizeMB(bufferMegabytes());
    IndexWriter writer = new IndexWriter(FSDirectory.open(directory), config);
    if (!DirectoryReader.indexExists(writer.getDirectory())) {
      begin(writer);
    }
    return writer;
  }

  /** A large buffer makes few segments, which need not be merged again and again. */
  private static double bufferMegabytes() {
    return Math.min(MOST_MEGABYTES, Runtime.getRuntime().maxMemory() / MEGABYTE / SHARE_OF_MEMORY);
  }

  private static void begin(IndexWriter writer) throws IOException {
    try {
      writer.setLiveCommitData(Commit.NONE.userData().entrySet());
      writer.commit();
    } catch (IOException e) {
      writer.rollback();
      throw e;
    }
  }

  /** A merge that fails closes the writer, whose next call says why: nothing is said here. */
  private static final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {}
  }
}
