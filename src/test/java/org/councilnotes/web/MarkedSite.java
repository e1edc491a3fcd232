package org.councilnotes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.SampleArchive;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.councilnotes.access.audit.AuditFolder;
import org.councilnotes.access.audit.AuditLine;
import org.councilnotes.access.audit.AuditLog;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.ArchiveRuns;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lineage.WordingHistories;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Remark;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.StatedPeriod;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.vocabulary.Vocabulary;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A site with a public and a complete world. The words {@link #WORD} stand in LIMITE notes only, in
 * their texts and titles.
 */
public final class MarkedSite implements AutoCloseable {

  /** In no public note, and in no word of the pages. */
  public static final String WORD = "quokka";

  private static final List<String> SETTINGS =
      List.of("archive.editing", "archive.editing.markings", "archive.editing.runs", "archive.mcp");
  private static final String SERIES = "port-report";
  private static final String FILE = "2022/90118 (COD)";

  public static final List<Note> PUBLIC =
      List.of(
          edition("90510/18", "2018", "Port report 2017-18", "").build(),
          edition("90512/20", "2020", "Port report 2019-20", "").build());

  public static final List<Note> RESTRICTED =
      Stream.of(
              edition("90511/19", "2019", "Quokka port report 2018-19", "quokka ")
                  .contents("1. Quokka measures")
                  .paragraph("The quokka delegation thanked the Presidency for its hospitality.")
                  .build(),
              NoteDraft.numbered("90513/19")
                  .date("2019-07-01")
                  .subject("Remarks on the quokka text")
                  .cover("90513/19")
                  .heading("1", "1.", "Harbours")
                  .provision(1, "The quokka harbour opens.")
                  .remark(1, "SE", Remark.Kind.COMMENT, "A quokka is no ship.")
                  .build()
                  .withReport(doubtful()))
          .map(note -> note.withCover(note.cover().withMarking(Marking.LIMITE)))
          .toList();

  private final AtomicReference<ArchiveUser> user = new AtomicReference<>(ArchiveUser.ANONYMOUS);
  private final LuceneArchiveReader open;
  private final LuceneArchiveReader complete;
  private final WebServer.Running server;

  private MarkedSite(Path folder) {
    Vocabulary vocabulary = Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder());
    Path index = folder.resolve("index");
    open = write(LuceneArchiveHome.publicWorld(index), PUBLIC, vocabulary);
    complete =
        write(
            LuceneArchiveHome.completeWorld(index),
            Stream.concat(PUBLIC.stream(), RESTRICTED.stream()).toList(),
            vocabulary);
    Corpus corpus = corpus(folder.resolve("corpus"));
    SETTINGS.forEach(setting -> System.setProperty(setting, "true"));
    ArchiveAccess access = ArchiveAccess.of(open, Optional.of(complete), user::get);
    access.declareInStep(); // no run told the public ledger of restricted files
    server =
        WebServer.start(
            new WebServer.Parts(
                access,
                corpus,
                IngestInstructions.USUAL,
                vocabulary,
                SeriesCatalogue.shipped(),
                new IngestProgress(Clock.systemUTC()),
                new CurationFiles(corpus, () -> {}),
                ArchiveRuns.NONE,
                Optional.of(new AuditFolder(folder.resolve("audit")))),
            0);
  }

  /**
   * Starts it.
   *
   * @param folder for its index and corpus
   */
  public static MarkedSite open(Path folder) {
    return new MarkedSite(folder);
  }

  private static NoteDraft edition(String number, String year, String subject, String word) {
    int to = Integer.parseInt(year);
    return NoteDraft.numbered(number)
        .date(year + "-06-26")
        .subject(subject)
        .files(FILE)
        .report(SERIES, (to - 1) + "-06-01", year + "-05-31")
        .cover(number)
        .cover("Subject: " + subject)
        .heading("I", "I.", word.isEmpty() ? "Measures" : "Quokka measures")
        .paragraph("SEACOP trained %sofficers of Peru in the harbour.".formatted(word))
        .programme("SEACOP", "SEACOP")
        .country("PE", MentionRole.BENEFICIARY, "Peru")
        .participation("SEACOP", "PE", MentionRole.BENEFICIARY, "Peru")
        .paragraph("In all, 1%s %sofficers were trained.".formatted(year.substring(2), word))
        .paragraph("SEACOP had a %sbudget of EUR 3 million in %s.".formatted(word, year))
        .programme("SEACOP", "SEACOP")
        .paragraph("The %smeeting took place in Lima, Peru, on 21 June %s.".formatted(word, year))
        .country("PE", MentionRole.HOST, "Peru")
        .table("Ports", "Date", "Subject")
        .cells("21 June " + year, "Opening of the %sharbour".formatted(word));
  }

  /** A report whose title states two periods. */
  private static ReportMetadata doubtful() {
    return new ReportMetadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(stated("2018-01-01", "2018-12-31"), stated("2019-01-01", "2019-12-31")));
  }

  private static StatedPeriod stated(String from, String to) {
    return new StatedPeriod(
        new ReportingPeriod(LocalDate.parse(from), LocalDate.parse(to)),
        new StatedPeriod.Evidence(
            "Quokka year", StatedPeriod.Place.SUBJECT, Optional.empty(), 0, 11));
  }

  private static LuceneArchiveReader write(
      LuceneArchiveHome home, List<Note> notes, Vocabulary vocabulary) {
    Map<String, WordingHistory> lives = WordingHistories.of(notes);
    try (LuceneArchiveWriter writer = home.writer(vocabulary.thesaurus())) {
      for (Note note : notes) {
        Map<String, WordingHistory> own = new HashMap<>(lives);
        own.keySet().removeIf(passage -> !passage.startsWith(note.id() + "/"));
        writer.put(note, own);
        writer.putLedgerEntry(
            new LedgerEntry(
                "notes/" + note.id() + ".txt",
                new Sha256Digest().add(content(note.id())).hex(),
                "7",
                new FileOutcome.Indexed(),
                Optional.of(note.id())));
      }
      writer.commit();
    }
    return home.reader();
  }

  private static String content(String note) {
    return note.equals("90511-19")
        ? "LIMITE: SEACOP trained quokka officers."
        : "SEACOP trained officers.";
  }

  private static Corpus corpus(Path folder) {
    try {
      Path notes = Files.createDirectories(folder.resolve("notes"));
      for (String note : List.of("90510-18", "90511-19", "90513-19")) {
        Files.writeString(notes.resolve(note + ".txt"), content(note));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Corpus(folder);
  }

  /** A visitor; whoever asks from now on has the role. */
  public Visitor as(Role role) {
    return as(role, role == Role.ANONYMOUS ? "" : "somebody");
  }

  /** The same under a name. */
  public Visitor as(Role role, String name) {
    user.set(new ArchiveUser(name, role));
    return Visitor.at(server.port());
  }

  /** Fills the log of accesses, which must not be able to write. */
  void fillLog() {
    AuditLog log = server.context().getBean(AuditLog.class);
    AuditLine line =
        new AuditLine(
            Instant.EPOCH, "u", "reader", "page", "GET /", 200, 1, true, List.of(), List.of());
    int taken = 0;
    while (taken < AuditLog.MOST + AuditLog.BATCH) {
      taken += log.add(line) ? 1 : 0;
    }
  }

  /** Every address that a method answers, as code writes it. */
  public Set<String> mappings() {
    return server
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(info -> info.getPatternValues().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void close() {
    SETTINGS.forEach(System::clearProperty);
    server.close();
    complete.close();
    open.close();
  }
}
