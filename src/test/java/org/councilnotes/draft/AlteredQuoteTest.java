package org.councilnotes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.QuoteVerification.Result;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of an altered quote whose true wording stands in many notes. */
class AlteredQuoteTest {

  private static final String SENTENCE =
      "At every meeting the countries present reported on the drug situation at home and on"
          + " changes in their laws, policies and strategies.";

  /** More than are looked at where no passage has the words of the quote. */
  private static final int FIRST = 12;

  private static final int LAST = 25;

  @TempDir private static Path folder;
  private static LuceneArchiveReader world;

  @BeforeAll
  static void write() {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      for (int year = FIRST; year <= LAST; year++) {
        writer.put(
            NoteDraft.numbered("910%d/%d".formatted(year, year))
                .date("20%d-05-08".formatted(year))
                .adopted("High-Level Meeting")
                .paragraph("The report was drawn up in spring. " + SENTENCE)
                .build());
      }
      writer.put(
          NoteDraft.numbered("91099/26")
              .date("2026-05-08")
              .paragraph(SENTENCE.replace("meeting", "Meeting"))
              .build());
      writer.commit();
    }
    world = home.reader();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static List<String> newestFirst() {
    return IntStream.rangeClosed(FIRST, LAST)
        .mapToObj(year -> "910%d-%d".formatted(year, year))
        .toList()
        .reversed();
  }

  private static List<String> notes(QuoteVerification found) {
    return found.places().stream().map(place -> place.first().note().id()).toList();
  }

  @Test
  void anotherWordLeadsToAllPlacesOfTheNearestTextNewestFirst() {
    QuoteVerification found =
        QuoteVerification.of(SENTENCE.replace("strategies", "institutions"), world);

    assertThat(found.result()).isEqualTo(Result.ALTERED);
    assertThat(found.text()).isEqualTo(SENTENCE);
    assertThat(notes(found)).isEqualTo(newestFirst());
    assertThat(found.places())
        .extracting(QuoteVerification.Place::first)
        .allSatisfy(use -> assertThat(use.range().of(use.passage().text())).isEqualTo(SENTENCE));
  }

  @Test
  void anotherCaseLeadsToAllPlacesOfTheWordingThatDiffersLeast() {
    QuoteVerification found = QuoteVerification.of(SENTENCE.replace("At every", "at every"), world);

    assertThat(found.result()).isEqualTo(Result.ALTERED);
    assertThat(found.text()).isEqualTo(SENTENCE);
    assertThat(notes(found)).isEqualTo(newestFirst());
  }

  @Test
  void partOfASentenceHasThePlacesOfThatPart() {
    QuoteVerification found = QuoteVerification.of("in their Laws, policies and strategies", world);

    assertThat(found.text()).isEqualTo("in their laws, policies and strategies");
    assertThat(notes(found)).startsWith("91099-26").hasSize(LAST - FIRST + 2);
  }
}
