package org.councilnotes.draft.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers and all their parts. */
class StatedTotalsTest {

  private static List<String> right(String text) {
    return StatedTotals.wrongIn(text).stream().map(WrongFigure::right).toList();
  }

  @Test
  void partsThatMakeAnotherNumberAreFound() {
    assertThat(right("They were seen at 31 posts: 14 quays, 11 bridges and seven roads."))
        .containsExactly("32");
    assertThat(right("27 boats at work, and three boats in the yard, which makes a total of 31."))
        .containsExactly("30");
    assertThat(
            right(
                "Thirteen ports have answered; nine of these have a pilot, three share one with a"
                    + " neighbour, and two have none."))
        .containsExactly("14");
  }

  @Test
  void partsThatMakeTheNumberOrAreNotAllAreSilent() {
    assertThat(right("They were seen at 32 posts: 14 quays, 11 bridges and seven roads."))
        .isEmpty();
    assertThat(right("Seen at 31 posts: 14 quays, 11 bridges and seven roads among others."))
        .isEmpty();
    assertThat(right("27 boats at work and three in the yard, which makes a total of 30."))
        .isEmpty();
    assertThat(right("They were seen at 31 posts: 14 quays and 2 bridges.")).isEmpty();
  }
}
