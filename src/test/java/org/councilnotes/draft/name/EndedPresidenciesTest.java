package org.councilnotes.draft.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.councilnotes.draft.name.CouncilPresidencies.OtherPresidency;
import org.junit.jupiter.api.Test;

/** What is foreseen for a presidency that is over. */
class EndedPresidenciesTest {

  private static List<String> in(int year, int month, String text) {
    return EndedPresidencies.in(LocalDate.of(year, month, 9), text).stream()
        .map(OtherPresidency::country)
        .toList();
  }

  @Test
  void whatIsForeseenForAPresidencyThatIsOverIsFound() {
    String text = "The file is to be closed before the end of the Cypriot Presidency.";

    assertThat(in(2026, 7, text)).containsExactly("Ireland");
    assertThat(in(2026, 6, text)).isEmpty();
    assertThat(in(2024, 8, "The text will be discussed under the Belgian Presidency."))
        .containsExactly("Hungary");
  }

  @Test
  void whatIsStillToComeOrWasPlannedIsSilent() {
    assertThat(in(2020, 8, "The text will be discussed under the Polish Presidency.")).isEmpty();
    assertThat(
            in(2026, 7, "It was said that the file is to be closed under the Cypriot Presidency."))
        .isEmpty();
    assertThat(in(2026, 7, "The file was closed before the end of the Cypriot Presidency."))
        .isEmpty();
  }
}
