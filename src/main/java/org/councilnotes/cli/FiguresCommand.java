package org.councilnotes.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.councilnotes.cli.output.AnswerMarkPrinter;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.FigurePrinter;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.export.IndicatorExport;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.json.AnswerMarkJson;
import org.councilnotes.json.IndicatorsJson;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.Marking;
import org.councilnotes.query.Facet;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.vocabulary.Vocabulary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the editions of a series count, followed from one to the next. */
@Command(
    name = "figures",
    mixinStandardHelpOptions = true,
    description = "Figures of a series: what its editions count, with unit, from one to the next.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {"0:done, also where nothing is found", ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class FiguresCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;

  @Parameters(paramLabel = "SERIES", description = "id of a series")
  private String series = "";

  @Option(
      names = "--language",
      paramLabel = "L",
      description = "of the editions, such as fr; else the one that most are in")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--programme",
      paramLabel = "P",
      description = "only of passages about any of these programmes")
  private List<String> programmes = new ArrayList<>();

  @Option(names = "--all", description = "with figures that one edition tells")
  private boolean withSingle;

  @ArgGroup private Form form = new Form();

  private static final class Form {
    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Option(
        names = "--csv",
        description = "as comma-separated values, a row for each figure and edition")
    private boolean csv;
  }

  @Override
  public Integer call() {
    Set<String> chosen = programmes();
    try (ArchiveReader reader = places.reader();
        ArchiveReader still = reader.openSnapshot()) {
      print(FollowedSeries.of(held(still), still).about(chosen), still.marking());
    }
    return 0;
  }

  private ArchivedSeries held(ArchiveReader world) {
    List<NoteSummary> notes = world.series(series);
    if (notes.isEmpty()) {
      throw bad("no such series: " + series);
    }
    SeriesCatalogue catalogue = SeriesCatalogue.in(places.corpus().root());
    return ArchivedSeries.of(series, notes, language, catalogue.notDue(series))
        .orElseThrow(() -> bad("no edition of %s is in %s".formatted(series, language.orElse(""))));
  }

  private void print(FollowedSeries figures, Marking marking) {
    Console console = Console.of(spec);
    if (form.json) {
      console.print(AnswerMarkJson.mark(IndicatorsJson.write(figures, withSingle), marking));
    } else if (form.csv) {
      StringWriter csv = new StringWriter();
      try {
        IndicatorExport.writeCsv(figures, withSingle, marking, csv);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      console.print(csv.toString().stripTrailing());
    } else {
      new FigurePrinter(console).print(figures, withSingle);
      new AnswerMarkPrinter(console).print(marking);
    }
  }

  private Set<String> programmes() {
    if (programmes.isEmpty()) {
      return Set.of();
    }
    Vocabulary vocabulary = Vocabulary.load(places.corpus().existingVocabularyFolder());
    FacetValues values = new FacetValues(vocabulary);
    Set<String> codes =
        programmes.stream()
            .map(
                typed ->
                    values
                        .resolve(Facet.PROGRAMME, typed)
                        .orElseThrow(() -> bad("no value of programme: " + typed)))
            .collect(Collectors.toSet());
    return vocabulary.thesaurus().programmesUnder(codes);
  }

  private ParameterException bad(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
