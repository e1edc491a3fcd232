package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2018_REVISED;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.ANNUAL_2019_FRENCH;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.query.WordScope;
import org.junit.jupiter.api.Test;

/** The passages most alike to a text. */
public abstract class AlikeContractTest extends ArchiveContractTest {

  private static final int MANY = 100;

  protected AlikeContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  private List<SearchHit> alike(String text, WordScope words) {
    try (ArchiveReader reader = reader()) {
      return reader.similar(text, words, MANY);
    }
  }

  private List<String> alike(String text) {
    return alike(text, WordScope.STANDING).stream().map(hit -> hit.passage().id()).toList();
  }

  @Test
  void whatSaysTheSameInOtherFormsOfTheWordsComesFirst() {
    hold(ANNUAL_2019);
    assertThat(alike("Chile's observatory and that of Argentina are joining early-warning systems"))
        .first()
        .isEqualTo("90364-19/I/2");
  }

  @Test
  void rareWordsCountMoreThanCommonOnes() {
    NoteDraft note = NoteDraft.numbered("90520/19").paragraph("One spoke on precursors.");
    IntStream.range(0, 20).forEach(i -> note.paragraph("The members of the group met."));
    hold(note.build());
    assertThat(alike("The precursors of the group")).first().isEqualTo("90520-19/cover/1");
  }

  @Test
  void whatHoldsTheTextWordForWordComesBeforeAllElse() {
    hold(
        NoteDraft.numbered("90521/19")
            .paragraph("Of the group the members, the members of the group, of members the group.")
            .paragraph(
                "At its meeting in May, which was held in a town by the sea and lasted for two"
                    + " days, it was said that MEMBERS of the group may leave it at any time.")
            .build());
    assertThat(alike("members of the group may"))
        .containsExactly("90521-19/cover/2", "90521-19/cover/1");
  }

  @Test
  void passagesThatAreEquallyAlikeAreInTheOrderOfNotesWheneverTheyWereWritten() {
    String text = "The members of the group met.";
    hold(NoteDraft.numbered("90524/19").paragraph(text).paragraph(text).build());
    hold(NoteDraft.numbered("90523/19").paragraph("Nothing was said.").paragraph(text).build());
    hold(NoteDraft.numbered("90525/19").paragraph(text).build());
    hold(NoteDraft.numbered("90522/19").paragraph(text).build());

    List<String> all =
        List.of(
            "90522-19/cover/1",
            "90523-19/cover/2",
            "90524-19/cover/1",
            "90524-19/cover/2",
            "90525-19/cover/1");
    assertThat(alike(text)).isEqualTo(all);
    try (ArchiveReader reader = reader()) {
      for (int most = 1; most < all.size(); most++) {
        assertThat(reader.similar(text, WordScope.STANDING, most))
            .extracting(hit -> hit.passage().id())
            .isEqualTo(all.subList(0, most));
      }
    }
  }

  @Test
  void everyVersionAndLanguageCounts() {
    hold(ANNUAL_2018, ANNUAL_2018_REVISED, ANNUAL_2019, ANNUAL_2019_FRENCH);
    assertThat(alike("SEACOP trained officers in Peru.").subList(0, 2))
        .containsExactlyInAnyOrder("90200-18/2/2", "90200-1-18/2/2");
    assertThat(alike("Les observatoires du Chili utilisent un système d'alerte"))
        .first()
        .isEqualTo("90364-19.fr/I/2");
  }

  @Test
  void deletedWordsAreAlikeOnlyWhereTheyAreAskedFor() {
    hold(NoteDraft.numbered("90522/22").changed("States shall ~appoint observers~ meet.").build());
    assertThat(alike("appoint observers")).isEmpty();
    assertThat(alike("States shall meet")).containsExactly("90522-22/cover/1");
    assertThat(alike("observer appointed", WordScope.DELETED)).hasSize(1);
    assertThat(alike("States shall meet", WordScope.DELETED)).isEmpty();
  }

  @Test
  void nothingIsAlikeToATextWithoutAKnownWord() {
    hold(ANNUAL_2019);
    assertThat(alike("  ")).isEmpty();
    assertThat(alike("... -- *")).isEmpty();
    assertThat(alike("zeppelin xylophone")).isEmpty();
  }

  @Test
  void severalTextsAreAnsweredInTheirOrderAsEachIsAlone() {
    hold(ANNUAL_2018, ANNUAL_2018_REVISED, ANNUAL_2019, ANNUAL_2019_FRENCH);
    List<String> texts =
        IntStream.range(0, 30)
            .boxed()
            .flatMap(
                i ->
                    Stream.of(
                        "SEACOP trained " + i + " officers in Peru.",
                        "zeppelin",
                        "the early warning system"))
            .toList();
    try (ArchiveReader reader = reader()) {
      assertThat(reader.similar(texts, WordScope.STANDING, 3))
          .isEqualTo(
              texts.stream().map(text -> reader.similar(text, WordScope.STANDING, 3)).toList());
      assertThat(reader.similar(List.of(), WordScope.STANDING, 3)).isEmpty();
    }
  }

  @Test
  void noMoreAreGivenThanAskedFor() {
    hold(ANNUAL_2019);
    try (ArchiveReader reader = reader()) {
      assertThat(reader.similar("the early warning system", WordScope.STANDING, 1)).hasSize(1);
      assertThat(reader.similar("the early warning system", WordScope.STANDING, 0)).isEmpty();
    }
  }

  @Test
  void pastedPageIsAnsweredAndALongerTextRefused() {
    hold(ANNUAL_2019);
    String page = IntStream.range(0, 2_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    assertThat(alike(page + " SEACOP opened a joint unit in Bolivia."))
        .first()
        .isEqualTo("90364-19/II.a/3");
    String tooLong = "a ".repeat(ArchiveReader.LONGEST_COMPARABLE_TEXT / 2 + 1);
    assertThatIllegalArgumentException().isThrownBy(() -> alike(tooLong));
  }

  @Test
  void hitNamesItsSectionAndNoteWithoutHighlights() {
    hold(ANNUAL_2019);
    SearchHit hit = alike("the project trained port officers", WordScope.STANDING).getFirst();
    assertThat(hit.passage()).isEqualTo(ANNUAL_2019.passages().get(9));
    assertThat(hit.section()).isEqualTo("Seaport Cooperation Project (SEACOP)");
    assertThat(hit.note()).isEqualTo(NoteSummary.of(ANNUAL_2019));
    assertThat(hit.highlights()).isEmpty();
  }
}
