package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionLabelTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I. Introduction                   | I.           | ROMAN            | I
          XII. Observations                 | XII.         | ROMAN            | XII
          A. The Cocaine Route Programme    | A.           | CAPITAL          | A
          1. Background                     | 1.           | NUMBER           | 1
          7.2. Additional steps             | 7.2.         | NUMBER           | 7.2
          1.4 Grounds                       | 1.4          | NUMBER           | 1.4
          a) COLIBRI                        | a)           | LETTER           | a
          (b) SEACOP                        | (b)          | LETTER           | b
          iv) Ports                         | iv)          | SMALL_ROMAN      | iv
          (3) Location of personnel         | (3)          | BRACKETED_NUMBER | 3
          COMPONENT 0: Crosscutting issues  | COMPONENT 0: | WORD             | COMPONENT-0
          COMPONENTE 2: Demanda             | COMPONENTE 2:| WORD             | COMPONENTE-2
          Article 12 Penalties              | Article 12   | WORD             | ARTICLE-12
          Article 2a Review                 | Article 2a   | WORD             | ARTICLE-2A
          Chapter II Strategic projects     | Chapter II   | WORD             | CHAPTER-II
          ANNEX II                          | ANNEX II     | ANNEX            | ANNEX-II
          ANNEXE 3 à la proposition         | ANNEXE 3     | ANNEX            | ANNEXE-3
          Annex II Lists                    | Annex II     | ANNEX            | ANNEX-II
          ‘Article 88a                      | ‘Article 88a | WORD             | ARTICLE-88A
          Chapter VIIc Pilots               | Chapter VIIc | WORD             | CHAPTER-VIIC
          Artykuł 5                         | Artykuł 5    | WORD             | ARTYKUŁ-5
          Článek 7a                         | Článek 7a    | WORD             | ČLÁNEK-7A
          Άρθρο 4                           | Άρθρο 4      | WORD             | ΆΡΘΡΟ-4
          3. cikk                           | 3. cikk      | WORD             | CIKK-3
          12 artikla                        | 12 artikla   | WORD             | ARTIKLA-12
          Amendment 29                      | Amendment 29 | WORD             | AMENDMENT-29
          """)
  void labelAtTheStartIsRead(String heading, String printed, String style, String key) {
    SectionLabel label = label(heading).orElseThrow();

    assertThat(label.printed()).isEqualTo(printed);
    assertThat(label.style()).hasToString(style);
    assertThat(label.key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Introduction",
        "2019 in figures",
        "(CELAC) and its members",
        "EU. And more",
        "Component parts of the plan",
        "Article on drugs",
        "Particulars",
        "Titles I to III",
        "I think so",
        "ANNEX",
        "A first step",
        "24/7 networks"
      })
  void wordsWithoutLabelHaveNone(String heading) {
    assertThat(label(heading)).isEmpty();
  }

  @Test
  void letterBehindHIsNoNumeral() {
    SectionOutline.Counters counters = new SectionOutline.Counters();
    SectionLabel.of("H. Ports", counters).ifPresent(counters::add);

    assertThat(SectionLabel.of("I. Airports", counters).orElseThrow().style())
        .isEqualTo(SectionLabel.Style.CAPITAL);
  }

  @Test
  void smallLetterBehindHIsNoNumeral() {
    SectionOutline.Counters counters = new SectionOutline.Counters();
    SectionLabel.of("h) Ports", counters).ifPresent(counters::add);

    assertThat(SectionLabel.of("i) Airports", counters).orElseThrow().style())
        .isEqualTo(SectionLabel.Style.LETTER);
  }

  @Test
  void numeralThatIsNextStaysANumeralThoughALetterWouldFit() {
    SectionOutline.Counters counters = new SectionOutline.Counters();
    SectionLabel.of("IV. Ports", counters).ifPresent(counters::add);
    SectionLabel.of("U. Units", counters).ifPresent(counters::add);

    assertThat(SectionLabel.of("V. Airports", counters).orElseThrow().style())
        .isEqualTo(SectionLabel.Style.ROMAN);
  }

  @Test
  void capitalThatIsARareNumeralIsALetter() {
    assertThat(label("C. Gender").orElseThrow().style()).isEqualTo(SectionLabel.Style.CAPITAL);
    assertThat(label("D. Gender").orElseThrow().style()).isEqualTo(SectionLabel.Style.CAPITAL);
  }

  @ParameterizedTest
  @CsvSource({
    "ANNEX,true",
    "ANNEX II,true",
    "ANNEXE,true",
    "ANLAGE,true",
    "ANEXO 3,true",
    "ANNEXES,false",
    "ANNEX to the note,false",
    "Annex,true",
    "Annexe 2,true",
    "Annex I to the note,false",
    "annex,false"
  })
  void bareAnnexIsTheWordAlone(String text, boolean bare) {
    assertThat(SectionLabel.isBareAnnex(text)).isEqualTo(bare);
  }

  private static Optional<SectionLabel> label(String heading) {
    return SectionLabel.of(heading, new SectionOutline.Counters());
  }
}
