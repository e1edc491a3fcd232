package org.councilnotes.tag.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that sentences name, with the day by which they are over. */
class MentionedTimesTest {

  private static final LocalDate ANCHOR = LocalDate.of(2019, 5, 31);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The meeting will be held on 16-17 June 2016. | 16-17 June 2016 | 2016-06-17
          en | It will be held on 20 to 21 June 2019 in Paramaribo. | 20 to 21 June 2019 | 2019-06-21
          en | It will take place in July 2019 in Guatemala. | July 2019 | 2019-07-31
          en | It is foreseen to be launched by mid-2019. | mid-2019 | 2019-08-31
          en | It is due early in 2020. | early in 2020 | 2020-04-30
          en | It is due by the end of 2020. | end of 2020 | 2020-12-31
          en | The group meets in the spring of 2024. | spring of 2024 | 2024-06-30
          en | It starts in the first half of 2021. | first half of 2021 | 2021-06-30
          en | It is planned for 2019. | 2019 | 2019-12-31
          en | The week will be held in September. | September | 2019-09-30
          en | The vote is planned for 15 March. | 15 March | 2020-03-15
          fr | La réunion se tiendra les 16 et 17 juin 2016. | 16 et 17 juin 2016 | 2016-06-17
          fr | Le lancement est prévu pour la fin de 2019. | fin de 2019 | 2019-12-31
          es | La reunión se celebrará en julio de 2019. | julio de 2019 | 2019-07-31
          es | Está previsto para mediados de 2019. | mediados de 2019 | 2019-08-31
          """)
  void timeIsFound(String language, String sentence, String words, LocalDate end) {
    assertThat(MentionedTimes.in(sentence, language, ANCHOR))
        .singleElement()
        .satisfies(
            time -> {
              assertThat(time.range().of(sentence)).isEqualTo(words);
              assertThat(time.end()).isEqualTo(end);
            });
  }

  @Test
  void whatIsNoTimeIsNotFound() {
    assertThat(MentionedTimes.in("They may march on; the 2030 agenda holds.", "en", ANCHOR))
        .isEmpty();
  }

  @Test
  void impossibleDayIsAMonth() {
    assertThat(MentionedTimes.in("on 31 June 2016", "en", ANCHOR))
        .extracting(MentionedTime::end)
        .containsExactly(LocalDate.of(2016, 6, 30));
  }
}
