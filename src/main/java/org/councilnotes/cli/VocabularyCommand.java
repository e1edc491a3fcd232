package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.LedgerPrinter;
import org.councilnotes.cli.output.ProgressDisplay;
import org.councilnotes.cli.output.VocabularyPrinter;
import org.councilnotes.curation.CurationException;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.curation.CurationProblem;
import org.councilnotes.curation.ProposalReview;
import org.councilnotes.curation.ReviewedProposal;
import org.councilnotes.curation.VocabularyEdit;
import org.councilnotes.curation.VocabularyPlanner;
import org.councilnotes.export.PhaseText;
import org.councilnotes.export.ProgrammeCsv;
import org.councilnotes.ingest.HeldBackRun;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.json.ProposalsJson;
import org.councilnotes.json.VocabularyChangeJson;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.workbench.ChangePreview;
import org.councilnotes.workbench.VocabularyChange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Looks after the programmes of a corpus: its subcommands propose, change and exchange them. */
@Command(
    name = "vocabulary",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = "Proposes programmes that the vocabulary lacks, and changes the vocabulary.",
    subcommands = {
      VocabularyCommand.Propose.class,
      VocabularyCommand.Accept.class,
      VocabularyCommand.Decline.class,
      VocabularyCommand.Merge.class,
      VocabularyCommand.Set.class,
      VocabularyCommand.Import.class,
      VocabularyCommand.Export.class
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class VocabularyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: " + String.join(", ", spec.subcommands().keySet()));
  }

  /** Lists what the notes speak of as of programmes. */
  @Command(
      name = "propose",
      description = "Lists what the notes speak of as of programmes and the vocabulary lacks.")
  static final class Propose implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private LocationOptions places;

    @Option(
        names = "--min-notes",
        paramLabel = "N",
        description = "only what stands in so many notes")
    private int fewestNotes = 1;

    @Option(names = "--json", description = "as JSON, with the passages")
    private boolean json;

    @Override
    public Integer call() {
      Console console = Console.of(spec);
      try (ArchiveReader reader = places.reader()) {
        List<ReviewedProposal> open =
            review(places).list(reader).stream()
                .filter(ReviewedProposal::isOpen)
                .filter(reviewed -> reviewed.proposal().notes() >= fewestNotes)
                .toList();
        if (json) {
          console.print(
              ProposalsJson.write(open.stream().map(ReviewedProposal::proposal).toList()));
        } else {
          new VocabularyPrinter(console).print(open);
        }
      }
      return 0;
    }
  }

  /** A change of the vocabulary, which is made or only shown. */
  abstract static class Change implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private LocationOptions places;

    @Option(
        names = "--dry-run",
        description = "says which passages would be gained and lost, and writes nothing")
    private boolean dryRun;

    @Option(names = "--no-ingest", description = "leaves it to the next run to tag the notes anew")
    private boolean noIngest;

    @Option(names = "--json", description = "with --dry-run: as JSON")
    private boolean json;

    /** What is to be changed. */
    abstract List<VocabularyEdit> plan(VocabularyPlanner planner);

    CommandSpec spec() {
      return spec;
    }

    @Override
    public Integer call() {
      try {
        return dryRun ? preview() : change();
      } catch (CurationException e) {
        return refuse(e.problem());
      }
    }

    private int preview() {
      Console console = Console.of(spec);
      ProposalReview review = review(places);
      try (ArchiveReader reader = places.reader()) {
        Vocabulary after = review.preview(review.plan(reader, this::plan));
        VocabularyChange change =
            new ChangePreview(reader, places.corpus(), review.vocabulary(), after)
                .read(Integer.MAX_VALUE - 1);
        if (json) {
          console.print(VocabularyChangeJson.write(change));
        } else {
          new VocabularyPrinter(console).print(change);
        }
      }
      return 0;
    }

    private int change() {
      ProposalReview review = review(places);
      List<VocabularyEdit> edits;
      try (ArchiveReader reader = places.reader()) {
        edits = review.plan(reader, this::plan);
      }
      review.change(edits);
      Console console = Console.of(spec);
      console.print(
          edits.size() == 1
              ? "1 entry changed"
              : edits.size()
                  + " entries changed"
                  + (edits.isEmpty() ? "" : " in vocabulary/programmes.yaml"));
      if (!noIngest && !edits.isEmpty()) {
        tagAnew(console);
      }
      return 0;
    }

    /** No file is read again for a change of the vocabulary; new ones are. */
    private void tagAnew(Console console) {
      try (IngestListener progress = ProgressDisplay.on(console)) {
        new ArchiveMaintenance(places.corpus(), places.homes())
            .updateIfFree(progress)
            .ifPresentOrElse(
                report -> new LedgerPrinter(console).print(report),
                () ->
                    console.say(
                        "archive: another run is writing; the next one tags the notes anew"));
      } catch (HeldBackRun held) {
        console.say("archive: " + held.getMessage());
      }
    }

    private int refuse(CurationProblem problem) {
      String message =
          switch (problem) {
            case CurationProblem.UnknownProposal(var name) -> name + " is not proposed";
            case CurationProblem.UnknownProgramme(var name) ->
                name + " is neither proposed nor a programme of the vocabulary";
            case CurationProblem.ShippedProgramme(var code) ->
                code + " ships with the program and cannot be merged into another";
            case CurationProblem.NothingChosen() -> "name proposals, or say --all";
            case CurationProblem.ImportNotUnderstood(var line, var words) ->
                "line %d is not understood: %s".formatted(line, words);
            case CurationProblem.VocabularyUnusable(var reason) -> reason.english();
            default -> problem.toString();
          };
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  /** Makes programmes of proposals. */
  @Command(
      name = "accept",
      description = "Makes programmes of proposals, and tags the notes anew without reading files.")
  static final class Accept extends Change {

    @Parameters(
        paramLabel = "CODE",
        arity = "0..*",
        description = "codes or names, as propose prints them")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "everything that is proposed")
    private boolean all;

    @Option(
        names = "--min-notes",
        paramLabel = "N",
        description = "with --all: only what stands in so many notes")
    private int fewestNotes = 1;

    @Override
    List<VocabularyEdit> plan(VocabularyPlanner planner) {
      if (all && !names.isEmpty()) {
        throw new ParameterException(
            spec().commandLine(), "name proposals, or say --all, not both");
      }
      return all ? planner.acceptAll(fewestNotes) : planner.accept(names);
    }
  }

  /** Has proposals not made again. */
  @Command(
      name = "decline",
      description = "Says that proposals are no programmes: they are not proposed again.")
  static final class Decline extends Change {

    @Parameters(
        paramLabel = "CODE",
        arity = "1..*",
        description = "codes or names, as propose prints them")
    private List<String> names = new ArrayList<>();

    @Override
    List<VocabularyEdit> plan(VocabularyPlanner planner) {
      return planner.decline(names);
    }
  }

  /** Makes one thing of two. */
  @Command(
      name = "merge",
      description = "Makes the names of a proposal or programme names of another one.")
  static final class Merge extends Change {

    @Parameters(index = "0", paramLabel = "CODE", description = "what is the same as INTO")
    private String from = "";

    @Parameters(index = "1", paramLabel = "INTO", description = "what stays")
    private String into = "";

    @Override
    List<VocabularyEdit> plan(VocabularyPlanner planner) {
      return planner.merge(List.of(from), into);
    }
  }

  /** Sets parent, successor and phases of a programme. */
  @Command(
      name = "set",
      description = "Sets parent, successor and phases of a programme of the vocabulary.")
  static final class Set extends Change {

    private static final String NONE = "none";

    @Parameters(paramLabel = "CODE", description = "the programme")
    private String code = "";

    @Option(
        names = "--parent",
        paramLabel = "CODE",
        description = "what it is a part of; none for nothing")
    private @Nullable String parent;

    @Option(
        names = "--successor",
        paramLabel = "CODE",
        description = "what replaced it; none for nothing")
    private @Nullable String successor;

    @Option(
        names = "--phase",
        paramLabel = "LABEL",
        description = {"such as II=2015-2018 or III=2019-, oldest first;", "none for no phases"})
    private @Nullable List<String> phases;

    @Override
    List<VocabularyEdit> plan(VocabularyPlanner planner) {
      return planner.relate(
          code,
          new VocabularyPlanner.Relations(
              Optional.ofNullable(parent).map(Set::orBlank),
              Optional.ofNullable(successor).map(Set::orBlank),
              Optional.ofNullable(phases).map(this::phases)));
    }

    private static String orBlank(String given) {
      return given.equals(NONE) ? "" : given;
    }

    private List<Phase> phases(List<String> given) {
      return given.equals(List.of(NONE)) ? List.of() : given.stream().map(this::phase).toList();
    }

    private Phase phase(String given) {
      return PhaseText.parse(given)
          .orElseThrow(
              () ->
                  new ParameterException(
                      spec().commandLine(), "no phase: " + given + "; write II=2015-2018"));
    }
  }

  /** Takes programmes from a file. */
  @Command(
      name = "import",
      description = "Takes programmes from a table, a CSV file as export writes it.",
      footer = "Columns that are not there stay as they are.")
  static final class Import extends Change {

    @Parameters(paramLabel = "FILE", description = "the file")
    private Path file = Path.of("");

    @Override
    List<VocabularyEdit> plan(VocabularyPlanner planner) {
      return planner.put(
          ProgrammeCsv.read(file.getFileName().toString(), text(), planner.vocabulary()));
    }

    private String text() {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot be read as UTF-8: " + file, e);
      }
    }
  }

  /** Prints the programmes as a table. */
  @Command(
      name = "export",
      description = "Prints the programmes of the vocabulary as a table, a CSV file.")
  static final class Export implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private LocationOptions places;

    @Option(names = "--own", description = "only what the program does not ship")
    private boolean own;

    @Override
    public Integer call() {
      Vocabulary vocabulary = Vocabulary.load(places.corpus().existingVocabularyFolder());
      List<Programme> asked = own ? vocabulary.programmesOfCorpus() : vocabulary.programmes();
      Console console = Console.of(spec);
      console.out().print(ProgrammeCsv.write(asked));
      console.out().flush();
      return 0;
    }
  }

  private static ProposalReview review(LocationOptions places) {
    return new ProposalReview(new CurationFiles(places.corpus(), () -> {}));
  }
}
