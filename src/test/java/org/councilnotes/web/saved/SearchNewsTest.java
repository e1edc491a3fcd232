package org.councilnotes.web.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.SampleArchive;
import org.councilnotes.label.FacetValues;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.saved.SearchNotes.FoundNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchNewsTest {

  private static final SearchState STATE =
      SearchState.ofQuery(
          "q=port",
          new FacetValues(Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder())));

  private static SearchNews of(String number) {
    return new SearchNews(
        List.of(new FoundNote("a", "90200/18", 1), new FoundNote("b", number, 1)), false);
  }

  @Test
  void newNotesAreAskedForByTheirNumbers() {
    assertThat(of("90200/1/18 REV 1").href(STATE))
        .hasValueSatisfying(href -> assertThat(href).contains("90200"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "91204/1/16 REV 1 COR 1 (fr)"})
  void numberThatASearchDoesNotFindIsNotAskedFor(String number) {
    assertThat(of(number).href(STATE)).isEmpty();
  }
}
