package org.councilnotes.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.ingest.Ingest;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.NoteWay;
import org.councilnotes.ingest.Watch;
import org.councilnotes.json.LedgerJson;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the corpus into the index. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Reads what is new or changed in the corpus into the index.")
final class IngestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Places places;

  @Option(names = "--rebuild", description = "reads everything anew, aside, then swaps")
  private boolean rebuild;

  @Option(names = "--watch", description = "goes on: reads again whenever the corpus changes")
  private boolean watch;

  @Option(names = "--json", description = "the report as JSON")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    Console console = Console.of(spec);
    Watch changes = new Watch(places.corpus(), Watch.PAUSE);
    IngestReport report = ingest(console);
    if (watch) {
      rebuild = false;
      follow(changes, console);
    }
    return report.hasFailures() ? ArchiveCommand.FAILURES : 0;
  }

  /** Until interrupted. What keeps a run from running is said once, and the run tried again. */
  private void follow(Watch changes, Console console) throws InterruptedException {
    String said = "";
    while (true) {
      changes.awaitChange();
      String problem = tried(console).orElse("");
      if (!problem.isEmpty() && !problem.equals(said)) {
        console.say(problem);
      }
      if (!problem.isEmpty()) {
        changes.forget();
      }
      said = problem;
    }
  }

  private Optional<String> tried(Console console) {
    try {
      ingest(console);
      return Optional.empty();
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      return Optional.of(ArchiveCommand.explanation(e).orElseThrow(() -> e));
    }
  }

  private IngestReport ingest(Console console) {
    IngestReport report;
    try (IngestListener progress = Progress.on(console)) {
      report =
          rebuild
              ? rebuild(places.corpus(), places.index(), progress)
              : update(places.corpus(), places.index(), progress);
    }
    if (json) {
      console.print(LedgerJson.write(report.files(), report.time()));
    } else {
      new ReportText(console).print(report);
    }
    return report;
  }

  private static IngestReport rebuild(Corpus corpus, IndexHome home, IngestListener progress) {
    Vocabulary vocabulary = Vocabulary.load(corpus.vocabulary());
    IngestReport report;
    ArchiveWriter writer = home.rebuild(vocabulary::ancestors);
    try (writer) {
      report = run(corpus, writer, List.of(), progress);
    } catch (RuntimeException e) {
      home.drop();
      throw e;
    }
    home.swap();
    return report;
  }

  /** Brings the index up to date with the corpus. */
  static IngestReport update(Corpus corpus, IndexHome home, IngestListener progress) {
    Vocabulary vocabulary = Vocabulary.load(corpus.vocabulary());
    try (ArchiveWriter writer = home.writer(vocabulary::ancestors);
        ArchiveReader reader = home.reader()) {
      return run(corpus, writer, reader.ledger(), progress);
    }
  }

  private static IngestReport run(
      Corpus corpus, ArchiveWriter writer, List<SourceFile> before, IngestListener progress) {
    try (NoteWay way = NoteWay.forAll(corpus)) {
      return new Ingest(corpus, way, writer, progress).run(before, Clock.systemUTC());
    }
  }
}
