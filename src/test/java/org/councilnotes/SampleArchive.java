package org.councilnotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestRun;
import org.councilnotes.ingest.PriorState;
import org.councilnotes.ingest.TargetWorld;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * The sample corpus in an index of its own, made once for all tests that read it: of a build where
 * {@code archive.test.build} names it, else of this process.
 */
public final class SampleArchive {

  private static final Corpus CORPUS = new Corpus(Path.of("corpus").toAbsolutePath());

  private SampleArchive() {}

  private static final class Made {
    static final LuceneArchiveHome HOME = make();
  }

  /** The index, ready to be read; nobody writes to it. */
  public static LuceneArchiveHome index() {
    return Made.HOME;
  }

  public static Corpus corpus() {
    return CORPUS;
  }

  private static LuceneArchiveHome make() {
    String build = System.getProperty("archive.test.build", "");
    try {
      Path target = Files.createDirectories(Path.of("target"));
      return build.isEmpty()
          ? ingested(Files.createTempDirectory(target, "samples-"))
          : once(target.resolve("samples-" + build));
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the sample archive", e);
    }
  }

  /** Of the test processes of one build the first to come makes it, the others wait for it. */
  private static LuceneArchiveHome once(Path folder) throws IOException {
    Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
    Path whole = folder.resolve("whole");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      if (!Files.exists(whole)) {
        ingested(Files.createDirectories(folder).resolve("index"));
        Files.createFile(whole);
      }
    }
    return LuceneArchiveHome.publicWorld(folder.resolve("index"));
  }

  private static LuceneArchiveHome ingested(Path folder) {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    ingest(CORPUS, home);
    return home;
  }

  /** Reads any corpus into an empty index. */
  public static void ingest(Corpus corpus, LuceneArchiveHome home) {
    Vocabulary vocabulary = Vocabulary.load(corpus.existingVocabularyFolder());
    try (ArchiveWriter writer = home.writer(vocabulary.thesaurus());
        NotePipeline way = NotePipeline.forAll(corpus)) {
      new IngestRun(corpus, way, IngestListener.NONE)
          .run(
              TargetWorld.ofPublic(writer, PriorState.NOTHING),
              FileSelection.CHANGED,
              Clock.systemUTC());
    }
  }
}
