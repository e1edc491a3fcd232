package org.councilnotes.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.TestNotes;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.WordingHistory.Stage;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.DuplicateGroup.Place;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.Test;

class HitViewDuplicatesTest {

  private static final Place IN_2018 =
      new Place(NoteSummary.of(TestNotes.ANNUAL_2018), "90200-18/1/2", OptionalInt.empty());
  private static final Place IN_2019 =
      new Place(NoteSummary.of(TestNotes.ANNUAL_2019), "90364-19/I/2", OptionalInt.of(3));

  @Test
  void passageAloneStandsForNoOther() {
    assertThat(HitView.Duplicates.of(DuplicateGroup.alone(IN_2019)).isSeveral()).isFalse();
  }

  /** What is the same in an edition is not said to be changed there. */
  @Test
  void theFirstEditionWithTheWordingIsNoneInWhichItChanged() {
    WordingHistory wordingHistory =
        new WordingHistory(
            "w",
            List.of(
                new Stage("a", "2016-17", List.of("a/1"), Event.FIRST_SEEN),
                new Stage("90200-18", "2017-18", List.of("90200-18/1/2"), Event.CHANGED),
                new Stage("90364-19", "2018-19", List.of("90364-19/I/2"), Event.CHANGED),
                new Stage("c", "2020-21", List.of("c/1"), Event.SPLIT)));
    HitView.Duplicates same =
        HitView.Duplicates.of(
            new DuplicateGroup(2, List.of(IN_2018, IN_2019), Optional.of(wordingHistory)));

    assertThat(same.editionList()).isEqualTo("2017-18, 2018-19");
    assertThat(same.before()).contains("2017-18");
    assertThat(same.changeList()).isEqualTo("2020-21");
  }

  @Test
  void severalPassagesNameTheirEditionsAndWhenTheWordingChanged() {
    WordingHistory wordingHistory =
        new WordingHistory(
            "w",
            List.of(
                new Stage("a", "2016-17", List.of("a/1"), Event.FIRST_SEEN),
                new Stage("b", "2017-18", List.of("b/1"), Event.CARRIED),
                new Stage("c", "2020-21", List.of("c/1"), Event.CHANGED)));
    HitView.Duplicates same =
        HitView.Duplicates.of(
            new DuplicateGroup(3, List.of(IN_2018, IN_2019), Optional.of(wordingHistory)));

    assertThat(same.isSeveral()).isTrue();
    assertThat(same.editionList()).isEqualTo("2017-18, 2018-19");
    assertThat(same.changeList()).isEqualTo("2020-21");
    assertThat(same.places())
        .extracting(HitView.Duplicates.Place::href)
        .containsExactly("/notes/90200-18#90200-18/1/2", "/notes/90364-19#90364-19/I/2");
    assertThat(same.more()).isEqualTo(1);
  }
}
