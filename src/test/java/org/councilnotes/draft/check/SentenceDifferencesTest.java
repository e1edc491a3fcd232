package org.councilnotes.draft.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.draft.SentenceTerms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceDifferencesTest {

  private static Set<DifferenceKind> differences(String one, String other) {
    return SentenceDifferences.between(SentenceTerms.of(one, "en"), SentenceTerms.of(other, "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It had 102 civilian staff, comprising 314 national staff."
            + " | It had 314 civilian staff, comprising 102 national staff. | FIGURE",
        "The number rose from 316 to 320. | The number rose from 320 to 316. | FIGURE",
        "It has offices, one located in Tunis and three in Tripoli."
            + " | It has offices, one located in Tripoli and three in Tunis. | NAME",
        "Bolivia asked Peru for help. | Peru asked Bolivia for help. | NAME",
        "It opened in 2017 and closed in 2018. | It opened in 2018 and closed in 2017. | DATE",
        "Members shall attend and may vote. | Members may attend and shall vote. | MODALITY",
        "It was not held and is planned. | It was held and is not planned. | NEGATION",
        "In 2018 it met in Lima. | It met in Lima in 2018. |",
        "Lima was host to the 27 members. | Host to the 27 members was Lima. |",
        "It was not held in Lima. | In Lima it was not held. |",
        "Regulation (EU) No 2016/1037 is amended. | Regulation (EU) 2016/1037 is amended. |",
        "See decision No. 5 of it. | See decision 5 of it. |",
        "It seized 5 t of coca. | It seized 5 of coca. |",
        "It met with no ship in port. | It met with ship in port. | NEGATION",
        "No member came to it. | Member came to it. | NEGATION",
        "It doesn’t meet in port. | It does meet in port. | NEGATION",
      })
  void exchangedTermsAreDifferencesAndMovedPhrasesAreNone(String one, String other, String kinds) {
    Set<DifferenceKind> expected =
        Optional.ofNullable(kinds).stream()
            .flatMap(names -> Arrays.stream(names.split(" ", -1)))
            .map(DifferenceKind::valueOf)
            .collect(Collectors.toUnmodifiableSet());

    assertThat(differences(one, other)).isEqualTo(expected);
    assertThat(differences(other, one)).isEqualTo(expected);
  }
}
