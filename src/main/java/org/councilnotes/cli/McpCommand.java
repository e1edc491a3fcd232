package org.councilnotes.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.councilnotes.access.KeptMarking;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.corpus.InputFile;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageCounter;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.EditionCalendar;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.dismissal.DismissalList;
import org.councilnotes.draft.near.NearSentences;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.PipelineResult;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.mcp.ArchiveAddress;
import org.councilnotes.mcp.AssistantServer;
import org.councilnotes.mcp.Computations;
import org.councilnotes.mcp.MessageStream;
import org.councilnotes.mcp.ToolRefusal;
import org.councilnotes.mcp.ToolSources;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.yaml.InvalidYamlException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers an assistant that has started this process, until it closes its end. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description = {
      "The archive for assistants (Model Context Protocol), over standard input and output.",
      "An assistant starts this command itself."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {"0:the assistant has gone", ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class McpCommand implements Callable<Integer> {

  private static final String IN_THE_ENVIRONMENT = "ARCHIVE_ADDRESS";
  private static final String USUAL = "http://localhost:8080";

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description =
          "where the pages are served, for the addresses of passages (default: ARCHIVE_ADDRESS, or "
              + USUAL
              + ")")
  private @Nullable String address;

  @Override
  public Integer call() {
    ArchiveAddress pages = address();
    Vocabulary vocabulary = Vocabulary.load(places.corpus().existingVocabularyFolder());
    SeriesCatalogue catalogue = SeriesCatalogue.in(places.corpus().root());
    try (ArchiveReader reader = places.reader()) {
      ToolSources sources =
          new ToolSources(
              () -> reader,
              new KeptMarking(reader)::now,
              vocabulary,
              new FacetValues(vocabulary),
              new FacetLabels(CommandMessages.load(), vocabulary, catalogue),
              CommandMessages.load(),
              OwnComputations.of(vocabulary, catalogue, places));
      answer(AssistantServer.of(sources, ProgramVersion.current().number()), pages);
    }
    return 0;
  }

  /**
   * Whatever else is printed goes to standard error: the protocol has standard output to itself.
   */
  private static void answer(AssistantServer server, ArchiveAddress pages) {
    System.setOut(System.err);
    try (InputStream in = interruptible();
        OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      new MessageStream(in, out).answer(server, pages);
    } catch (IOException gone) {
      // nobody is left to tell
    }
  }

  /** Standard input; a thread that waits for it can be interrupted. */
  private static InputStream interruptible() {
    return Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel());
  }

  private ArchiveAddress address() {
    String given =
        Stream.of(
                Optional.ofNullable(address),
                Optional.ofNullable(System.getProperty(ArchiveAddress.SETTING)),
                Optional.ofNullable(System.getenv(IN_THE_ENVIRONMENT)))
            .flatMap(Optional::stream)
            .filter(one -> !one.isBlank())
            .findFirst()
            .orElse(USUAL);
    return ArchiveAddress.parse(given)
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "no address of the web: " + given));
  }

  /** Comparisons, tables and checks of this process, one at a time. */
  private record OwnComputations(
      Vocabulary vocabulary, SeriesCatalogue catalogue, WorldOptions places, NearMeaning near)
      implements Computations {

    static OwnComputations of(
        Vocabulary vocabulary, SeriesCatalogue catalogue, WorldOptions places) {
      return new OwnComputations(
          vocabulary, catalogue, places, new NearSentences(places.neighbours()));
    }

    @Override
    public ComparisonView comparison(List<String> ids, ArchiveReader world) {
      return ComparisonView.of(ids.stream().flatMap(id -> world.note(id).stream()).toList());
    }

    @Override
    public Coverage coverage(CoverageRequest request, ArchiveReader world) {
      try (ArchiveReader still = world.openSnapshot()) {
        return CoverageCounter.count(
            request,
            still,
            EditionCalendar.of(request.scope().filters(), still, catalogue::notDue),
            value -> vocabulary.group(value).isPresent());
      }
    }

    @Override
    public DraftCheck check(String text, Optional<String> series, ArchiveReader world) {
      return DraftCheck.of(read(text), series, world, near, vocabulary)
          .withoutAlarms(dismissed()::isDismissed);
    }

    /** Nothing where the list cannot be used. */
    private DismissalList dismissed() {
      try {
        return places.dismissals().now();
      } catch (InvalidYamlException | UncheckedIOException unusable) {
        return DismissalList.NONE;
      }
    }

    private Note read(String text) {
      try (InputFile file = InputFile.of(text);
          NotePipeline way = NotePipeline.forOne(places.corpus())) {
        PipelineResult read = way.read(file.path());
        return read.note()
            .orElseThrow(
                () -> new ToolRefusal("the draft could not be read: " + read.outcome().english()));
      } catch (IOException e) {
        throw new UncheckedIOException("the draft could not be read", e);
      }
    }
  }
}
