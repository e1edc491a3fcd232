package org.councilnotes.draft.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventPlacesTest {

  private static Optional<ListSize> places(String text) {
    return CountedNoun.in(text).stream()
        .findFirst()
        .flatMap(counted -> EventPlaces.of(counted, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two workshops were held, in Brest, Cork and Port of Spain.|3|3",
        "three seminars on ropes, held in Brest and Cork;|2|2",
        "four meetings of the group, namely in Brest in May and online in June.|2|2",
        "Three courses on knots were given in Brest, France, and Cork, Ireland.|2|4",
        "Two consultations took place, in Brest on 4 August, Cork on 9 August and Sines.|3|3"
      })
  void placesOfEventsAreCounted(String text, int fewest, int most) {
    assertThat(places(text)).contains(new ListSize(fewest, most));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two workshops were held in Brest.",
        "Two workshops were held in Brest with experts from Cork and Sines.",
        "Two workshops were held in ports such as Brest, Cork and Sines.",
        "Two workshops were held in Brest in May and June.",
        "Two ships were seen in Brest, Cork and Sines.",
        "Two workshops were held in 2019 on ropes, knots and sails."
      })
  void otherListsAreNoPlaces(String text) {
    assertThat(places(text)).isEmpty();
  }
}
