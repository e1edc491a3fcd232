package org.councilnotes.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.LedgerPrinter;
import org.councilnotes.cli.output.MaintenancePrinter;
import org.councilnotes.cli.output.ProgressDisplay;
import org.councilnotes.cli.output.TimingPrinter;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.HeldBackRun;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.VanishedFiles;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.maintain.ContinuousIngest;
import org.councilnotes.ingest.maintain.CorpusWatch;
import org.councilnotes.ingest.maintain.SharedIngest;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.json.LedgerJson;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.DiskSpace;
import org.councilnotes.store.LedgerEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Reads the corpus into the index. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Reads what is new or changed in the corpus into the index.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      "1:some files failed or were rejected",
      ExitCodes.USAGE,
      ExitCodes.NOT_RUN
    })
final class IngestCommand implements Callable<Integer> {

  private static final double GIGABYTE = 1e9;

  @Spec private CommandSpec spec;
  @Mixin private LocationOptions places;

  @Option(names = "--rebuild", description = "reads everything anew, aside, then swaps")
  private boolean rebuild;

  @Option(
      names = "--without-imported",
      description = {
        "with --rebuild: leaves out what was imported,",
        "which no file of the corpus brings back"
      })
  private boolean withoutImported;

  @Option(names = "--watch", description = "goes on: reads again whenever the corpus changes")
  private boolean watch;

  @Option(
      names = "--retry",
      arity = "0..*",
      paramLabel = "PATH",
      description = {
        "also reads again what failed or is partial;",
        "with paths as the report gives them, only files, folders, ZIPs there"
      })
  private @Nullable List<String> retry;

  @Option(
      names = "--share",
      description = {
        "where another run is under way, reads files for it until it ends;",
        "only with opensearch, and with the same corpus"
      })
  private boolean share;

  @Option(
      names = "--accept-removals",
      description = {
        "also where all known files, or more than a third, are gone:",
        "takes their notes out; without it such a run removes nothing"
      })
  private boolean acceptRemovals;

  @Option(names = "--timing", description = "also what each stage costs, on the clock and in CPU")
  private boolean timing;

  @Option(names = "--json", description = "the report as JSON")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    requireSense();
    Console console = Console.of(spec);
    CorpusWatch changes = new CorpusWatch(places.corpus(), CorpusWatch.PAUSE);
    Optional<IngestReport> report;
    boolean vanished = false;
    try {
      report = rebuild ? Optional.of(rebuild(console)) : update(selection(), console);
    } catch (HeldBackRun held) {
      tell(held, console);
      report = Optional.empty();
      vanished = true;
    }
    places.deletionOfUnusedWorld().ifPresent(deletion -> tellUnused(deletion, console));
    if (watch) {
      if (report.isEmpty() && !vanished) {
        changes.markChanged();
      }
      new ContinuousIngest(
              changes, selection -> update(selection, console), new MaintenancePrinter(console))
          .runUntilInterrupted();
    }
    return report.filter(IngestReport::hasFailures).isPresent() ? ExitCodes.FAILURES : 0;
  }

  private static void tellUnused(String deletion, Console console) {
    console.say(
        "archive: a complete world is left from when archive.restricted was true; it is neither"
            + " kept in step nor served. To delete it: "
            + deletion);
  }

  private void requireSense() {
    if (rebuild && retry != null) {
      throw new ParameterException(
          spec.commandLine(), "--rebuild reads every file again; leave out --retry");
    }
    if (share && (rebuild || retry != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--share does what the run under way does; leave out "
              + (rebuild ? "--rebuild" : "--retry"));
    }
    if (withoutImported && !rebuild) {
      throw new ParameterException(
          spec.commandLine(), "only --rebuild can leave out what was imported");
    }
  }

  private FileSelection selection() {
    if (retry == null) {
      return FileSelection.CHANGED;
    }
    List<LedgerEntry> known =
        places.homes().all().stream().flatMap(home -> ledger(home).stream()).toList();
    retry.forEach(path -> requireRetryable(path, known));
    return FileSelection.retrying(retry);
  }

  /** A LIMITE file may be partial in the complete world, where the public one leaves it out. */
  private static List<LedgerEntry> ledger(ArchiveHome home) {
    try (ArchiveReader reader = home.readerForRun()) {
      return reader.ledger();
    }
  }

  private void requireRetryable(String path, List<LedgerEntry> ledger) {
    if (ledger.stream().noneMatch(FileSelection.retrying(List.of(path)).again())) {
      throw new ParameterException(
          spec.commandLine(), "nothing failed and nothing is partial at " + path);
    }
  }

  /** Empty where another run did it. */
  private Optional<IngestReport> update(FileSelection selection, Console console)
      throws InterruptedException {
    Optional<IngestReport> report;
    try (IngestListener progress = ProgressDisplay.on(console)) {
      report =
          share
              ? sharedIngest(console).update(selection, progress)
              : Optional.of(upkeep().update(selection, progress));
    }
    return report.map(done -> told(done, console));
  }

  private SharedIngest sharedIngest(Console console) {
    return SharedIngest.of(upkeep(), new MaintenancePrinter(console))
        .orElseThrow(
            () ->
                new StoreCapabilityProblem(
                    "--share needs opensearch: an index in a folder is read into by one"
                        + " process alone"));
  }

  private IngestReport rebuild(Console console) {
    DiskSpace.together(places.homes().all().stream().map(ArchiveHome::diskSpace).toList())
        .filter(DiskSpace::isShort)
        .ifPresent(room -> warn(room, console));
    IngestReport report;
    try (IngestListener progress = ProgressDisplay.on(console)) {
      report =
          withoutImported ? upkeep().rebuildWithoutImported(progress) : upkeep().rebuild(progress);
    }
    return told(report, console);
  }

  private static void warn(DiskSpace room, Console console) {
    console.say(
        String.format(
            Locale.ROOT,
            "archive: little room: a rebuild may need %.1f GB beside the index that is served,"
                + " and %.1f GB are free",
            room.needed() / GIGABYTE,
            room.free() / GIGABYTE));
  }

  private ArchiveMaintenance upkeep() {
    return new ArchiveMaintenance(places.corpus(), places.homes(), acceptRemovals);
  }

  /** With {@code --watch} it is waited for the files; otherwise the run is over. */
  private void tell(HeldBackRun held, Console console) {
    if (json && held instanceof VanishedFiles gone) {
      console.print(LedgerJson.write(ledger(), gone.vanished(), gone.known()));
    }
    if (!watch) {
      throw held;
    }
    console.say("archive: " + held.getMessage());
  }

  private List<LedgerEntry> ledger() {
    try (ArchiveReader reader = places.home().reader()) {
      return reader.ledger();
    }
  }

  private IngestReport told(IngestReport report, Console console) {
    if (json) {
      ObjectNode whole = LedgerJson.write(report.files(), report.time());
      report.completeFiles().ifPresent(complete -> LedgerJson.addComplete(complete, whole));
      if (timing) {
        new TimingPrinter(report).addTo(whole);
      }
      console.print(whole);
    } else {
      new LedgerPrinter(console).print(report);
      (timing ? new TimingPrinter(report).lines() : List.<String>of()).forEach(console::print);
    }
    return report;
  }
}
