package org.councilnotes.coverage.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountPurposeTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | It has a final EU budget of EUR 6.5 million, and works. | final EU budget",
        "en | A contribution of some EUR 2 million for training officers in ports. | contribution"
            + " for training officers in ports",
        "en | The project, with EUR 15 million, runs for 50 months. | ''",
        "en | It was planned with about EUR 6 million. | ''",
        "en | Over EUR 60 million have been committed to nine projects. | committed to nine"
            + " projects",
        "en | The EU paid EUR 2.55 million. | EU paid",
        "fr | Le projet a un budget de 12 millions d'euros pour la formation. | projet a un budget"
            + " pour formation",
        "es | Una contribución de 12 millones de euros para formar jueces. | contribución para"
            + " formar jueces",
        "de | Die Kosten von 3,5 Mio. EUR für Schulungen wurden genannt. | Kosten für Schulungen"
            + " wurden genannt"
      })
  void wordsAroundAnAmountSayWhatItIsFor(String language, String text, String expected) {
    MoneyAmount amount = MoneyParser.in(text, language).getFirst();
    TextRange all = new TextRange(0, text.length());

    assertThat(AmountPurpose.of(text, amount.range(), all, List.of(amount.range())).words())
        .isEqualTo(expected);
  }
}
