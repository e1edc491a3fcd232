package org.councilnotes.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.councilnotes.SampleArchive;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The examples of the sample archive, each time by a reader that was just opened. */
class ExampleSearchesTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder());

  private static List<String> examples(Locale locale) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    FacetLabels labels = new FacetLabels(messages, VOCABULARY, SeriesCatalogue.shipped());
    try (ArchiveReader reader = SampleArchive.index().reader()) {
      return new ExampleSearches(reader, new FacetValues(VOCABULARY), labels, locale)
          .of(
              reader.notes().subList(0, 5),
              List.of("COPOLAD", "SEACOP"),
              List.of("BO", "PE", "CO", "BR"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void theyAreTheSameFromTheFirstRequestOn(String language) {
    List<String> first = examples(Locale.of(language));

    assertThat(first).hasSize(ExampleSearches.MOST);
    assertThat(first.getFirst()).matches("\"\\p{Ll}[^\"]+\"");
    assertThat(first.get(1)).startsWith("COPOLAD ");
    for (int i = 0; i < 3; i++) {
      assertThat(examples(Locale.of(language))).isEqualTo(first);
    }
    try (ArchiveReader reader = SampleArchive.index().reader()) {
      for (String example : first) {
        assertThat(reader.search(SearchRequest.of(example)).hits()).as(example).isNotEmpty();
      }
    }
  }
}
