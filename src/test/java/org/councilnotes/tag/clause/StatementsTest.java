package org.councilnotes.tag.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.PassageWords;
import org.junit.jupiter.api.Test;

class StatementsTest {

  @Test
  void denialIsOfItsOwnClause() {
    String text = "Peru joined it, Chile has not.";

    assertThat(of("en", text, "Peru", "Chile"))
        .containsExactly("AFFIRMED CERTAIN", "DENIED CERTAIN");
  }

  @Test
  void clauseGoesOnBehindARelativeClause() {
    String text = "Peru, which was not asked before, takes part with Chile.";

    assertThat(of("en", text, "Peru", "asked", "Chile"))
        .containsExactly("AFFIRMED CERTAIN", "DENIED ASKED", "AFFIRMED CERTAIN");
  }

  @Test
  void partThatIsDeniedForItselfEndsAtItsComma() {
    String text = "It works in Ghana, mais pas";

    assertThat(of("fr", "Il travaille au Ghana, mais pas au Togo.", "Ghana", "Togo"))
        .containsExactly("AFFIRMED CERTAIN", "DENIED CERTAIN");
    assertThat(of("en", text, "Ghana")).containsExactly("AFFIRMED CERTAIN");
  }

  @Test
  void wordsThatHoldADenialAndDenyNothingAreHarmless() {
    assertThat(of("en", "Peru not only joined it.", "Peru")).containsExactly("AFFIRMED CERTAIN");
    assertThat(of("de", "Peru nimmt nicht nur daran teil.", "Peru"))
        .containsExactly("AFFIRMED CERTAIN");
  }

  @Test
  void modalityIsOfTheClauseToo() {
    assertThat(of("en", "Peru takes part and Chile is expected to.", "Peru", "Chile"))
        .containsExactly("AFFIRMED CERTAIN", "AFFIRMED FUTURE");
    assertThat(of("de", "Ob Belgien folgt, ist offen.", "Belgien"))
        .containsExactly("AFFIRMED ASKED");
  }

  @Test
  void labelOfAnItemIsNoClause() {
    assertThat(of("de", "c) kein Interesse bekundet: Schweiz.", "Schweiz"))
        .containsExactly("DENIED POSSIBLE");
  }

  @Test
  void languageWithoutWordsHasWholeSentences() {
    assertThat(of("fi", "Peru ei liity, Chile liittyy.", "Peru", "Chile"))
        .containsExactly("AFFIRMED CERTAIN", "AFFIRMED CERTAIN");
  }

  @Test
  void tableHasWordsOfFiveLanguages() {
    assertThat(ClauseWords.languages()).containsExactly("de", "en", "es", "fr", "pt");
  }

  /** What the clauses of some words say; the first of each word counts. */
  private static List<String> of(String language, String text, String... names) {
    List<TextRange> places =
        Arrays.stream(names)
            .map(name -> new TextRange(text.indexOf(name), text.indexOf(name) + name.length()))
            .toList();
    Statements statements = Statements.of(PassageWords.of(text), language, places);
    return places.stream()
        .map(place -> statements.at(place.start()))
        .map(clause -> clause.polarity() + " " + clause.modality())
        .toList();
  }
}
