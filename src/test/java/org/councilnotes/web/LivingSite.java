package org.councilnotes.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lineage.WordingHistories;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * A site with a small series whose wordings have lives: four editions, of which one has two
 * versions, and a note of no series.
 */
public final class LivingSite implements AutoCloseable {

  static final String SERIES = "ports-annual-report";

  private static final String WARNING =
      "The observatories of the region joined the early warning system and share their alerts.";
  private static final String PORTS =
      "Port officers of seven countries were trained to search containers for hidden cargo.";
  private static final String LAUNDERING =
      "Prosecutors and financial intelligence units met to trace the proceeds of crime.";
  private static final String SCHOOLS =
      "Schools were given a manual on prevention that rests on evaluated programmes.";

  /** The report on 2018, a draft that was revised. */
  static final Note DRAFT =
      edition("90502/19", 2018).paragraph(WARNING).paragraph(PORTS).paragraph(LAUNDERING).build();

  static final List<Note> EDITIONS =
      List.of(
          edition("90501/18", 2017).paragraph(WARNING).paragraph(PORTS).build(),
          edition("90502/1/19 REV 1", 2018)
              .paragraph(WARNING)
              .paragraph(PORTS.replace("seven", "nine"))
              .paragraph(LAUNDERING)
              .build(),
          edition("90503/20", 2019).paragraph(WARNING).build(),
          edition("90504/21", 2020)
              .adopted("the Council")
              .paragraph(WARNING)
              .heading("II", "II.", "Seaports")
              .paragraphOnPage(PORTS.replace("seven", "nine"), 3)
              .paragraph(SCHOOLS)
              .build());

  static final Note ALONE =
      NoteDraft.numbered("90505/21").subject("Ferries").cover("90505/21").paragraph(PORTS).build();

  private final ArchiveReader reader;
  private final WebServer.Running server;

  private LivingSite(Path folder) {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (LuceneArchiveWriter writer = home.writer(Vocabulary.load(Optional.empty()).thesaurus())) {
      Map<String, WordingHistory> lives = WordingHistories.of(EDITIONS);
      EDITIONS.forEach(note -> writer.put(note, own(note, lives)));
      writer.put(DRAFT, WordingHistories.ofSingleNote(DRAFT));
      writer.put(ALONE, WordingHistories.ofSingleNote(ALONE));
      writer.putLedgerEntry(
          new LedgerEntry(
              "notes/90504-21.pdf", "0f", "7", new FileOutcome.Indexed(), Optional.of("90504-21")));
      writer.commit();
    }
    reader = home.reader();
    server = WebServer.start(parts(folder), 0);
  }

  public static LivingSite open(Path folder) {
    return new LivingSite(folder);
  }

  private static NoteDraft edition(String number, int year) {
    return NoteDraft.numbered(number)
        .date((year + 1) + "-06-01")
        .subject("Ports - Annual Report " + year)
        .report(SERIES, year + "-01-01", year + "-12-31")
        .cover(number)
        .heading("I", "I.", "Activities");
  }

  private static Map<String, WordingHistory> own(Note note, Map<String, WordingHistory> all) {
    Map<String, WordingHistory> own = new HashMap<>(all);
    own.keySet().removeIf(passage -> !passage.startsWith(note.id() + "/"));
    return own;
  }

  private WebServer.Parts parts(Path folder) {
    return new WebServer.Parts(
        ArchiveAccess.of(reader),
        new Corpus(folder),
        IngestInstructions.USUAL,
        Vocabulary.load(Optional.empty()),
        SeriesCatalogue.shipped(),
        new IngestProgress(Clock.systemUTC()),
        new CurationFiles(new Corpus(folder), () -> {}));
  }

  public Visitor visitor() {
    return Visitor.at(server.port());
  }

  @Override
  public void close() {
    server.close();
    reader.close();
  }
}
