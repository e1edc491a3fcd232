package org.councilnotes.coverage.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyParserTest {

  private static String shown(List<MoneyAmount> amounts) {
    return amounts.stream().map(MoneyParserTest::shown).collect(Collectors.joining("; "));
  }

  private static String shown(MoneyAmount amount) {
    String least = amount.least().toPlainString();
    return amount.currency()
        + " "
        + (amount.isRange() ? least + "-" + amount.most().toPlainString() : least);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | a budget of EUR 12 million for ports | EUR 12000000",
        "en | costs € 1.5 million a year | EUR 1500000",
        "en | €12m and €400k | EUR 12000000; EUR 400000",
        "en | some 12 m EUR | EUR 12000000",
        "en | EUR 2 437 075, of which the EU pays EUR 2 193 377 | EUR 2437075; EUR 2193377",
        "en | US$ 400 000 and US$ 14,1 million | USD 400000; USD 14100000",
        "en | EUR 3.175 million, EUR 2,500 million | EUR 3175000; EUR 2500000000",
        "en | EUR 1,200,000.50 or 1.200.000,50 euros | EUR 1200000.5; EUR 1200000.5",
        "en | EUR 1.200 and EUR 0.125 | EUR 1200; EUR 0.125",
        "en | $5 billion, £3 million, CHF 2 million | $ 5000000000; GBP 3000000; CHF 2000000",
        "en | five pounds, 20 pounds sterling, 30 Swiss francs | GBP 20; CHF 30",
        "en | a 10-million-euro project | EUR 10000000",
        "en | EUR 10-12 million | EUR 10000000-12000000",
        "en | EUR 10 to EUR 12 million | EUR 10000000-12000000",
        "en | between EUR 10 and 12 million | EUR 10000000-12000000",
        "en | EUR 400 000 to 1 million | EUR 400000-1000000",
        "en | in 2018 and 12 million euros | EUR 12000000",
        "en | in 2018 EUR 12 million and 3 ports | EUR 12000000",
        "en | EUR 10 million and 12 officers | EUR 10000000",
        "en | BB$ 4 million; CA$ 3,000; R$ 5 000 | BBD 4000000; CAD 3000; BRL 5000",
        "en | 12 million US dollars and 7 million dollars | USD 12000000; $ 7000000",
        "de | 3,5 Mio. EUR | EUR 3500000",
        "de | rund 1,2 Mrd. Euro und 50 Tsd. € | EUR 1200000000; EUR 50000",
        "de | 3.500 Euro, 3,175 Mio. Euro | EUR 3500; EUR 3175000",
        "de | zwischen 10 und 12 Mio. € | EUR 10000000-12000000",
        "fr | 12 millions d'euros | EUR 12000000",
        "fr | 1,5 milliard d’euros, 400 000 EUR | EUR 1500000000; EUR 400000",
        "fr | 12 M€ et 300 k€ | EUR 12000000; EUR 300000",
        "fr | de 10 à 12 millions d'euros | EUR 10000000-12000000",
        "fr | 14 millions de dollars des États-Unis | USD 14000000",
        "es | 12 millones de euros | EUR 12000000",
        "es | 2 mil millones de euros y 500 mil euros | EUR 2000000000; EUR 500000",
        "es | entre 10 y 12 millones de euros | EUR 10000000-12000000",
        "es | 14 millones de dólares estadounidenses | USD 14000000",
        "es | 1 billón de euros | EUR 1000000000000",
        "pt | 3,5 milhões de euros | EUR 3500000",
        "it | 2 milioni di euro | EUR 2000000",
        "nl | 3 miljoen euro | EUR 3000000"
      })
  void amountIsReadInEverySpelling(String language, String text, String expected) {
    assertThat(shown(MoneyParser.in(text, language))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see page 12 and p. 14",
        "resolution 2231 (2015)",
        "COM(2019) 12 final",
        "Regulation EUR 2016/679",
        "12 officers and 400 000 doses",
        "3 million tablets",
        "an EUR 1 movement certificate",
        "20 euro area countries",
        "EUROPOL 2019",
        "the Europe 2020 strategy",
        "232 kg of gold, 14,1 million"
      })
  void numberWithoutMoneyIsNone(String text) {
    assertThat(MoneyParser.in(text, "en")).isEmpty();
  }

  @Test
  void rangeHasTheWordsOfTheAmount() {
    String text = "The EU pays EUR 2.55 million, the Andean side EUR 0.51 million.";

    assertThat(MoneyParser.in(text, "en").stream().map(amount -> amount.range().of(text)))
        .containsExactly("EUR 2.55 million", "EUR 0.51 million");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Budget (EUR million) | 3,175 | fr | EUR 3175000",
        "Budget (M€) | 12 | en | EUR 12000000",
        "Montant en euros | 400 000 | fr | EUR 400000",
        "Amount in US$ | 14 | en | USD 14"
      })
  void headOfAColumnSaysTheUnit(String head, String figure, String language, String expected) {
    TextRange range = new TextRange(0, figure.length());

    assertThat(MoneyParser.ofColumn(head, figure, range, language).map(MoneyParserTest::shown))
        .contains(expected);
    assertThat(MoneyParser.ofColumn("Officers", figure, range, language)).isEmpty();
  }
}
