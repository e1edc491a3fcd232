package org.councilnotes.note.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

  /** A line of {@code note/numbers.tsv}. */
  record Spelling(String text, String key, String display, Optional<String> language) {

    static Spelling of(String line) {
      String[] cells = line.split("\t", -1);
      return new Spelling(
          cells[0],
          cells[1],
          cells.length > 2 ? cells[2] : "",
          cells.length > 3 ? Optional.of(cells[3]) : Optional.empty());
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static List<Spelling> numbers() {
    return spellings().stream().filter(s -> !s.key().equals("-")).toList();
  }

  static List<Spelling> others() {
    return spellings().stream().filter(s -> s.key().equals("-")).toList();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void everySpellingGivesTheOneKey(Spelling spelling) {
    DocumentNumber number = DocumentNumber.parse(spelling.text()).orElseThrow();

    assertThat(number.key()).isEqualTo(spelling.key());
    assertThat(number.display()).isEqualTo(spelling.display());
  }

  @ParameterizedTest
  @MethodSource("others")
  void otherFiguresAreNoNumber(Spelling spelling) {
    assertThat(DocumentNumber.parse(spelling.text())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void keyAndDisplayAreSpellingsToo(Spelling spelling) {
    Optional<DocumentNumber> number = DocumentNumber.parse(spelling.text());

    assertThat(DocumentNumber.ofKey(spelling.key()).map(DocumentNumber::key))
        .hasValue(spelling.key());
    assertThat(DocumentNumber.parse(spelling.display())).isEqualTo(number);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void languageOfASpellingIsNotLost(Spelling spelling) {
    assertThat(DocumentNumber.languageOf(spelling.text())).isEqualTo(spelling.language());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-2019", "10364", "10364-19-foo-1", "10364/19", "", "st-10364-19"})
  void otherWordsAreNoKey(String key) {
    assertThat(DocumentNumber.ofKey(key)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          as set out in 10589/17 + COR 1 of May      | 10589-17-cor-1
          documents 10482/26 ADD 3 and 10482/26      | 10482-26-add-3
          (see ST 10364/19)                          | 10364-19
          in point 1 h) of note 9493/20 on           | 9493-20
          Report (8875/1/16 REV 1) and 8876/16       | 8875-1-16
          WK 10233/26 (discussion note)              | wk-10233-26
          Regulation (EU) 2016/679, document 9839/15 | 9839-15
          on 26/06/19, in 9839/15                    | 9839-15
          """)
  void firstNumberInATextIsFound(String text, String key) {
    assertThat(DocumentNumber.findIn(text).map(DocumentNumber::key)).hasValue(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Regulation (EU) 2016/679 of the European Parliament",
        "Directive 2014/65/EU",
        "the INTERPOL network I-24/7",
        "in 2018/19 and 2018-2019",
        "Eingelangt am 26/06/19",
        "agreement ALA/2005/017-652",
        "Decision 2003/361/EC of 6 May",
        "2025/0360 (COD)",
        "Resolution 61/295",
        "two thirds (2/3)"
      })
  void figuresOfOtherKindsInATextAreNotFound(String text) {
    assertThat(DocumentNumber.findIn(text)).isEmpty();
    assertThat(DocumentNumber.allIn(text)).isEmpty();
  }

  @Test
  void allNumbersInATextAreFoundInOrder() {
    String text = "Regulation 2016/679, ST 10364 2019 INIT, 8875/1/16 REV 1 and WK 5367/2021.";

    assertThat(DocumentNumber.allIn(text))
        .extracting(m -> m.range().of(text))
        .containsExactly("ST 10364 2019 INIT", "8875/1/16 REV 1", "WK 5367/2021");
  }

  @Test
  void plusInAListJoinsDocumentsOfOneNumber() {
    String text = "10589/17 + COR 1 + ADD 1, ST 10364 2019 INIT and 8875/1/16 REV 1";

    assertThat(DocumentNumber.listedIn(text))
        .extracting(m -> m.range().of(text) + " = " + m.number().key())
        .containsExactly(
            "10589/17 = 10589-17",
            "COR 1 = 10589-17-cor-1",
            "ADD 1 = 10589-17-add-1",
            "ST 10364 2019 INIT = 10364-19",
            "8875/1/16 REV 1 = 8875-1-16");
  }

  @Test
  void firstVersionIsTheBase() {
    DocumentNumber revised = DocumentNumber.parse("8875/1/16 REV 1").orElseThrow();

    assertThat(revised.revision()).isEqualTo(1);
    assertThat(revised.base().display()).isEqualTo("8875/16");
    assertThat(revised.base().revision()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8875/16                    | 8875-16
          8875/1/16 REV 1            | 8875-16
          8875/1/16 REV 1 DCL 1      | 8875-16
          8875/16 EXT 2              | 8875-16
          8875/16 ADD 1 REV 2        | 8875-16-add-1
          8875/1/16 REV 1 ADD 1      | 8875-1-16-add-1
          8875/1/16 REV 1 COR 1 (fr) | 8875-1-16-cor-1
          """)
  void revisionsAndAccessesAreVersionsOfOneDocument(String number, String document) {
    assertThat(DocumentNumber.parse(number).orElseThrow().document().key()).isEqualTo(document);
  }

  @ParameterizedTest
  @CsvSource({
    "8875/16 COR 1 (fr),fr",
    "'8875/16 COR 1(FR,de)',fr de",
    "8875/16 COR 1,''",
    "WK 8875/16 REV 1 (discussion note),''"
  })
  void correctionSaysWhichLanguagesItTouches(String number, String languages) {
    assertThat(DocumentNumber.parse(number).orElseThrow().suffixes().getFirst().languages())
        .containsExactlyElementsOf(
            languages.isEmpty() ? List.of() : List.of(languages.split(" ", -1)));
  }

  @Test
  void revisionOfAnAddendumRevisesNotTheDocument() {
    assertThat(DocumentNumber.parse("10364/19 ADD 1 REV 1").orElseThrow().revision()).isZero();
  }

  @Test
  void endlessTextIsNoNumberAndCostsNoTime() {
    assertThat(DocumentNumber.parse("1".repeat(100_000))).isEmpty();
    assertThat(DocumentNumber.allIn("10364/".repeat(20_000))).isEmpty();
  }

  private static List<Spelling> spellings() {
    try (InputStream in = DocumentNumberTest.class.getResourceAsStream("/note/numbers.tsv")) {
      String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().filter(l -> !l.startsWith("#")).map(Spelling::of).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
