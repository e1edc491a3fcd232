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
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.ingest.Before;
import org.councilnotes.ingest.Ingest;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.ingest.NoteWay;
import org.councilnotes.ingest.Selection;
import org.councilnotes.search.ArchiveWriter;

/**
 * The sample corpus in an index of its own, made once for all tests that read it: of a build where
 * {@code archive.test.build} names it, else of this process.
 */
public final class SampleArchive {

  private static final Corpus CORPUS = new Corpus(Path.of("corpus").toAbsolutePath());

  private SampleArchive() {}

  private static final class Made {
    static final IndexHome HOME = make();
  }

  /** The index, ready to be read; nobody writes to it. */
  public static IndexHome index() {
    return Made.HOME;
  }

  public static Corpus corpus() {
    return CORPUS;
  }

  private static IndexHome make() {
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
  private static IndexHome once(Path folder) throws IOException {
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
    return IndexHome.publicWorld(folder.resolve("index"));
  }

  private static IndexHome ingested(Path folder) {
    IndexHome home = IndexHome.publicWorld(folder);
    ingest(CORPUS, home);
    return home;
  }

  /** Reads any corpus into an empty index. */
  public static void ingest(Corpus corpus, IndexHome home) {
    Vocabulary vocabulary = Vocabulary.load(corpus.vocabulary());
    try (ArchiveWriter writer = home.writer(vocabulary.thesaurus());
        NoteWay way = NoteWay.forAll(corpus)) {
      new Ingest(corpus, way, writer, IngestListener.NONE)
          .run(Before.NOTHING, Selection.CHANGED, Clock.systemUTC());
    }
  }
}
