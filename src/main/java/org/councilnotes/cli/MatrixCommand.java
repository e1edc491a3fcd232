package org.councilnotes.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.councilnotes.cli.output.AnswerMarkPrinter;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.CoveragePrinter;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageCounter;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.EditionCalendar;
import org.councilnotes.coverage.Measure;
import org.councilnotes.coverage.RowArrangement;
import org.councilnotes.coverage.RowGroup;
import org.councilnotes.coverage.RowGrouping;
import org.councilnotes.coverage.RowOrder;
import org.councilnotes.export.CoverageExport;
import org.councilnotes.json.AnswerMarkJson;
import org.councilnotes.json.CoverageJson;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.label.GroupMembers;
import org.councilnotes.note.Marking;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a table of programmes, countries and editions. */
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    description = {
      "A table of programmes, countries, editions or years, any two of them.",
      "With a series it shows editions that are missing."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {"0:done, also where nothing is found", ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class MatrixCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "counts only what a search finds")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--rows",
      paramLabel = "D",
      completionCandidates = OptionValues.Dimensions.class,
      description = "programme, country (default), edition or year")
  private String rows = Dimension.COUNTRY.key();

  @Option(
      names = "--columns",
      paramLabel = "D",
      completionCandidates = OptionValues.Dimensions.class,
      description = "the same; edition by default")
  private String columns = Dimension.EDITION.key();

  @Option(names = "--programme", paramLabel = "P", description = "any of these programmes")
  private List<String> programmes = new ArrayList<>();

  @Option(names = "--country", paramLabel = "C", description = "any of these countries")
  private List<String> countries = new ArrayList<>();

  @Option(names = "--series", paramLabel = "S", description = "any of these series, by their ids")
  private List<String> series = new ArrayList<>();

  @Option(names = "--role", paramLabel = "R", description = "any of these roles of countries")
  private List<String> roles = new ArrayList<>();

  @Option(
      names = "--measure",
      paramLabel = "M",
      completionCandidates = OptionValues.Measures.class,
      description = {
        "facts of participation (default), passages, notes, or share: words among ten thousand",
        "of the column"
      })
  private String measure = Measure.FACTS.key();

  @Option(names = "--context", description = "with participations that only headings tell")
  private boolean withContext;

  @Option(
      names = "--group",
      paramLabel = "G",
      completionCandidates = OptionValues.RowGroupings.class,
      description =
          "puts rows together: countries by region, programmes by parent; none by default")
  private String group = RowGrouping.NONE.key();

  @Option(
      names = "--order",
      paramLabel = "O",
      completionCandidates = OptionValues.RowOrders.class,
      description = {
        "of rows: total (default), name, or first or last: by the first or last time that mentions",
        "them"
      })
  private String order = RowOrder.TOTAL.key();

  @ArgGroup private Form form = new Form();

  private static final class Form {
    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Option(names = "--csv", description = "as comma-separated values, a row for each cell")
    private boolean csv;
  }

  @Override
  public Integer call() {
    Vocabulary vocabulary = Vocabulary.load(places.corpus().existingVocabularyFolder());
    SeriesCatalogue catalogue = SeriesCatalogue.in(places.corpus().root());
    FacetNames names =
        new FacetLabels(CommandMessages.load(), vocabulary, catalogue)
            .names(CommandMessages.LOCALE);
    CoverageRequest request = request(new FacetValues(vocabulary), vocabulary);
    RowArrangement arrangement = arrangement(request);
    try (ArchiveReader reader = places.reader();
        ArchiveReader still = reader.openSnapshot()) {
      EditionCalendar times =
          EditionCalendar.of(request.scope().filters(), still, catalogue::notDue);
      Coverage table =
          CoverageCounter.count(
              request, still, times, value -> vocabulary.group(value).isPresent());
      print(
          table,
          arrangement.groups(table, names, AlphabeticOrder.of(CommandMessages.LOCALE)),
          names,
          still.marking());
    }
    return 0;
  }

  private void print(Coverage table, List<RowGroup> rows, FacetNames names, Marking marking) {
    Console console = Console.of(spec);
    if (form.json) {
      console.print(AnswerMarkJson.mark(CoverageJson.write(table, rows, names), marking));
    } else if (form.csv) {
      StringWriter csv = new StringWriter();
      try {
        CoverageExport.writeCsv(table, rows, names, marking, csv);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      console.print(csv.toString().stripTrailing());
    } else {
      new CoveragePrinter(console).print(table, rows, names);
      new AnswerMarkPrinter(console).print(marking);
    }
  }

  private CoverageRequest request(FacetValues values, Vocabulary vocabulary) {
    Filters filters = Filters.NONE;
    filters = with(filters, Facet.PROGRAMME, programmes, values);
    filters = with(filters, Facet.COUNTRY, countries, values);
    filters = with(filters, Facet.SERIES, series, values);
    filters = with(filters, Facet.ROLE, roles, values);
    try {
      SearchRequest scope =
          SearchRequest.of("", GroupMembers.in(filters, vocabulary))
              .withAsked(values.parser().read(String.join(" ", words)));
      return new CoverageRequest(
          scope, dimension(rows), dimension(columns), measure(), withContext);
    } catch (IllegalArgumentException e) {
      throw bad(e.getMessage());
    }
  }

  private Filters with(Filters filters, Facet facet, List<String> typed, FacetValues values) {
    Filters all = filters;
    for (String value : typed) {
      all =
          all.with(
              facet,
              values
                  .resolve(facet, value)
                  .orElseThrow(() -> bad("no value of %s: %s".formatted(facet.key(), value))));
    }
    return all;
  }

  private Dimension dimension(String key) {
    return Dimension.ofKey(key).orElseThrow(() -> bad("no rows or columns: " + key));
  }

  private RowArrangement arrangement(CoverageRequest request) {
    RowArrangement arrangement =
        new RowArrangement(
            RowGrouping.ofKey(group).orElseThrow(() -> bad("no groups of rows: " + group)),
            RowOrder.ofKey(order).orElseThrow(() -> bad("no order of rows: " + order)));
    if (!arrangement.fits(request)) {
      throw bad(
          "%s by %s has no rows by %s in order of %s"
              .formatted(request.rows().key(), request.columns().key(), group, order));
    }
    return arrangement;
  }

  private Measure measure() {
    return Measure.ofKey(measure).orElseThrow(() -> bad("no measure: " + measure));
  }

  private ParameterException bad(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
