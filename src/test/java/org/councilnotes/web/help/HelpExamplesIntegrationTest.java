package org.councilnotes.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.SampleArchive;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.MatchCompleteness;
import org.councilnotes.store.SearchResult;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the help page, over the sample notes. */
class HelpExamplesIntegrationTest {

  private static final FacetValues FACETS = new FacetValues(Vocabulary.load(Optional.empty()));

  static Stream<String> examples() {
    return Arrays.stream(HelpPage.Topic.values()).flatMap(topic -> topic.examples().stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsReadAsWrittenAndFindsWhatItAsksFor(String example) {
    ParsedQuery parsedQuery = FACETS.parser().read(example);
    assertThat(parsedQuery.slip()).isEmpty();
    try (ArchiveReader archive = SampleArchive.index().reader()) {
      SearchResult found =
          archive.search(
              new SearchRequest(parsedQuery, Filters.NONE, ResultPageRequest.OF_PASSAGES));
      assertThat(found.hits()).isNotEmpty();
      assertThat(found.advice().matching()).isEqualTo(MatchCompleteness.ALL);
    }
  }
}
