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
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.ArchiveRuns;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.PipelineVersion;
import org.councilnotes.store.ReadAttempts;
import org.councilnotes.vocabulary.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

/** What {@code WebServer} shows in tests: hand-written notes, with their files and a ledger. */
public class TestSite {

  public static final String PDF = "%PDF-1.7 the report on 2018-19";
  public static final String HTML = "<script>alert(1)</script>";

  /** A note with terms of the vocabulary of the samples, and with a fact on participation. */
  static final Note ON_OFFICES =
      NoteDraft.numbered("90810/19")
          .date("2019-05-03")
          .subject("Agencies")
          .cover("90810/19")
          .paragraph("The EMCDDA gave advice to Peru, which entered SEACOP.")
          .term("organisation", "EMCDDA", "EMCDDA")
          .country("PE", MentionRole.PARTICIPANT, "Peru")
          .programme("SEACOP", "SEACOP")
          .participation("SEACOP", "PE", MentionRole.PARTICIPANT, "Peru")
          .paragraph("The UNODC was informed.")
          .provision("ARTICLE-3/2/b")
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
  LuceneArchiveReader archive(Home home, Vocabulary vocabulary) {
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(home.folder().resolve("index"));
    try (LuceneArchiveWriter writer = index.writer(vocabulary.thesaurus())) {
      TestNotes.ENGLISH.forEach(writer::put);
      writer.put(TestNotes.ANNUAL_2019_FRENCH);
      TestNotes.FAMILY.forEach(writer::put);
      writer.put(ON_OFFICES);
      ledger().forEach(writer::putLedgerEntry);
      writer.commit();
    }
    return index.reader();
  }

  @Bean
  Corpus corpus(Home home) throws IOException {
    Path notes = Files.createDirectories(home.folder().resolve("corpus/notes"));
    Files.writeString(notes.resolve("90364-19.pdf"), PDF);
    Files.writeString(notes.resolve("90364-19.html"), HTML);
    Files.writeString(notes.resolve("90364-19.limite.pdf"), "for few eyes");
    Files.writeString(home.folder().resolve("outside.txt"), "no part of the corpus");
    return new Corpus(home.folder().resolve("corpus"));
  }

  @Bean
  IngestInstructions instructions() {
    return IngestInstructions.USUAL;
  }

  @Bean
  ArchiveAccess worlds(LuceneArchiveReader archive) {
    return ArchiveAccess.of(archive);
  }

  @Bean
  Vocabulary vocabulary() {
    return Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder());
  }

  @Bean
  SeriesCatalogue catalogue() {
    return SeriesCatalogue.shipped();
  }

  @Bean
  CurationFiles words(Corpus corpus) {
    return new CurationFiles(corpus, () -> {});
  }

  @Bean
  ArchiveRuns runs() {
    return ArchiveRuns.NONE;
  }

  @Bean
  IngestProgress pace() {
    IngestProgress pace = new IngestProgress(Clock.systemUTC());
    pace.started(300);
    pace.ended("notes/90364-19.pdf");
    return pace;
  }

  private static List<LedgerEntry> ledger() {
    Optional<String> report = Optional.of(TestNotes.ANNUAL_2019.id());
    Optional<String> declaration = Optional.of(TestNotes.DECLARATION_2019.id());
    return List.of(
        file(
            "notes/90364-19.html",
            HTML,
            new FileOutcome.Skipped(ReasonCode.OTHER_RENDITION.of("90364-19")),
            report),
        file("notes/90364-19.pdf", PDF, new FileOutcome.Indexed(), report),
        file(
            "notes/90364-19.limite.pdf",
            "for few eyes",
            new FileOutcome.Skipped(ReasonCode.RESTRICTED.of()),
            report),
        file("../outside.txt", "no part of the corpus", new FileOutcome.Indexed(), declaration),
        new LedgerEntry(
            "notes/broken.pdf",
            "0f",
            new PipelineVersion("1"),
            new FileOutcome.Failed(ReasonCode.PARSE_ERROR.of(ReasonCode.GAVE_UP.of())),
            Optional.empty(),
            new ReadAttempts(2, Instant.parse("2026-11-24T22:10:05Z"))));
  }

  private static LedgerEntry file(
      String path, String content, FileOutcome outcome, Optional<String> note) {
    return new LedgerEntry(path, new Sha256Digest().add(content).hex(), "1", outcome, note);
  }
}
