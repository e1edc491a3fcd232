package org.councilnotes.draft.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.councilnotes.draft.name.CouncilPresidencies.OtherPresidency;
import org.junit.jupiter.api.Test;

/** Presidencies of the Council beside dates. */
class CouncilPresidenciesTest {

  private static List<String> right(String text) {
    return CouncilPresidencies.wrongIn(text).stream().map(OtherPresidency::country).toList();
  }

  @Test
  void presidencyOfAnotherHalfYearIsFound() {
    assertThat(right("The group met on 3 May 2013 under the presidency of Denmark."))
        .containsExactly("Ireland");
    assertThat(right("It met on 3 July 2013 under the EU co-presidency of Ireland and Chile."))
        .containsExactly("Lithuania");
    assertThat(right("Talks of May and July 2023 under the presidencies of Sweden and Czechia"))
        .containsExactly("Spain");
  }

  @Test
  void rightPresidenciesAreSilent() {
    assertThat(right("The group met on 3 May 2013 under the presidency of Ireland.")).isEmpty();
    assertThat(right("It met on 3 May 2019 under the co-presidency of Romania and Chile."))
        .isEmpty();
    assertThat(right("It met on 5 July 2022 under the presidency of the Czech Republic."))
        .isEmpty();
    assertThat(right("Talks of May and July 2023 under the presidencies of Sweden and Spain"))
        .isEmpty();
    assertThat(right("It met on 3 May 2013 under the presidency of Chile.")).isEmpty();
    assertThat(right("It met on 3 May 1999 under the presidency of Denmark.")).isEmpty();
  }

  @Test
  void rowOfATableOfMeetingsIsMeasured() {
    assertThat(CouncilPresidencies.wrongInRow("19 March 2026 Poland and Chile Pilots"))
        .map(OtherPresidency::country)
        .contains("Cyprus");
    assertThat(CouncilPresidencies.wrongInRow("19 March 2026 Cyprus and Chile Pilots")).isEmpty();
  }

  private static List<String> now(int year, int month, String text) {
    return CouncilPresidencies.overOn(LocalDate.of(year, month, 12), text).stream()
        .map(CouncilPresidencies.OtherPresidency::country)
        .toList();
  }

  @Test
  void presidencyOfTodayThatIsOverIsFound() {
    assertThat(now(2024, 4, "It is left to the presidency that follows that of Sweden."))
        .containsExactly("Belgium");
    assertThat(now(2024, 4, "It is left to the current presidency of Spain."))
        .containsExactly("Belgium");
    assertThat(now(2023, 4, "It is left to the presidency that follows that of Sweden.")).isEmpty();
    assertThat(now(2023, 4, "It is left to the current presidency of Sweden.")).isEmpty();
    assertThat(now(2024, 4, "It was done under the presidency of Sweden.")).isEmpty();
  }
}
