package org.councilnotes.cli;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.councilnotes.access.World;
import org.councilnotes.cli.output.CheckPrinter;
import org.councilnotes.cli.output.Console;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.cli.output.SeriesListing;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.dismissal.AlarmDismissals;
import org.councilnotes.draft.dismissal.DismissalList;
import org.councilnotes.json.CheckJson;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.yaml.InvalidYamlException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a draft sentence by sentence. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Every sentence of a draft with its past, and alarms.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      "0:done, whatever was found",
      "1:no such note or file, or no such alarm",
      ExitCodes.USAGE,
      ExitCodes.NOT_RUN
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;

  @Parameters(paramLabel = "DRAFT", description = "a file, or a note of the archive")
  private String argument;

  @Option(
      names = "--series",
      paramLabel = "S",
      description = "id of the series that the draft is the next edition of")
  private Optional<String> series;

  @Option(
      names = "--dismiss",
      paramLabel = "ALARM",
      description = "id of an alarm that is to count no more; may be repeated")
  private List<String> dismiss = List.of();

  @Option(
      names = "--recall",
      paramLabel = "ALARM",
      description = "id of an alarm that was dismissed and is to count again; may be repeated")
  private List<String> recall = List.of();

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    try (NoteArgument source = new NoteArgument(places)) {
      return switch (source.find(argument)) {
        case NoteArgument.Resolution.Resolved here -> {
          yield check(here.note(), console);
        }
        case NoteArgument.Resolution.Unresolved nothing -> {
          console.say("archive: " + nothing.reason());
          yield nothing.exitCode();
        }
      };
    }
  }

  private int check(Note draft, Console console) {
    try (ArchiveReader reader = places.reader()) {
      requireSeries(reader);
      DraftCheck check = DraftCheck.of(draft, series, reader);
      AlarmDismissals dismissals =
          new AlarmDismissals(
              places.corpus(), places.world() == World.COMPLETE ? Marking.LIMITE : Marking.PUBLIC);
      List<String> unknown = new ArrayList<>();
      dismiss.stream().filter(id -> !dismiss(id, check, dismissals)).forEach(unknown::add);
      recall.stream().filter(id -> !dismissals.recall(id)).forEach(unknown::add);
      print(check, dismissed(dismissals, console), console);
      unknown.forEach(id -> console.say("archive: no such alarm: " + id));
      return unknown.isEmpty() ? 0 : ExitCodes.FAILURES;
    }
  }

  /** Whether the draft has such an alarm. */
  private static boolean dismiss(String id, DraftCheck check, AlarmDismissals dismissals) {
    Optional<Alarm> alarm = check.alarms().stream().filter(one -> one.id().equals(id)).findFirst();
    alarm.ifPresent(
        one ->
            dismissals.dismiss(
                check.draft().hash(),
                check.reference().series(),
                one,
                System.getProperty("user.name", "unknown")));
    return alarm.isPresent();
  }

  /** What is dismissed; nothing where the list cannot be used, which is said. */
  private static DismissalList dismissed(AlarmDismissals dismissals, Console console) {
    try {
      return dismissals.now();
    } catch (InvalidYamlException | UncheckedIOException unusable) {
      console.say("archive: %s; every alarm counts".formatted(Reason.of(unusable).english()));
      return DismissalList.NONE;
    }
  }

  private void print(DraftCheck check, DismissalList dismissed, Console console) {
    if (json) {
      console.print(CheckJson.write(check, dismissed));
    } else {
      new CheckPrinter(console, dismissed).print(check);
    }
  }

  private void requireSeries(ArchiveReader reader) {
    series
        .filter(id -> reader.series(id).isEmpty())
        .ifPresent(
            id -> {
              throw new ParameterException(
                  spec.commandLine(), SeriesListing.refusal(id, reader.notes()));
            });
  }
}
