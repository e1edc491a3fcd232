package org.councilnotes.web.address;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.councilnotes.note.MarkingEvidence;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.BlockedRuns;
import org.councilnotes.web.Visitor;
import org.councilnotes.web.WebServer;
import org.councilnotes.web.api.ApiDescription;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A site that describes its API and lets readers correct, with notes that bear the numbers of
 * samples, so that the examples of the description work on both.
 */
public final class DescribedSite implements AutoCloseable {

  private static final String SERIES = "eu-celac-drugs-annual-report";
  private static final List<String> SETTINGS =
      List.of(
          "archive.editing",
          "archive.editing.markings",
          "archive.editing.runs",
          "archive.editing.uploads",
          "archive.mcp");

  private static final Note REPORT_2018 =
      NoteDraft.numbered("91582/18")
          .date("2018-06-20")
          .subject("Annual Report 1 June 2017 - 31 May 2018")
          .report(SERIES, "2017-06-01", "2018-05-31")
          .cover("91582/18")
          .heading("I", "I.", "High Level Meeting")
          .paragraph("The Mechanism was set up in 1998 and works at two levels.")
          .eventYear(1998)
          .paragraph("The XIX High-Level Meeting took place in San Salvador on 21 June 2017.")
          .country("SV", MentionRole.HOST, "San Salvador")
          .build();

  private static final Note REPORT_2019 =
      NoteDraft.numbered("91790/19")
          .date("2019-06-26")
          .subject("Annual Report 1 June 2018 - 31 May 2019")
          .codes("CORDROGUE 36")
          .files("2022/90118 (COD)")
          .adopted("XXI High-Level Meeting")
          .report(SERIES, "2018-06-01", "2019-05-31")
          .cover("91790/19")
          .heading("I", "I.", "High Level Meeting")
          .paragraph("The Mechanism was set up in 1998 and works at two levels.")
          .eventYear(1998)
          .paragraph("The XX High-Level Meeting took place in Sofia, Bulgaria, on 21-22 June 2018.")
          .country("BG", MentionRole.HOST, "Bulgaria")
          .table("", "Date", "Subject")
          .cells("21 June 2018", "Opening")
          .changed("The meeting ~of old~ of CELAC in Suriname ended.")
          .group("CELAC")
          .country("SR", MentionRole.HOST, "Suriname")
          .heading("II", "II.", "SEACOP")
          .programme("SEACOP", "SEACOP")
          .paragraphOnPage("SEACOP trained officers of Peru.", 3)
          .programme("SEACOP", "SEACOP")
          .country("PE", MentionRole.BENEFICIARY, "Peru")
          .participation("SEACOP", "PE", MentionRole.BENEFICIARY, "Peru")
          .footnote("See 91582/18.")
          .pages(3)
          .warning(new Reason.Uncoded("a page is doubtful"))
          .build();

  /** A note of an interinstitutional file. */
  private static final Note MANDATE =
      NoteDraft.numbered("92003/25")
          .date("2025-11-03")
          .subject("Mandate for the negotiations with the Parliament")
          .files("2025/0360 (COD)")
          .cover("92003/25")
          .paragraph("The mandate rests on Regulation (EU) 2016/679 and Directive 92/43/EEC.")
          .paragraph("It follows Directive 92/43/EEC, and COM(2025) 837 final.")
          .build();

  private static final String PDF = "%PDF-1.7";
  private static final String HASH = new Sha256Digest().add(PDF).hex();

  private final ArchiveReader reader;
  private final WebServer.Running server;
  private final BlockedRuns runs;
  private boolean hasReader = true;

