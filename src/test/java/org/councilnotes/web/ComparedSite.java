package org.councilnotes.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.councilnotes.NoteDraft;
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

/** A site with four editions of a report, one of them revised; from 2018-19 on a text moved. */
record ComparedSite(LuceneArchiveReader archive, WebServer.Running server)
    implements AutoCloseable {

  private static final String WARNING =
      "The observatories of the region joined the early warning system and share their alerts.";
  static final String PORTS =
      "Port officers of seven countries were trained to search containers for hidden cargo.";
  private static final String LAUNDERING =
      "Prosecutors and financial intelligence units met to trace the proceeds of crime.";
  private static final String PREVENTION =
      "Schools were given a manual on prevention that rests on evaluated programmes.";

  static ComparedSite in(Path folder) {
    return of(
        List.of(
            edition(17).paragraph(WARNING).paragraph(PORTS).build(),
            older("91180/18").build(),
            older("91180/1/18 REV 1").paragraph(PREVENTION).build(),
            newer(19).build(),
            newer(20).paragraph(WARNING.replace("alerts", "alerts and data")).build()),
        folder);
  }

  /** A site with these notes. */
  static ComparedSite of(List<Note> notes, Path folder) {
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (LuceneArchiveWriter writer = index.writer(Thesaurus.NONE)) {
      notes.forEach(writer::put);
      writer.commit();
    }
    LuceneArchiveReader archive = index.reader();
    return new ComparedSite(archive, WebServer.start(parts(archive, folder.resolve("corpus")), 0));
  }

  private static WebServer.Parts parts(LuceneArchiveReader archive, Path corpus) {
    return new WebServer.Parts(
        ArchiveAccess.of(archive),
        new Corpus(corpus),
        IngestInstructions.USUAL,
        Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder()),
        SeriesCatalogue.shipped(),
        new IngestProgress(Clock.systemUTC()),
        new CurationFiles(new Corpus(corpus), () -> {}));
  }

  String root() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.close();
    archive.close();
  }

  private static NoteDraft edition(int year) {
    return titled("91%d0/%d".formatted(year, year), year).heading("I", "I.", "Activities");
  }

  static NoteDraft titled(String number, int year) {
    return NoteDraft.numbered(number)
        .subject("Report")
        .report("report", "20%d-06-01".formatted(year), "20%d-05-31".formatted(year + 1));
  }

  private static NoteDraft older(String number) {
    return titled(number, 18)
        .heading("I", "I.", "Activities")
        .paragraph(WARNING)
        .paragraph(PORTS)
        .paragraph(LAUNDERING)
        .heading("II", "II.", "Outlook")
        .paragraph("The next report will follow in a year and is written by the presidency.");
  }

  /** The ports moved to the outlook, and nine countries are trained now. */
  private static NoteDraft newer(int year) {
    return edition(year)
        .paragraph(WARNING)
        .paragraph(LAUNDERING.replace("met to trace", "met twice to trace and freeze"))
        .heading("II", "II.", "Outlook")
        .paragraph("The next report will follow in a year and is written by the presidency.")
        .paragraph(PORTS.replace("seven", "nine"));
  }
}
