package org.councilnotes.web;

import java.nio.file.Path;
import java.time.Clock;
import org.councilnotes.SampleArchive;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;

/** A running archive that holds given notes. */
public record NoteSite(LuceneArchiveReader archive, WebServer.Running server)
    implements AutoCloseable {

  /**
   * Starts it.
   *
   * @param folder for its index
   */
  static NoteSite of(Path folder, Note... notes) {
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (LuceneArchiveWriter writer = index.writer(Thesaurus.NONE)) {
      for (Note note : notes) {
        writer.put(note);
      }
      writer.commit();
    }
    LuceneArchiveReader archive = index.reader();
    Corpus corpus = new Corpus(folder.resolve("corpus"));
    WebServer.Parts parts =
        new WebServer.Parts(
            ArchiveAccess.of(archive),
            corpus,
            IngestInstructions.USUAL,
            Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder()),
            SeriesCatalogue.shipped(),
            new IngestProgress(Clock.systemUTC()),
            new CurationFiles(corpus, () -> {}));
    return new NoteSite(archive, WebServer.start(parts, 0));
  }

  public Visitor visitor() {
    return Visitor.at(server.port());
  }

  @Override
  public void close() {
    server.close();
    archive.close();
  }
}
