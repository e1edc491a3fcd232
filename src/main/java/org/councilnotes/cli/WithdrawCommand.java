package org.councilnotes.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.access.World;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.WithdrawalPrinter;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.WithdrawnNotes;
import org.councilnotes.curation.WithdrawalWriter;
import org.councilnotes.curation.WithdrawnRemains;
import org.councilnotes.ingest.maintain.NoteWithdrawal;
import org.councilnotes.ingest.maintain.NoteWithdrawal.Found;
import org.councilnotes.ingest.maintain.NoteWithdrawal.WorldResult;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.note.number.NoteReference;
import org.councilnotes.store.ArchiveHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a note out of the archive for good, or back. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a note out of both worlds, of the worlds before and of the files of the index,",
      "keeps it out, and says where it still lies."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      "1:no such note or file, or the file is classified, of which nothing is in the archive; or"
          + " vectors of its sentences may be left",
      ExitCodes.USAGE,
      ExitCodes.NOT_RUN
    })
final class WithdrawCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private LocationOptions places;

  @Parameters(
      paramLabel = "NOTE",
      description = "number or id of a note, or a file of the corpus, as on disk or as listed")
  private String note;

  @Option(names = "--reason", paramLabel = "TEXT", description = "why, for the list of withdrawals")
  private @Nullable String reason;

  @Option(
      names = "--delete-files",
      description = "also deletes its files, kept copies, sidecars and corrections in the corpus")
  private boolean deleteFiles;

  @Option(
      names = "--snapshot",
      paramLabel = "DIR",
      description = "also looks into this copy of the index; may be repeated")
  private List<Path> snapshots = List.of();

  @Option(
      names = "--undo",
      description = "takes it off the list: the next ingest reads it again, if its file is there")
  private boolean undo;

  @Option(names = "--json", description = "what was done, as JSON")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    if (undo && (deleteFiles || reason != null)) {
      throw places.badUsage("--undo goes with neither --delete-files nor --reason");
    }
    return undo ? takeBack() : withdraw();
  }

  private Integer withdraw() throws InterruptedException {
    Console console = Console.of(spec);
    Corpus corpus = places.corpus();
    Map<World, ArchiveHome> homes = places.everyWorld();
    NoteWithdrawal withdrawal = new NoteWithdrawal(corpus, WorldHomes.of(homes.values()));
    Optional<Found> found = withdrawal.find(note);
    if (found.isEmpty()) {
      console.say("archive: no note and no file that can be withdrawn: " + note);
      return ExitCodes.FAILURES;
    }
    WithdrawnNotes.Entry entry = found.get().entry();
    List<WorldResult> worlds =
        withdrawal.withdraw(
            entry,
            act(),
            () -> console.say("archive: another run is under way; waiting for it to end"));
    Set<String> vectors =
        places.meaning().removeGone(homes).stream().map(World::key).collect(Collectors.toSet());
    WithdrawnRemains remains = WithdrawnRemains.of(corpus, entry, found.get().paths());
    if (deleteFiles) {
      remains.deleteFiles();
    }
    Map<String, WorldResult> results = new LinkedHashMap<>();
    homes.keySet().forEach(world -> results.put(world.key(), worlds.get(results.size())));
    print(new Withdrawn(entry, results, vectors, remains, withdrawal.others(entry)), console);
    return vectors.isEmpty() ? 0 : ExitCodes.FAILURES;
  }

  private WithdrawalWriter.Act act() {
    return new WithdrawalWriter.Act(
        Clock.systemUTC().instant(),
        System.getProperty("user.name", "unknown"),
        Optional.ofNullable(reason).filter(text -> !text.isBlank()));
  }

  private record Withdrawn(
      WithdrawnNotes.Entry entry,
      Map<String, WorldResult> worlds,
      Set<String> vectors,
      WithdrawnRemains remains,
      List<String> others) {}

  private void print(Withdrawn done, Console console) {
    WithdrawnNotes list = WithdrawnNotes.in(places.corpus());
    WithdrawalPrinter printer =
        new WithdrawalPrinter(
            done.entry().name(),
            done.worlds(),
            done.vectors(),
            done.others(),
            done.remains(),
            deleteFiles,
            places.copiesHolding(snapshots, list),
            places.corpus().withdrawnFile());
    if (json) {
      console.print(printer.json());
    } else {
      printer.lines().forEach(console::print);
    }
  }

  private Integer takeBack() {
    Console console = Console.of(spec);
    Corpus corpus = places.corpus();
    Optional<String> id = NoteReference.parse(note).map(NoteReference::note);
    WithdrawalWriter.TakenBack back =
        new WithdrawalWriter(corpus).remove(Stream.concat(Stream.of(note), id.stream()).toList());
    if (back.names().isEmpty()) {
      console.say("archive: not withdrawn: " + note);
      return ExitCodes.FAILURES;
    }
    if (json) {
      console.print(WithdrawalPrinter.json(back.names(), back.left()));
    } else {
      console.print(
          "%s taken off the list; the next ./archive ingest reads what lies in the corpus of it"
              .formatted(String.join(", ", back.names())));
    }
    return 0;
  }
}
