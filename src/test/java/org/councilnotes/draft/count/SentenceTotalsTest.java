package org.councilnotes.draft.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers and all their parts. */
class SentenceTotalsTest {

  private static List<String> right(String text) {
    return SentenceTotals.wrongIn(text, "").stream().map(WrongFigure::right).toList();
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

  @Test
  void partsBehindLongerWordsAndSetPhrasesAreFound() {
    assertThat(right("31 crates in a shed at the port of Sines: 19 pipes, 8 valves and 3 pumps."))
        .containsExactly("30");
    assertThat(right("In May it recorded 77: 35 in Brest, 26 in Cork and 18 in Sines."))
        .containsExactly("79");
    assertThat(right("It has 312 pilots, comprising 100 captains, 208 mates and 6 guests."))
        .containsExactly("314");
    assertThat(right("22 600 people sailed, 14 100 of them in another country and 7 900 at home."))
        .containsExactly("22,000");
    assertThat(right("Of the nine cases, five were brought by pilots and three by captains."))
        .containsExactly("8");
  }

  @Test
  void partsThatMayOverlapAreSilent() {
    assertThat(right("100 people sailed, 60 of them women and 35 young people.")).isEmpty();
    assertThat(right("Over 100 people sailed, 60 of them in Cork and 35 at home.")).isEmpty();
    assertThat(right("Of the nine cases, five were closed and three are pending.")).isEmpty();
    assertThat(right("31 crates in two sheds at the port: 19 pipes and 8 valves.")).isEmpty();
  }

  @Test
  void restThatIsToldBehindOrLargerIsSilent() {
    String cases = "Of the nine cases, five were brought by pilots and three by captains.";

    assertThat(SentenceTotals.wrongIn(cases, " One was dropped.")).isEmpty();
    assertThat(right("Of the 33 cases, 21 were brought by pilots and nine by captains.")).isEmpty();
  }

  @Test
  void partsBehindOfWhomAndATotalAreFound() {
    assertThat(right("Crews of 29 ports came, of which 17 from the north and 11 from the south."))
        .containsExactly("28");
    assertThat(
            right(
                "A total of 640 kg was found in May, 410 kg in Brest, 120 kg in Cork and 90 kg in"
                    + " Sines."))
        .containsExactly("620");
    assertThat(right("The hall cost EUR 91 000: EUR 40 000 for walls and EUR 50 000 for roofs."))
        .containsExactly("90,000");
    assertThat(
            right(
                "A total of 620 kg was found, 410 kg in Brest, 120 kg in Cork and 90 kg in Sines."))
        .isEmpty();
    assertThat(right("A total of 640 kg was found, 410 kg in Brest and 120 kg in Cork.")).isEmpty();
  }
}
