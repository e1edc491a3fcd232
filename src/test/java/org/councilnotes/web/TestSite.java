package org.councilnotes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.SampleArchive;
import org.councilnotes.TestNotes;
import org.councilnotes.access.Worlds;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.index.LuceneArchive;
import org.councilnotes.index.LuceneWriter;
import org.councilnotes.ingest.PaceKeeper;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;
import org.councilnotes.note.Role;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.Tries;
import org.councilnotes.search.WayVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

/** What {@link WebServer} shows in tests: hand-written notes, with their files and a ledger. */
class TestSite {

  static final String PDF = "%PDF-1.7 the report on 2018-19";
  static final String HTML = "<script>alert(1)</script>";

  /** A note with terms of the vocabulary of the samples, and with a fact on participation. */
  static final Note ON_OFFICES =
      NoteDraft.numbered("90810/19")
          .date("2019-05-03")
          .subject("Agencies")
          .cover("90810/19")
          .paragraph("The EMCDDA gave advice to Peru, which entered SEACOP.")
          .term("organisation", "EMCDDA", "EMCDDA")
          .country("PE", Role.PARTICIPANT, "Peru")
          .programme("SEACOP", "SEACOP")
          .participation("SEACOP", "PE", Role.PARTICIPANT, "Peru")
          .paragraph("The UNODC was informed.")
          .term("organisation", "UNODC", "UNODC")
          .build();

  /** The folder of one run, taken away with it. */
  record Home(Path folder) implements AutoCloseable {

    static Home create() {
      try {
        return new Home(Files.createTempDirectory("archive"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      FileSystemUtils.deleteRecursively(folder.toFile());
    }
  }

  @Bean
  Home home() {
    return Home.create();
  }

  @Bean
  LuceneArchive archive(Home home, Vocabulary vocabulary) {
    IndexHome index = IndexHome.publicWorld(home.folder().resolve("index"));
    try (LuceneWriter writer = index.writer(vocabulary.thesaurus())) {
      TestNotes.ENGLISH.forEach(writer::put);
      writer.put(TestNotes.ANNUAL_2019_FRENCH);
      TestNotes.FAMILY.forEach(writer::put);
      writer.put(ON_OFFICES);
      ledger().forEach(writer::record);
      writer.commit();
    }
    return index.reader();
  }

  @Bean
  CorpusFolder corpus(Home home) throws IOException {
    Path notes = Files.createDirectories(home.folder().resolve("corpus/notes"));
    Files.writeString(notes.resolve("90364-19.pdf"), PDF);
    Files.writeString(notes.resolve("90364-19.html"), HTML);
    Files.writeString(notes.resolve("90364-19.limite.pdf"), "for few eyes");
    Files.writeString(home.folder().resolve("outside.txt"), "no part of the corpus");
    return new CorpusFolder(home.folder().resolve("corpus"));
  }

  @Bean
  Worlds worlds(LuceneArchive archive) {
    return Worlds.of(archive);
  }

  @Bean
  Vocabulary vocabulary() {
    return Vocabulary.load(SampleArchive.corpus().vocabulary());
  }

  @Bean
  Catalogue catalogue() {
    return Catalogue.shipped();
  }

  @Bean
  OwnWords words(Home home) {
    return new OwnWords(new Corpus(home.folder().resolve("corpus")), () -> {});
  }

  @Bean
  PaceKeeper pace() {
    PaceKeeper pace = new PaceKeeper(Clock.systemUTC());
    pace.started(300);
    pace.ended("notes/90364-19.pdf");
    return pace;
  }

  private static List<SourceFile> ledger() {
    Optional<String> report = Optional.of(TestNotes.ANNUAL_2019.id());
    Optional<String> declaration = Optional.of(TestNotes.DECLARATION_2019.id());
    return List.of(
        file("notes/90364-19.html", new Outcome.Skipped("other rendition of 90364-19"), report),
        file("notes/90364-19.pdf", new Outcome.Indexed(), report),
        file("notes/90364-19.limite.pdf", new Outcome.Skipped("restricted"), report),
        file("../outside.txt", new Outcome.Indexed(), declaration),
        new SourceFile(
            "notes/broken.pdf",
            "0f",
            new WayVersion("1"),
            new Outcome.Failed("parse error: the parser gave up"),
            Optional.empty(),
            new Tries(2, Instant.parse("2026-11-24T22:10:05Z"))));
  }

  private static SourceFile file(String path, Outcome outcome, Optional<String> note) {
    return new SourceFile(path, "", "1", outcome, note);
  }
}
