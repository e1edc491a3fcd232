package org.councilnotes.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.store.schema.TextPart;
import org.junit.jupiter.api.Test;

/** A plan is taken apart only where each part matches and scores by itself. */
class MatchPlanTest {

  private static final MatchPlan ONE = new MatchPlan.Word(TextPart.TEXT, "one");
  private static final MatchPlan TWO = new MatchPlan.Word(TextPart.TEXT, "two");

  @Test
  void partsOfWhichOneSufficesAreAlternatives() {
    MatchPlan any = new MatchPlan.Parts().may(ONE).may(TWO).whole();
    assertThat(MatchPlan.alternatives(any)).containsExactly(ONE, TWO);
    assertThat(MatchPlan.alternatives(new MatchPlan.Parts().may(ONE).may(any).atLeast(1)))
        .containsExactly(ONE, any);
  }

  @Test
  void partsThatNeedEachOtherAreOnePlan() {
    for (MatchPlan whole :
        List.of(
            ONE,
            new MatchPlan.Parts().may(ONE).may(TWO).atLeast(2),
            new MatchPlan.Parts().must(ONE).may(TWO).whole(),
            new MatchPlan.Parts().filter(ONE).may(TWO).whole(),
            new MatchPlan.Parts().may(ONE).not(TWO).whole())) {
      assertThat(MatchPlan.alternatives(whole)).containsExactly(whole);
    }
  }

  @Test
  void planWithoutPartsHasNone() {
    assertThat(MatchPlan.alternatives(new MatchPlan.Parts().whole())).isEmpty();
  }
}
