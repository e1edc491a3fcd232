package org.councilnotes.web;

import java.nio.file.Path;
import java.time.Clock;
import org.councilnotes.NoteDraft;
import org.councilnotes.SampleArchive;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.note.Remark;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;

/** A running archive with a note in which delegations remark on provisions. */
public record RemarkSite(LuceneArchiveReader archive, WebServer.Running server)
    implements AutoCloseable {

  public static final String NOTE = "92120-26";

  private static final String LONG =
      "It should be said who reports, to whom and when, as ports of different size cannot do the"
          + " same in the same time. ";

  /**
   * Starts it.
   *
   * @param folder for its index
   */
  public static RemarkSite in(Path folder) {
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (LuceneArchiveWriter writer = index.writer(Thesaurus.NONE)) {
      writer.put(remarks());
      writer.commit();
    }
    LuceneArchiveReader archive = index.reader();
    Corpus corpus = new Corpus(folder.resolve("corpus"));
    WebServer.Parts parts =
        new WebServer.Parts(
            archive,
            corpus,
            IngestInstructions.USUAL,
            Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder()),
            SeriesCatalogue.shipped(),
            new IngestProgress(Clock.systemUTC()),
            new CurationFiles(corpus, () -> {}));
    return new RemarkSite(archive, WebServer.start(parts, 0));
  }

  public Visitor visitor() {
    return Visitor.at(server.port());
  }

  private static Note remarks() {
    return NoteDraft.numbered("92120/26")
        .date("2026-03-19")
        .subject("Comments of delegations on ports")
        .cover("92120/26")
        .heading("I", "I.", "Comments")
        .provision(1, "(1) Ports of the Union report each year. " + LONG)
        .remark(1, "AT", Remark.Kind.COMMENT, "AT (Comments): Fine. " + LONG)
        .remark(1, "SE", Remark.Kind.SUGGESTION, "SE (Drafting suggestions): Ports may report.")
        .remark(1, "SE", Remark.Kind.COMMENT, "SE (Comments): Small ports have no staff.")
        .provision(2, "(2) Ports pay.")
        .remark(2, "AT, ES", Remark.Kind.COMMENT, "AT, ES (Comments): Who pays?")
        .provision(3, "(3) Ports close at night.")
        .build();
  }

  @Override
  public void close() {
    server.close();
    archive.close();
  }
}
