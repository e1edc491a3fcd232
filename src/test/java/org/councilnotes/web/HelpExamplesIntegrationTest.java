package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.SampleArchive;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Asked;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Listing;
import org.councilnotes.search.Matching;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the help page, over the sample notes. */
class HelpExamplesIntegrationTest {

  private static final FacetValues FACETS = new FacetValues(Vocabulary.load(Optional.empty()));

  static Stream<String> examples() {
    return Arrays.stream(HelpTopic.values()).flatMap(topic -> topic.examples().stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsReadAsWrittenAndFindsWhatItAsksFor(String example) {
    Asked asked = FACETS.parser().read(example);
    assertThat(asked.slip()).isEmpty();
    try (ArchiveReader archive = SampleArchive.index().reader()) {
      SearchResult found =
          archive.search(new SearchRequest(asked, Filters.NONE, Listing.OF_PASSAGES));
      assertThat(found.hits()).isNotEmpty();
      assertThat(found.advice().matching()).isEqualTo(Matching.ALL);
    }
  }
}
