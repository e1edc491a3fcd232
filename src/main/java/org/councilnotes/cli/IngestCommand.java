package org.councilnotes.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.ingest.Ingest;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.NoteWay;
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

  @Option(names = "--json", description = "the report as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    IngestReport report = ingest(places.corpus(), places.index(), console);
    if (json) {
      console.print(LedgerJson.write(report.files(), report.time()));
    } else {
      new ReportText(console).print(report);
    }
    return report.hasFailures() ? ArchiveCommand.FAILURES : 0;
  }

  private IngestReport ingest(Corpus corpus, IndexHome home, Console console) {
    try (IngestListener progress = Progress.on(console)) {
      return rebuild ? rebuild(corpus, home, progress) : update(corpus, home, progress);
    }
  }

  private static IngestReport rebuild(Corpus corpus, IndexHome home, IngestListener progress) {
    Vocabulary vocabulary = Vocabulary.load(corpus.vocabulary());
    IngestReport report;
    try (ArchiveWriter writer = home.rebuild(vocabulary::ancestors)) {
      report = run(corpus, writer, List.of(), progress);
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
