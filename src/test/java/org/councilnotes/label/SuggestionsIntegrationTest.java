package org.councilnotes.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.councilnotes.SampleArchive;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.note.Passage;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.Completion;
import org.councilnotes.store.Completion.Kind;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

/** What is offered by the sample notes, with the names of the vocabulary. */
class SuggestionsIntegrationTest {

  private static final int SEED = 9;
  private static final int MANY = 10;

  private static ArchiveReader reader;
  private static CompletionNames names;

  @BeforeAll
  static void open() {
    reader = SampleArchive.index().reader();
    Vocabulary vocabulary = Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder());
    StaticMessageSource messages = new StaticMessageSource();
    FacetLabels labels = new FacetLabels(messages, vocabulary, SeriesCatalogue.shipped());
    names = new FacetCompletionNames(vocabulary, labels).in(Locale.ENGLISH);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @ParameterizedTest(name = "{0} is gone on with to {1}")
  @CsvSource({
    "cocaine, programme, CRP (Cocaine Route Programme)",
    "copo, programme, COPOLAD",
    "el pac, programme, EL-PACCTO",
    "boli, country, Bolivia",
    "méx, country, Mexico",
    "early w, phrase, early warning system",
    "91790, number, 91790/19",
    "seacop bra, phrase, seacop Brazil",
    "coun, field, country",
    "country:bol, value, Bolivia",
    "country:méx, value, Mexico",
    "seacop country:bra, value, Brazil",
    "programme:copo, value, COPOLAD",
    "programme:cocaine, value, CRP",
    "code:cord, value, CORDROGUE",
    "role:ho, value, host",
    "status:, value, adopted",
    "year:201, value, 201",
    "language:en, value, English",
    "series:annual, value, ''",
    "number:917, value, 91790/19",
    "section:count, value, Countries",
  })
  void namesAndWordsAreOffered(String typed, String kind, String label) {
    assertThat(completions(typed))
        .as("%s", completions(typed))
        .anyMatch(one -> one.kind().key().equals(kind) && one.label().startsWith(label));
  }

  @ParameterizedTest(name = "{0} is meant as {1}")
  @CsvSource({
    "seacpo, SEACOP",
    "copolda, COPOLAD",
    "boliva, Bolivia",
    "earlywarning, early warning",
    "sea cop, SEACOP",
    "guatamala, Guatemala",
    "precusors, precursors",
  })
  void slipIsMended(String typed, String meant) {
    assertThat(reader.correction(SearchRequest.of(typed))).contains(meant);
  }

  @Test
  void nothingThatIsOfferedFindsNothing() {
    Random random = new Random(SEED);
    List<Passage> passages = reader.note("91790-19").orElseThrow().passages();
    int offered = 0;
    for (int i = 0; i < 150; i++) {
      String text = passages.get(random.nextInt(passages.size())).text();
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + 1 + random.nextInt(20));
      for (Completion one : completions(text.substring(start, end))) {
        if (one.kind() != Kind.FIELD) {
          assertThat(passages(one.text())).as("%s", one).isPositive().isEqualTo(one.passages());
        }
        offered++;
      }
      Optional<String> meant = reader.correction(SearchRequest.of(slip(text, start, end)));
      meant.ifPresent(other -> assertThat(passages(other)).as(other).isPositive());
    }
    assertThat(offered).isPositive();
  }

  private static List<Completion> completions(String typed) {
    return reader.completions(PartialQuery.of(typed), names, MANY);
  }

  private static long passages(String text) {
    return reader.searchExactly(SearchRequest.of(text)).total().passages();
  }

  /** One letter is missing. */
  private static String slip(String text, int start, int end) {
    int at = (start + end) / 2;
    return text.substring(start, at) + text.substring(Math.min(end, at + 1), end);
  }
}
