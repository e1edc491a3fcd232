package org.councilnotes.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.index.LuceneWriter;
import org.councilnotes.ingest.PaceKeeper;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.SourceFile;
import org.councilnotes.series.Lives;

/**
 * A site with a small series whose wordings have lives: four editions, of which one has two
 * versions, and a note of no series.
 */
final class LivingSite implements AutoCloseable {

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
    IndexHome home = IndexHome.publicWorld(folder.resolve("index"));
    try (LuceneWriter writer = home.writer(Vocabulary.load(Optional.empty()).thesaurus())) {
      Map<String, Life> lives = Lives.of(EDITIONS);
      EDITIONS.forEach(note -> writer.put(note, own(note, lives)));
      writer.put(DRAFT, Lives.alone(DRAFT));
      writer.put(ALONE, Lives.alone(ALONE));
      writer.record(
          new SourceFile(
              "notes/90504-21.pdf", "0f", "7", new Outcome.Indexed(), Optional.of("90504-21")));
      writer.commit();
    }
    reader = home.reader();
    server = WebServer.start(parts(folder), 0);
  }

  static LivingSite open(Path folder) {
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

  private static Map<String, Life> own(Note note, Map<String, Life> all) {
    Map<String, Life> own = new HashMap<>(all);
    own.keySet().removeIf(passage -> !passage.startsWith(note.id() + "/"));
    return own;
  }

  private WebServer.Parts parts(Path folder) {
    return new WebServer.Parts(
        reader,
        new CorpusFolder(folder),
        Vocabulary.load(Optional.empty()),
        Catalogue.shipped(),
        new PaceKeeper(Clock.systemUTC()),
        new OwnWords(new Corpus(folder), () -> {}));
  }

  Visitor visitor() {
    return Visitor.at(server.port());
  }

  @Override
  public void close() {
    server.close();
    reader.close();
  }
}
