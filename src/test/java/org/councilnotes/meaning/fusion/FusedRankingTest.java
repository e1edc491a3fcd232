package org.councilnotes.meaning.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.query.PassagePlace;
import org.councilnotes.store.SearchReader.ScoredPassage;
import org.junit.jupiter.api.Test;

class FusedRankingTest {

  private static PassagePlace at(int ordinal) {
    return new PassagePlace("90101-18", ordinal);
  }

  private static ScoredPassage words(int ordinal, double score) {
    return new ScoredPassage(at(ordinal), (float) score);
  }

  private static NearPassage near(int ordinal, double score) {
    return new NearPassage(at(ordinal), score);
  }

  @Test
  void scaledScoresAreAddedWithTheirWeights() {
    List<PassagePlace> fused =
        FusedRanking.of(
            List.of(words(1, 50), words(2, 40), words(3, 30)),
            List.of(near(3, 0.8), near(4, 0.75), near(1, 0.6)));

    // 1: 0.7 + 0; 2: 0.35; 3: 0 + 0.3; 4: 0.225
    assertThat(fused).containsExactly(at(1), at(2), at(3), at(4));
  }

  @Test
  void bothTogetherOvertakeOne() {
    List<PassagePlace> fused =
        FusedRanking.of(
            List.of(words(1, 50), words(2, 45), words(3, 30)), List.of(near(2, 0.8), near(5, 0.5)));

    assertThat(fused.getFirst()).isEqualTo(at(2));
  }

  @Test
  void listOfOneOrOfEqualsCountsInFull() {
    assertThat(FusedRanking.of(List.of(words(2, 3)), List.of(near(1, 0.7))))
        .containsExactly(at(2), at(1));
    assertThat(FusedRanking.of(List.of(), List.of(near(4, 0.7), near(3, 0.7))))
        .containsExactly(at(3), at(4));
    assertThat(FusedRanking.of(List.of(), List.of())).isEmpty();
  }
}
