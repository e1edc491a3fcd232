package org.councilnotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The sample corpus in an index of its own, made once for all tests that read it. */
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
    IndexHome home = IndexHome.publicWorld(folder());
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

  private static Path folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "samples-");
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the sample archive", e);
    }
  }
}
