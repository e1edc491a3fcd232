package org.councilnotes.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.councilnotes.cli.output.CheckPrinter;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.SeriesListing;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.dismissal.AlarmDismissals;
import org.councilnotes.draft.dismissal.DismissalList;
import org.councilnotes.draft.near.NearSentences;
import org.councilnotes.json.CheckJson;
import org.councilnotes.label.PageLanguage;
import org.councilnotes.label.ReasonTranslator;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.redline.review.ReviewSettings;
import org.councilnotes.redline.review.ReviewedDraft;
import org.councilnotes.redline.review.WordFileProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
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
  @Mixin private WordFileOptions word;

  @Parameters(
      paramLabel = "DRAFT",
      description = "a file, a note of the archive, or - for standard input")
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
    word.requirePossible(argument);
    try (NoteArgument source = new NoteArgument(places)) {
      return switch (source.find(argument)) {
        case NoteArgument.Resolution.Resolved here ->
            check(here.note(), source.wordFile(argument), console);
        case NoteArgument.Resolution.Unresolved nothing -> {
          console.say("archive: " + nothing.reason());
          yield nothing.exitCode();
        }
      };
    }
  }

  private int check(Note draft, Optional<Path> file, Console console) {
    try (ArchiveReader reader = places.reader()) {
      requireSeries(reader);
      DraftCheck check =
          DraftCheck.of(
              draft,
              series,
              reader,
              new NearSentences(places.neighbours()),
              Vocabulary.load(places.corpus().existingVocabularyFolder()));
      AlarmDismissals dismissals = places.dismissals();
      List<String> unknown = new ArrayList<>();
      dismiss.stream().filter(id -> !dismiss(id, check, dismissals)).forEach(unknown::add);
      recall.stream().filter(id -> !dismissals.recall(id)).forEach(unknown::add);
      DismissalList dismissed = dismissed(dismissals, console);
      print(check, dismissed, console);
      unknown.forEach(id -> console.say("archive: no such alarm: " + id));
      int written =
          word.write(check.withoutAlarms(dismissed::isDismissed), file, reader.snapshot(), console);
      return unknown.isEmpty() ? written : ExitCodes.FAILURES;
    }
  }

  /** The Word file that is written, if any. */
  private static final class WordFileOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
        names = "--docx",
        paramLabel = "OUT",
        description = "also writes the draft as a Word file with comments and suggestions")
    private Optional<Path> docx;

    @Option(
        names = "--language",
        paramLabel = "TAG",
        defaultValue = "en",
        description = "language of the comments in the Word file: en, fr or es")
    private String language;

    /**
     * Refuses what cannot be done, before a draft is checked.
     *
     * @throws ParameterException where the file would overwrite the draft, and for an unknown
     *     language
     */
    void requirePossible(String draft) {
      locale();
      if (docx.filter(file -> isSame(file, draft)).isPresent()) {
        throw bad("--docx would overwrite the draft: " + docx.get());
      }
    }

    private static boolean isSame(Path file, String draft) {
      try {
        Path read = Path.of(draft);
        return Files.exists(read) && Files.exists(file) && Files.isSameFile(read, file);
      } catch (InvalidPathException notAFile) {
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot be read: " + draft, e);
      }
    }

    private Locale locale() {
      return PageLanguage.of(language)
          .map(PageLanguage::locale)
          .orElseThrow(() -> bad("--language is one of en, fr and es, given " + language));
    }

    private ParameterException bad(String reason) {
      return new ParameterException(spec.commandLine(), reason);
    }

    /**
     * Writes the file where one is asked for.
     *
     * @param draft where it is a Word file itself
     * @param snapshot of the archive that it was checked against
     * @return exit code of the command
     */
    int write(DraftCheck check, Optional<Path> draft, String snapshot, Console console) {
      return docx.map(file -> write(check, draft, file, snapshot, console)).orElse(0);
    }

    private int write(
        DraftCheck check, Optional<Path> draft, Path file, String snapshot, Console console) {
      ReasonTranslator reasons = new ReasonTranslator(CommandMessages.load());
      Locale locale = locale();
      ReviewSettings settings =
          new ReviewSettings(
              locale,
              why -> String.valueOf(reasons.argument(why, locale)),
              snapshot,
              Instant.now());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        ReviewedDraft.write(check, bytes(draft), bytes, settings);
        Files.write(file, bytes.toByteArray());
      } catch (WordFileProblem refused) {
        console.say("archive: no Word file is written: " + refused.getMessage());
        return ExitCodes.FAILURES;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot be written: " + file, e);
      }
      console.say(file + " written");
      return 0;
    }

    private static Optional<byte[]> bytes(Optional<Path> file) throws IOException {
      return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
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
