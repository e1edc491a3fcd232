package org.councilnotes.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.table.PassageRelation;
import org.junit.jupiter.api.Test;

/** How much changed between editions, in words. */
class ChangeStatisticsTest {

  private static final String PORTS = "Port officers of seven countries were trained to search.";
  private static final String WARNING = "The observatories share their alerts with all others.";

  @Test
  void equalEditionsHaveNoWordChanged() {
    ChangeStatistics change = change(edition(18).paragraph(PORTS), edition(19).paragraph(PORTS));

    assertThat(change.share().words()).isEqualTo(18);
    assertThat(change.share().changed()).isZero();
    assertThat(change.share().percent()).isZero();
    assertThat(change.of(PassageRelation.SAME)).isEqualTo(1);
  }

  @Test
  void aWordGivenUpForAnotherCountsOnBothSides() {
    ChangeStatistics change =
        change(
            edition(18).paragraph(PORTS),
            edition(19).paragraph(PORTS.replace("seven", "nineteen")));

    assertThat(change.share().words()).isEqualTo(18);
    assertThat(change.share().changed()).isEqualTo(2);
    assertThat(change.share().percent()).isEqualTo(11);
  }

  @Test
  void allWordsOfANewPassageChanged() {
    ChangeStatistics change =
        change(edition(18).paragraph(PORTS), edition(19).paragraph(PORTS).paragraph(WARNING));

    assertThat(change.share().words()).isEqualTo(26);
    assertThat(change.share().changed()).isEqualTo(8);
    assertThat(change.of(PassageRelation.NEW)).isEqualTo(1);
  }

  @Test
  void aPassageThatReturnedIsNoPartOfTheEditionBefore() {
    List<ChangeStatistics> changes =
        changes(
            edition(18).paragraph(PORTS).paragraph(WARNING),
            edition(19).paragraph(PORTS),
            edition(20).paragraph(PORTS).paragraph(WARNING));

    assertThat(changes).extracting(change -> change.share().changed()).containsExactly(8L, 8L);
    assertThat(changes.getFirst().of(PassageRelation.DROPPED)).isEqualTo(1);
    assertThat(changes.getLast().of(PassageRelation.RETURNED)).isEqualTo(1);
  }

  @Test
  void deletedWordsOfANoteDoNotStand() {
    ChangeStatistics change =
        change(
            edition(18).paragraph(PORTS),
            edition(19)
                .changed("Port officers of seven countries ~or more ~were trained to search."));

    assertThat(change.share().words()).isEqualTo(18);
    assertThat(change.share().changed()).isZero();
  }

  @Test
  void whatCannotBeReadIsLeftOut() {
    ChangeStatistics change =
        change(
            edition(18).paragraph(PORTS).paragraph(WARNING),
            edition(19).paragraph(PORTS).blanked("~not accessible~"));

    assertThat(change.share().words()).isEqualTo(18);
    assertThat(change.of(PassageRelation.NOT_ACCESSIBLE)).isEqualTo(1);
  }

  private static ChangeStatistics change(NoteDraft older, NoteDraft newer) {
    return changes(older, newer).getFirst();
  }

  private static List<ChangeStatistics> changes(NoteDraft... editions) {
    return ChangeStatistics.steps(
        Comparison.of(Stream.of(editions).map(NoteDraft::build).toList()));
  }

  private static NoteDraft edition(int year) {
    return NoteDraft.numbered("90100/" + year).heading("I", "I.", "Activities");
  }
}
