package org.councilnotes.collate.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairwiseRowOrderTest {

  @Test
  void droppedTextsFollowTheirPredecessorToItsNewPlace() {
    List<AlignmentMatch> kept = List.of(pair(0, 1), pair(2, 0));

    assertThat(
            PairwiseRowOrder.of(AlignmentMatch.withRest(kept, 4, 2), i -> PairwiseRowOrder.NOWHERE))
        .containsExactly(pair(2, 0), dropped(3), pair(0, 1), dropped(1));
  }

  @Test
  void droppedTextsAtTheStartComeFirst() {
    assertThat(
            PairwiseRowOrder.of(
                AlignmentMatch.withRest(List.of(pair(2, 0)), 3, 1), i -> PairwiseRowOrder.NOWHERE))
        .containsExactly(dropped(0), dropped(1), pair(2, 0));
  }

  @Test
  void theDroppedOpeningOfASectionStandsBeforeItsCounterpart() {
    List<AlignmentMatch> kept = List.of(pair(0, 0), pair(3, 2));

    assertThat(
            PairwiseRowOrder.of(
                AlignmentMatch.withRest(kept, 4, 3), i -> i == 1 ? 2 : PairwiseRowOrder.NOWHERE))
        .containsExactly(
            pair(0, 0),
            new AlignmentMatch(List.of(), List.of(1)),
            dropped(1),
            dropped(2),
            pair(3, 2));
  }

  @Test
  void droppedPartsOfOneTextStandOnceAtTheFirst() {
    AlignmentMatch parts = new AlignmentMatch(List.of(1, 2, 4), List.of());

    assertThat(
            PairwiseRowOrder.of(
                List.of(pair(0, 0), parts, pair(3, 1), dropped(5)), i -> PairwiseRowOrder.NOWHERE))
        .containsExactly(pair(0, 0), parts, pair(3, 1), dropped(5));
  }

  @Test
  void onlyTheFirstOfDroppedPartsOpensASection() {
    AlignmentMatch parts = new AlignmentMatch(List.of(1, 2), List.of());

    assertThat(
            PairwiseRowOrder.of(
                List.of(pair(0, 0), parts, dropped(3), pair(4, 1)),
                i -> i == 2 ? 1 : PairwiseRowOrder.NOWHERE))
        .containsExactly(pair(0, 0), parts, dropped(3), pair(4, 1));
  }

  @Test
  void noTextIsLostOrRepeated() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 500; i++) {
      int lefts = random.nextInt(8);
      int rights = random.nextInt(8);
      List<AlignmentMatch> matches =
          AlignmentMatch.withRest(kept(lefts, rights, random), lefts, rights);
      int step = random.nextInt(4);

      assertThat(
              PairwiseRowOrder.of(
                  matches, text -> text % 2 == 0 && text + step < rights ? text + step : -1))
          .containsExactlyInAnyOrderElementsOf(matches);
    }
  }

  /** Some of the left texts paired with right ones, some of those with two. */
  private static List<AlignmentMatch> kept(int lefts, int rights, SplittableRandom random) {
    List<Integer> free = new ArrayList<>(IntStream.range(0, rights).boxed().toList());
    List<AlignmentMatch> kept = new ArrayList<>();
    for (int left = 0; left < lefts; left++) {
      if (free.size() > 1 && random.nextBoolean()) {
        int at = random.nextInt(free.size() - 1);
        List<Integer> parts = new ArrayList<>(List.of(free.remove(at)));
        if (random.nextInt(3) == 0) {
          parts.add(free.remove(at));
        }
        kept.add(new AlignmentMatch(List.of(left), parts));
      }
    }
    return kept;
  }

  private static AlignmentMatch pair(int left, int right) {
    return new AlignmentMatch(List.of(left), List.of(right));
  }

  private static AlignmentMatch dropped(int left) {
    return new AlignmentMatch(List.of(left), List.of());
  }
}
