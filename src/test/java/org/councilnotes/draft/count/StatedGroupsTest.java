package org.councilnotes.draft.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers and their groups. */
class StatedGroupsTest {

  private static List<String> right(String before, String text) {
    return StatedGroups.wrongIn(text, before, "").stream().map(WrongFigure::right).toList();
  }

  @Test
  void groupsBehindOfWhomAreFound() {
    assertThat(
            right(
                "",
                "They had 1 150 pilots, of whom 500 went to Brest, 410 to Cork and 250 to Sines."))
        .containsExactly("1,160");
    assertThat(
            right(
                "",
                "They had 1 170 pilots, of whom 500 went to Brest, 410 to Cork and 250 to Sines."))
        .containsExactly("1,160");
  }

  @Test
  void groupsInTheSentenceAfterAreFound() {
    String groups =
        "Of these crates 80 were found at sea, 40 in the yard and 14 by divers; other places did"
            + " not occur.";

    assertThat(right("In 136 crates there was oil. ", groups)).containsExactly("134");
    assertThat(right("In 134 crates there was oil. ", groups)).isEmpty();
    assertThat(right("In 136 ships there was oil. ", groups)).isEmpty();
  }

  @Test
  void groupsThatMayOverlapOrAreNotAllAreSilent() {
    assertThat(
            right(
                "", "They had 100 pilots, of whom 60 were women, 35 came from Cork and 9 in May."))
        .isEmpty();
    assertThat(
            right(
                "",
                "They had 1 170 pilots, of whom 500 went to Brest, 410 to Cork and 90 to Sines."))
        .isEmpty();
    assertThat(
            right(
                "",
                "They had about 1 150 pilots, of whom 500 went to Brest, 410 to Cork and 250 to"
                    + " Sines."))
        .isEmpty();
    assertThat(
            right(
                "In 136 crates there was oil. ",
                "Of these crates 80 were found at sea, 40 in the yard and 14 by divers; the others"
                    + " are lost."))
        .isEmpty();
  }
}