  private DescribedSite(Path folder) {
    Vocabulary vocabulary = Vocabulary.load(Optional.empty());
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (LuceneArchiveWriter writer = home.writer(vocabulary.thesaurus())) {
      List<Note> notes = List.of(REPORT_2018, REPORT_2019, MANDATE);
      Map<String, WordingHistory> lives = WordingHistories.of(notes);
      notes.forEach(note -> writer.put(note, own(note, lives)));
      writer.putLedgerEntry(
          new LedgerEntry(
              "notes/91790-19.pdf", HASH, "7", new FileOutcome.Indexed(), Optional.of("91790-19")));
      writer.putLedgerEntry(
          new LedgerEntry(
              "notes/a.pdf",
              "0e",
              "7",
              new FileOutcome.Failed(new Reason.Uncoded("parse error")),
              Optional.empty()));
      writer.putLedgerEntry(unmarked());
      writer.commit();
    }
    reader = home.reader();
    Path corpus = folder.resolve("corpus");
    file(corpus.resolve("notes/91790-19.pdf"));
    file(corpus.resolve("notes/unmarked.pdf"));
    SETTINGS.forEach(setting -> System.setProperty(setting, "true"));
    runs = BlockedRuns.open(folder.resolve("runs"));
    server =
        WebServer.start(
            new WebServer.Parts(
                ArchiveAccess.of(reader),
                new Corpus(corpus),
                IngestInstructions.USUAL,
                vocabulary,
                SeriesCatalogue.shipped(),
                new IngestProgress(Clock.systemUTC()),
                new CurationFiles(new Corpus(corpus), () -> {}),
                runs.runs(),
                Optional.empty()),
            0);
  }

  /** A file whose marking a person has to decide. */
  private static LedgerEntry unmarked() {
    FileOutcome outcome =
        new FileOutcome.Skipped(ReasonCode.MARKING_UNKNOWN.of(ReasonCode.MARK_DOUBTFUL.of()));
    MarkingEvidence words =
        new MarkingEvidence(MarkingEvidence.Source.MARK, "SENSITIVE", OptionalInt.of(1));
    return new LedgerEntry("notes/unmarked.pdf", HASH, "7", outcome, Optional.of("92004-25"))
        .withJudgement(
            Optional.of(
                new MarkingJudgement(
                    MarkingJudgement.Verdict.UNKNOWN,
                    MarkingJudgement.Rule.MARK_DOUBTFUL,
                    List.of(words),
                    List.of("92004/25", "SENSITIVE"))));
  }

  public static DescribedSite open(Path folder) {
    return new DescribedSite(folder);
  }

  private static Map<String, WordingHistory> own(Note note, Map<String, WordingHistory> all) {
    Map<String, WordingHistory> own = new HashMap<>(all);
    own.keySet().removeIf(passage -> !passage.startsWith(note.id() + "/"));
    return own;
  }

  private static void file(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, PDF);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every address under {@code /api} that the program answers, as code writes it. */
  public Set<String> calls() {
    return mappings().stream()
        .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/openapi"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a call knows, by method and address as the description writes it. */
  public Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new TreeMap<>();
    methods()
        .forEach(
            (info, method) -> {
              for (String path : info.getPatternValues()) {
                for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                  parameters.put(
                      verb + " " + ApiDescription.shown(path),
                      ParameterCheck.KnownParameters.of(method, ArchiveFacets.BUILT_IN).names());
                }
              }
            });
    return parameters;
  }

  /** The parameters that any method knows at an address as code writes it. */
  public List<String> known(String mapping) {
    return methods().entrySet().stream()
        .filter(entry -> entry.getKey().getPatternValues().contains(mapping))
        .flatMap(
            entry ->
                ParameterCheck.KnownParameters.of(entry.getValue(), ArchiveFacets.BUILT_IN)
                    .names()
                    .stream())
        .distinct()
        .toList();
  }

  /** Every address that a method answers, as code writes it. */
  public Set<String> mappings() {
    return methods().keySet().stream()
        .flatMap(info -> info.getPatternValues().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<RequestMappingInfo, HandlerMethod> methods() {
    return server
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods();
  }

  public int port() {
    return server.port();
  }

  /** Takes the archive away from under its pages. */
  public void closeReader() {
    reader.close();
    hasReader = false;
  }

  public Visitor visitor() {
    return Visitor.at(server.port());
  }

  @Override
  public void close() {
    SETTINGS.forEach(System::clearProperty);
    server.close();
    if (hasReader) {
      reader.close();
    }
    runs.close();
  }
}
