package org.councilnotes.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.IngestRun;
import org.councilnotes.ingest.PriorState;
import org.councilnotes.ingest.TargetWorld;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Ingest from files to a commit, and its last step alone: notes that are ready, put and committed.
 */
final class IngestSides implements AutoCloseable {

  private final Corpus corpus;
  private final Path index;
  private final NotePipeline way;

  /**
   * @param index where each run begins anew
   */
  IngestSides(Path corpus, Path index) {
    this.corpus = new Corpus(corpus);
    this.index = index;
    this.way = new NotePipeline(this.corpus, ExtractLimits.DEFAULT, Tesseract.NONE);
  }

  Side ingest() {
    return new Side() {
      @Override
      public String name() {
        return "ingest";
      }

      @Override
      public void run() {
        try (LuceneArchiveWriter writer = writer()) {
          IngestReport report =
              new IngestRun(corpus, way, IngestListener.NONE)
                  .run(
                      TargetWorld.ofPublic(writer, PriorState.NOTHING),
                      FileSelection.CHANGED,
                      Clock.systemUTC());
          if (report.hasFailures()) {
            throw new IllegalStateException("files failed");
          }
        }
      }
    };
  }

  /** The notes of files, as they would be put; a file that has none is left out. */
  List<Note> notes(List<Path> files) throws IOException {
    List<Note> notes = new ArrayList<>();
    for (Path file : files) {
      way.read(file).note().ifPresent(notes::add);
    }
    return notes;
  }

  /** On two threads, as Tika alone is; these notes have no numbers, so none waits for another. */
  Side lucene(List<Path> files) throws IOException {
    List<Note> notes = notes(files);
    return new Side() {
      @Override
      public String name() {
        return "Lucene alone";
      }

      @Override
      public void run() throws Exception {
        try (LuceneArchiveWriter writer = writer()) {
          Workers.each(notes, writer::put);
          writer.commit();
        }
      }
    };
  }

  private LuceneArchiveWriter writer() {
    sweep();
    return LuceneArchiveWriter.open(index, Vocabulary.load(Optional.empty()).thesaurus());
  }

  private void sweep() {
    if (Files.exists(index)) {
      try (Stream<Path> all = Files.walk(index)) {
        all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    way.close();
  }
}
