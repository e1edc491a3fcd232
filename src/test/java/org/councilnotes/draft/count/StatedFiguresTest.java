package org.councilnotes.draft.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.NoteDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares, sums in brackets and totals of tables. */
class StatedFiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Only $22 million (22 per cent) of the $106 million had come.|22|21",
        "Of the boats 31 of the 62 vessels (55 per cent) were searched.|55|50",
        "It paid EUR 1.5 million (40%) of EUR 3 million.|40|50",
      })
  void shareThatDoesNotFollowIsWrong(String text, String said, String right) {
    assertThat(StatedShares.wrongIn(text))
        .singleElement()
        .satisfies(share -> assertThat(share.said()).isEqualTo(said))
        .satisfies(share -> assertThat(share.right()).isEqualTo(right));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Only $22 million (21 per cent) of the $106 million had come.",
        "About 31 of the 62 vessels (55 per cent) were searched.",
        "It paid 5,100 (24 per cent) of the 21,000 fees.",
        "It paid 90 (24 per cent) of the 60 fees.",
        "It trained 51 of the 62 crews, of whom 12 per cent women.",
        "It trained 379,405 people, 92 per cent of those on the list.",
      })
  void shareThatMayFollowIsRight(String text) {
    assertThat(StatedShares.wrongIn(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It trained 120 harbour officers (50 women and 60 men).|120|110",
        "It trained 1,200 people (500 girls, 650 boys).|1,200|1,150",
        "It seized 400 parcels (210 letters, 150 boxes and 45 tubes).|400|405",
      })
  void sumThatIsNotThatOfItsPartsIsWrong(String text, String said, String right) {
    assertThat(StatedSums.wrongIn(text))
        .singleElement()
        .satisfies(sum -> assertThat(sum.said()).isEqualTo(said))
        .satisfies(sum -> assertThat(sum.right()).isEqualTo(right));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It trained 120 harbour officers (50 women and 70 men).",
        "It trained 379,405 people (117,284 women and 262,121 men).",
        "It trained 120 harbour officers (12 women and 3 pilots).",
        "It trained 120 harbour officers (including 50 women and 60 men).",
        "It trained 120 harbour officers (50 women).",
        "It trained 120 harbour officers (in 2 rooms and 118 halls of 3).",
      })
  void sumThatMayBeThatOfItsPartsIsRight(String text) {
    assertThat(StatedSums.wrongIn(text)).isEmpty();
  }

  private static NoteDraft table(String total) {
    return NoteDraft.numbered("90001/19")
        .heading("I", "I.", "Ports")
        .table("Seizures", "Port", "2018", "2019")
        .cells("Lisbon", "1,200", "7.5")
        .cells("Hamburg", "340", "2.25")
        .cells("Total", total, "9.8");
  }

  @Test
  void totalThatIsNotTheSumIsWrong() {
    assertThat(TableTotals.wrongIn(table("1,450").build().passages()))
        .singleElement()
        .satisfies(wrong -> assertThat(wrong.figure().right()).isEqualTo("1,540"))
        .satisfies(
            wrong -> assertThat(wrong.figure().range().of(wrong.row().text())).isEqualTo("1,450"));
  }

  @Test
  void roundedOrForeignTotalsAreRight() {
    assertThat(TableTotals.wrongIn(table("1,540").build().passages())).isEmpty();
    assertThat(TableTotals.wrongIn(table("15,400").build().passages())).isEmpty();
    assertThat(TableTotals.wrongIn(table("some").build().passages())).isEmpty();
  }

  @Test
  void womenAndMenBehindACommaAreParts() {
    assertThat(StatedSums.wrongIn("It has trained 410 officers, 190 women and 230 men."))
        .singleElement()
        .satisfies(sum -> assertThat(sum.right()).isEqualTo("420"));
    assertThat(StatedSums.wrongIn("It has trained 420 officers, 190 women and 230 men.")).isEmpty();
    assertThat(StatedSums.wrongIn("It met 24,500 men, 14,500 women, 200 boys and 400 girls."))
        .isEmpty();
  }
}
