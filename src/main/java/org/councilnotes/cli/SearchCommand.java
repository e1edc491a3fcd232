package org.councilnotes.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.councilnotes.cli.output.AnswerMarkPrinter;
import org.councilnotes.cli.output.ColorMode;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.MarkedText;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.json.SearchJson;
import org.councilnotes.label.CountryNameLookup;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.label.NameLookup;
import org.councilnotes.meaning.fusion.MeaningSearch;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.LabelledRow;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.notice.RecognisedNames;
import org.councilnotes.notice.SearchNotices;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchResult;
import org.councilnotes.vocabulary.Vocabulary;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Finds passages. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds passages by words, \"phrases\", numbers and codes.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {"0:done, also where nothing is found", ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class SearchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;
  @Mixin private SearchOptions asking;

  @Option(names = "--page", paramLabel = "N", description = "page, from 1")
  private int page = SearchRequest.Span.FIRST.page();

  @Option(names = "--size", paramLabel = "N", description = "hits a page, at most 100")
  private int size = SearchRequest.Span.FIRST.size();

  @Option(
      names = "--meaning",
      description = {
        "also what is near in meaning, a guess, where that component is on;",
        "marked where it is there by meaning alone"
      })
  private boolean meaning;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "matched words stand out: auto (on a terminal; default), always or never")
  private ColorMode emphasis = ColorMode.AUTO;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    Vocabulary vocabulary = Vocabulary.load(places.corpus().existingVocabularyFolder());
    FacetValues facets = new FacetValues(vocabulary);
    SearchRequest request = request(facets);
    try (ArchiveReader reader = places.reader()) {
      WidenedSearch search = widened(request, reader);
      SearchResult result = search.answer(search.request(), reader);
      QueryText words = new QueryText(request.text(), "");
      RecognisedNames names =
          RecognisedNames.of(
              words,
              request,
              new RecognisedNames.Sources(reader, facets, new NameLookup(vocabulary)));
      if (json) {
        console.print(json(vocabulary, facets, request, search, result, reader, names));
      } else {
        print(search, result, console);
        RecognisedOptions.of(names).forEach(console::say);
      }
    }
    return 0;
  }

  private JsonNode json(
      Vocabulary vocabulary,
      FacetValues facets,
      SearchRequest request,
      WidenedSearch search,
      SearchResult result,
      ArchiveReader reader,
      RecognisedNames recognised) {
    MessageSource messages = CommandMessages.load();
    FacetNames names =
        new FacetLabels(messages, vocabulary, SeriesCatalogue.in(places.corpus().root()))
            .names(CommandMessages.LOCALE);
    SearchNotices notices =
        SearchNotices.of(
                new QueryText(request.text(), ""),
                request,
                result,
                new SearchNotices.Sources(
                    reader,
                    facets,
                    new CountryNameLookup(vocabulary),
                    names,
                    CommandMessages.LOCALE))
            .with(search, result);
    return SearchJson.write(
        request,
        notices.withSuggestion(result),
        names,
        new SearchJson.Said(
            notices.toJson(messages, CommandMessages.LOCALE),
            recognised.toJson(names),
            reader.marking(),
            SearchNotices.meaning(search, result)));
  }

  private WidenedSearch widened(SearchRequest request, ArchiveReader reader) {
    return meaning
        ? new MeaningSearch(reader, places.neighbours()).widen(request)
        : WidenedSearch.notAsked(request);
  }

  private SearchRequest request(FacetValues values) {
    try {
      return asking.request(values, new SearchRequest.Span(page, size));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void print(WidenedSearch search, SearchResult result, Console console) {
    for (SearchHit hit : result.hits()) {
      console.print(
          "%s%s · %s"
              .formatted(
                  hit.passage().id(),
                  AnswerMarkPrinter.behind(hit.note().marking()),
                  hit.note().naming().subject()));
      hit.passage()
          .place()
          .row()
          .map(TableRow::caption)
          .filter(words -> !words.isEmpty())
          .ifPresent(console::print);
      console.printStyled(words(hit));
      if (search.isNear(hit)) {
        console.print("near in meaning (a guess)");
      }
      editions(hit.same()).ifPresent(console::print);
      console.print("");
    }
    console.print(counts(result.total()));
    SearchNotices.NONE
        .with(search, result)
        .toJson(CommandMessages.load(), CommandMessages.LOCALE)
        .forEach(notice -> console.say(notice.text()));
    if (result.total().leftOut() > 0) {
      console.print(
          "%d more in earlier versions and other languages: --versions all"
              .formatted(result.total().leftOut()));
    }
  }

  /** The words of a passage; cells of a row stand after their heads. */
  private String words(SearchHit hit) {
    Passage passage = hit.passage();
    Optional<LabelledRow> labelled =
        passage.place().row().filter(r -> !r.isHead()).map(r -> LabelledRow.of(r, passage.text()));
    return labelled
        .map(
            row ->
                MarkedText.of(
                    row.text(), row.marks(passage.marks()), row.ranges(hit.highlights()), emphasis))
        .orElseGet(
            () -> MarkedText.of(passage.text(), passage.marks(), hit.highlights(), emphasis));
  }

  /** Where else the wording was found. */
  private static Optional<String> editions(DuplicateGroup duplicateGroup) {
    if (duplicateGroup.count() < 2) {
      return Optional.empty();
    }
    String editions =
        duplicateGroup.places().stream()
            .map(
                place ->
                    place.note().shortName() + AnswerMarkPrinter.behind(place.note().marking()))
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(
        "same wording in %s (%d passages)".formatted(editions, duplicateGroup.count()));
  }

  private static String counts(SearchResult.Total total) {
    String passages = "%d passages in %d notes".formatted(total.passages(), total.notes());
    return total.value() == total.passages()
        ? passages
        : "%d wordings, %s".formatted(total.value(), passages);
  }
}
