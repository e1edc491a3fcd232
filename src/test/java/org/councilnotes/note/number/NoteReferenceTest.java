package org.councilnotes.note.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.councilnotes.note.number.DocumentNumber.Suffix;
import org.councilnotes.note.number.NoteReference.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written for a note is read as that note, and nothing else is. */
class NoteReferenceTest {

  private static final EnumSet<Suffix.Kind> OF_COUNCIL =
      EnumSet.range(Suffix.Kind.REV, Suffix.Kind.AMD);

  private static final long SEED = 23;
  private static final int NUMBERS = 2_000;
  private static final List<String> SERIES =
      List.of("ST", "CM", "WK", "SN", "DS", "XT", "BXT", "PE-CONS", "EUCO", "S");
  private static final List<String> LANGUAGES = List.of("fr", "de", "el", "sv");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          91790-19                                  | 91790-19             | ID
          8875-1-16                                 | 8875-1-16            | ID
          10104-26-add-1                            | 10104-26-add-1       | ID
          cm-3630-26                                | cm-3630-26           | ID
          wk-3735-26-add-1                          | wk-3735-26-add-1     | ID
          WK-3735-26-ADD-1                          | wk-3735-26-add-1     | ID
          10364-19.fr                               | 10364-19.fr          | ID
          10364-19.fr.pdf                           | 10364-19.fr          | ID
          10364-19.pdf                              | 10364-19             | ID
          91204-1-16-cor-1.fr.pdf                   | 91204-1-16-cor-1.fr  | ID
          annual-report-0a1b2c3d                    | annual-report-0a1b2c3d | ID
          st91790-in19.en                           | 91790-19             | NUMBER
          91790/19                                  | 91790-19             | NUMBER
          91790/19 COR 1 (fr)                       | 91790-19-cor-1.fr    | NUMBER
          /notes/91790-19                           | 91790-19             | ADDRESS
          http://localhost:8080/notes/91790-19?hit=3&q=x | 91790-19        | ADDRESS
          https://example.org/archive/notes/91790-19.fr/cite | 91790-19.fr | ADDRESS
          https://example.org/api/notes/91790-19/original | 91790-19       | ADDRESS
          https://example.org/notes/ST%2091790%202019%20INIT | 91790-19    | NUMBER
          /notes/annual-report-0a1b2c3d             | annual-report-0a1b2c3d | ADDRESS
          Council document 90644/24, 4 March 2024, p. 4, COMPONENT 1, point b | 90644-24 | CITATION
          Council document 8875/1/16 REV 1          | 8875-1-16            | CITATION
          Document du Conseil 90644/24, 4 mars 2024, p. 4 | 90644-24       | CITATION
          Documento del Consejo 90644/24, 4 de marzo de 2024, portada | 90644-24 | CITATION
          ST 90644/24, edition 2022-24, section II, passage 3, p. 3 | 90644-24 | CITATION
          ST 90644/24, fr, edition 2022-24, section II | 90644-24          | CITATION
          """)
  void spellingIsReadAsItsNote(String text, String note, Form form) {
    NoteReference reference = NoteReference.parse(text).orElseThrow();
    assertThat(reference.note()).isEqualTo(note);
    assertThat(reference.form()).isEqualTo(form);
    assertThat(reference.passage()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          91790-19/II/3                                       | 91790-19/II/3
          91790-19.fr/II.COMPONENT-1~2/14                     | 91790-19.fr/II.COMPONENT-1~2/14
          /notes/91790-19#91790-19/II/3                       | 91790-19/II/3
          https://example.org/notes/91790-19?hit=2#91790-19/III.A.a/3 | 91790-19/III.A.a/3
          /notes/91790-19/cite?passage=91790-19%2FII%2F3      | 91790-19/II/3
          annual-report-0a1b2c3d/cover/1                      | annual-report-0a1b2c3d/cover/1
          ST 91790/19, section II, passage 3 [91790-19/II/3 sha256:d00a6c299d3e86de reading 3] “x” | 91790-19/II/3
          """)
  void passageIsReadWithItsNote(String text, String passage) {
    NoteReference reference = NoteReference.parse(text).orElseThrow();
    assertThat(reference.passage()).contains(passage);
    assertThat(reference.note()).isEqualTo(passage.substring(0, passage.indexOf('/')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-19",
        "2018-2019",
        "12-14",
        "2019-06-26",
        "26-06-19",
        "COVID-19",
        "32016R0679",
        "CELEX 32019D0797",
        "+32-2-281-61-11",
        "02-281-6111",
        "978-92-824",
        "EU-CELAC",
        "20-21",
        "1-2-3",
        "A-9-0123-24",
        "91790-19-foo-1",
        "91790-19/",
        "91790-19 and more",
        "90644/24, Bolivia",
        "meeting of 12-14",
        "early-warning",
        "https://example.org/notes",
        "https://example.org/2016/1036",
        "notes/2018-19",
        "Council document of 4 March 2024",
        ""
      })
  void otherTextIsNoReference(String text) {
    assertThat(NoteReference.parse(text)).isEmpty();
  }

  @Test
  void fragmentOfAnotherNoteIsNoPassageOfIt() {
    assertThat(NoteReference.parse("/notes/91790-19#91791-19/II/3").orElseThrow().passage())
        .isEmpty();
  }

  @Test
  void endlessTextIsNoReferenceAndCostsNoTime() {
    for (String part : List.of("1-", "a/", "/notes/", "[a ", "-19.")) {
      assertThat(NoteReference.parse(part.repeat(50_000))).isEmpty();
      assertThat(NoteReference.parse(part.repeat(1_400))).isEmpty();
    }
  }

  @Test
  void whateverIsWrittenForANumberReadsBack() {
    Random random = new Random(SEED);
    for (int i = 0; i < NUMBERS; i++) {
      DocumentNumber number = number(random);
      String key = number.key();
      spellings(number)
          .forEach(
              spelling ->
                  assertThat(NoteReference.parse(spelling).flatMap(NoteReference::number))
                      .as(spelling)
                      .map(DocumentNumber::key)
                      .contains(key));
      String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      for (String spelling : List.of(key + "." + language, key + "." + language + ".pdf")) {
        NoteReference reference = NoteReference.parse(spelling).orElseThrow();
        assertThat(reference.note()).isEqualTo(key + "." + language);
        assertThat(reference.language()).contains(language);
      }
      assertThat(NoteReference.parse(key + "/III.A/12").flatMap(NoteReference::passage))
          .contains(key + "/III.A/12");
    }
  }

  /** As they stand in ids, file names, pages, exports and citations. */
  private static Stream<String> spellings(DocumentNumber number) {
    String key = number.key();
    String printed = number.display();
    String cited = (number.isOrdinary() ? "ST " : "") + printed;
    return Stream.of(
        key,
        key + ".pdf",
        printed,
        cited,
        "/notes/" + key,
        "http://127.0.0.1:8080/notes/" + key + "?hit=1#" + key + "/cover/1",
        "Council document " + printed + ", 4 March 2024, p. 4",
        cited + ", edition 2018-19, section II, passage 3, p. 3");
  }

  private static DocumentNumber number(Random random) {
    String series = SERIES.get(random.nextInt(SERIES.size()));
    int low = series.equals("ST") || series.equals("S") ? 2_100 : 1;
    List<Suffix> additions = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      List<Suffix.Kind> kinds = new ArrayList<>(OF_COUNCIL);
      if (!additions.isEmpty()) {
        kinds.remove(additions.getLast().kind()); // no revision of a revision
      }
      additions.add(new Suffix(kinds.get(random.nextInt(kinds.size())), 1 + random.nextInt(30)));
    }
    return new DocumentNumber(
        series, low + random.nextInt(99_999 - low), 1950 + random.nextInt(100), additions);
  }

  @Test
  void languageOfASpellingIsTold() {
    assertThat(NoteReference.parse("st91790-in19.fr").flatMap(NoteReference::language))
        .contains("fr");
    assertThat(NoteReference.parse("91790-19").flatMap(NoteReference::language))
        .isEqualTo(Optional.empty());
  }
}
