package org.councilnotes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.councilnotes.cli.output.Console;
import org.councilnotes.corpus.WithdrawnNotes;
import org.councilnotes.ingest.LineageUpdate;
import org.councilnotes.ingest.imports.ImportedNoteWriter;
import org.councilnotes.ingest.imports.PassageImport;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.WriteLock;
import org.councilnotes.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes passages into the index that were cut and tagged elsewhere, or dumped by an archive. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes passages into the index, one JSON object a line, as dump writes them.",
      "A line needs doc and text; it may have id, series, body, title, year (report year), n",
      "(position), prog, country, years (event years), language. Lines of one document should",
      "follow each other: those that do not are added at the end, which takes longer."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      "1:some lines were not taken",
      ExitCodes.USAGE,
      ExitCodes.NOT_RUN
    })
final class ImportCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";
  private static final double MILLIS = 1000.0;

  @Spec private CommandSpec spec;
  @Mixin private LocationOptions places;

  @Parameters(paramLabel = "FILE.jsonl", description = "the lines; - for standard input")
  private String file;

  @Option(
      names = "--no-lineage",
      description = "leaves the histories of wordings to the next ingest or import")
  private boolean withoutLineage;

  @Override
  public Integer call() throws IOException {
    WorldHomes homes = places.homes(); // a writer asks it whether the turn is still its own
    try (InputStream lines = lines();
        WriteLock _ = homes.publicWorld().acquireWriteLock()) {
      PassageImport.Report report =
          taken(homes.publicWorld(), new PassageImport.Source(name(), lines));
      homes.completeWorld().ifPresent(complete -> carry(homes.publicWorld(), complete));
      return report.bad() > 0 ? ExitCodes.FAILURES : 0;
    }
  }

  private InputStream lines() throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return System.in;
    }
    if (!Files.isRegularFile(Path.of(file))) {
      throw new ParameterException(spec.commandLine(), "no file: " + file);
    }
    return Files.newInputStream(Path.of(file));
  }

  private String name() {
    return file.equals(STANDARD_INPUT)
        ? "standard input"
        : String.valueOf(Path.of(file).getFileName());
  }

  private PassageImport.Report taken(ArchiveHome home, PassageImport.Source source) {
    Console console = Console.of(spec);
    Vocabulary vocabulary = Vocabulary.load(places.corpus().existingVocabularyFolder());
    try (ArchiveWriter writer = home.writer(vocabulary.thesaurus())) {
      PassageImport.Report report =
          new PassageImport(
                  writer,
                  (line, reason) -> console.say("line " + line + ": " + reason),
                  Clock.systemUTC(),
                  WithdrawnNotes.in(places.corpus()))
              .run(source, ledger(home));
      tell(report, console);
      if (!withoutLineage) {
        renewLineage(writer, console);
      }
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Writes what was imported into the complete world, too. */
  private void carry(ArchiveHome publicWorld, ArchiveHome complete) {
    Vocabulary vocabulary = Vocabulary.load(places.corpus().existingVocabularyFolder());
    try (ArchiveReader from = publicWorld.readerForRun();
        ArchiveWriter to = complete.writer(vocabulary.thesaurus())) {
      ImportedNoteWriter.carrySource(from, name(), ledger(complete), to);
      if (!withoutLineage) {
        int _ = new LineageUpdate(to).renew();
      }
      to.commit();
    }
  }

  private static List<LedgerEntry> ledger(ArchiveHome home) {
    try (ArchiveReader reader = home.readerForRun()) {
      return reader.ledger();
    }
  }

  private static void tell(PassageImport.Report report, Console console) {
    console.print(
        "%d passages in %d notes imported in %s s%s"
            .formatted(
                report.passages(),
                report.notes(),
                seconds(report.time()),
                report.bad() == 0 ? "" : ", " + report.bad() + " lines not taken"));
    if (report.scattered() > 0) {
      console.say(
          report.scattered()
              + " lines came when their document had come to its end; they were added to it");
    }
  }

  private static void renewLineage(ArchiveWriter writer, Console console) {
    Instant start = Instant.now(Clock.systemUTC());
    int series = new LineageUpdate(writer).renew();
    writer.commit();
    Duration time = Duration.between(start, Instant.now(Clock.systemUTC()));
    console.print("lineage of " + series + " series in " + seconds(time) + " s");
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / MILLIS);
  }
}
