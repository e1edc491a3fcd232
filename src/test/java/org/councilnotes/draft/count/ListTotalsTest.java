package org.councilnotes.draft.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTotalsTest {

  private static final List<String> ITEMS =
      List.of(
          "Sines has 12 dry docks for three yards;", "Brest has 9 for two;", "Cork has 4 for one.");

  private static List<String> wrong(String sentence, List<String> items) {
    return ListTotals.wrongIn(sentence, items).stream()
        .map(figure -> figure.said() + " for " + figure.right())
        .toList();
  }

  @Test
  void totalThatTheItemsDoNotMakeIsFound() {
    assertThat(wrong("The three ports have 26 dry docks for six yards.", ITEMS))
        .containsExactly("26 for 25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The three ports have 25 dry docks.",
        "The country has 60 dry docks.",
        "The three ports have 26 cranes.",
        "Each port has a dry dock."
      })
  void rightTotalsAndOtherThingsAreSilent(String sentence) {
    assertThat(wrong(sentence, ITEMS)).isEmpty();
  }

  @Test
  void itemsWithOtherFiguresAreNoTable() {
    List<String> items =
        List.of("Sines has 12 dry docks since 2019;", "Brest has 9;", "Cork has 4 for one.");

    assertThat(wrong("The three ports have 26 dry docks.", items)).isEmpty();
    assertThat(wrong("The ports have 26 dry docks.", ITEMS.subList(0, 2))).isEmpty();
  }
}
