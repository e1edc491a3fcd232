package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2018_REVISED;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.suggest.Slips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may have been meant where little is found. */
public abstract class CorrectionsContractTest extends ArchiveContractTest {

  private static final int SEED = 7;

  protected CorrectionsContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  private Optional<String> correction(String text, Filters filters) {
    try (ArchiveReader reader = reader()) {
      return reader.correction(SearchRequest.of(text, filters));
    }
  }

  private Optional<String> correction(String text) {
    return correction(text, Filters.NONE);
  }

  @ParameterizedTest(name = "{0} is meant as {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          seacpo                     | SEACOP
          bolvia                     | Bolivia
          BOLIVA                     | Bolivia
          mexcio                     | México
          observtories               | observatories
          earlywarning               | early warning
          sea cop                    | SEACOP
          sea cop bolivia            | SEACOP bolivia
          seacpo bolvia              | SEACOP Bolivia
          "erly warning" system      | "early warning" system
          "earlywarning system"      | "early warning system"
          bolvia -seacpo             | Bolivia -seacpo
          wolivia                    | Bolivia
          airkop panama              | AIRCOP panama
          """)
  void slipIsMended(String typed, String meant) {
    hold(ANNUAL_2019);
    assertThat(correction(typed)).contains(meant);
    assertThat(search(meant).total().passages()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bolivia",
        "zzyzxqvbn",
        "90364/20",
        "ST 90364 2020",
        "9036",
        "deleted:seacpo",
        "-bolvia",
        "xyz",
        "peru",
        "\"\"",
        "((((",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"
      })
  void nothingIsGuessed(String typed) {
    hold(ANNUAL_2019);
    assertThat(correction(typed)).isEmpty();
  }

  @Test
  void whatFindsNothingUnderTheFiltersIsNotOffered() {
    hold(ANNUAL_2018, ANNUAL_2019);
    Filters older = Filters.NONE.with(Facet.YEAR, "2017");
    assertThat(correction("bolvia")).contains("Bolivia");
    assertThat(correction("bolvia", older)).isEmpty();
    assertThat(correction("seacpo", older)).contains("SEACOP");
    assertThat(correction("seacpo", Filters.NONE.without(Facet.PROGRAMME, "SEACOP"))).isEmpty();
  }

  @Test
  void whatOnlySupersededVersionsSayIsNotOffered() {
    hold(
        NoteDraft.numbered("90601/19").paragraph("The dirigible rose.").build(),
        NoteDraft.numbered("90601/1/19 REV 1").paragraph("The ferry sailed.").build());
    assertThat(correction("dirigibel")).isEmpty();
    assertThat(correction("dirigibel", Filters.NONE.withVersions(VersionScope.ALL)))
        .contains("dirigible");
  }

  @Test
  void whatWasTakenOutIsNotOffered() {
    hold(ANNUAL_2019, DECLARATION_2019);
    try (ArchiveWriter writer = writer()) {
      writer.removeNote(ANNUAL_2019.id());
      writer.commit();
    }
    assertThat(correction("seacpo")).isEmpty();
    assertThat(correction("pnama")).contains("Panama");
  }

  @Test
  void likelierOfTwoWordsIsMeant() {
    hold(
        NoteDraft.numbered("90602/19")
            .paragraph("The port of Cadiz.")
            .paragraph("The ports of call.")
            .paragraph("The ports of entry.")
            .paragraph("The ports of origin.")
            .build());
    assertThat(correction("portz")).contains("ports");
  }

  @Test
  void wordsOfAnotherLanguageAndScriptAreMendedToo() {
    hold(
        NoteDraft.numbered("90603/19")
            .language("el")
            .paragraph("Η Επιτροπή ενημερώνει το Συμβούλιο.")
            .build());
    assertThat(correction("ενημρωνει")).contains("ενημερώνει");
  }

  @Test
  void searchThatFindsLittleSaysWhatMayBeMeant() {
    hold(ANNUAL_2019);
    assertThat(search("seacpo").advice().suggestion()).contains("SEACOP");
    assertThat(search("officers").advice().suggestion()).isEmpty();
  }

  @Test
  void longestQueryIsAnswered() {
    hold(ANNUAL_2019);
    String words = IntStream.range(0, 250).mapToObj(i -> "bolvia").collect(Collectors.joining(" "));
    assertThat(correction(words)).isEmpty();
    assertThat(correction("b".repeat(QueryParser.LONGEST))).isEmpty();
  }

  @Test
  void nothingThatIsOfferedFindsNothing() {
    hold(ANNUAL_2018, ANNUAL_2018_REVISED, ANNUAL_2019, DECLARATION_2019);
    String text =
        ANNUAL_2019.passages().stream().map(p -> p.text()).collect(Collectors.joining(" "));
    Random random = new Random(SEED);
    int offered = 0;
    for (int i = 0; i < 300; i++) {
      String slip = Slips.in(text, random);
      Optional<String> meant = correction(slip);
      if (meant.isPresent()) {
        offered++;
        assertThat(search(meant.get()).total().passages()).as(slip).isPositive();
      }
    }
    assertThat(offered).isPositive();
  }
}
