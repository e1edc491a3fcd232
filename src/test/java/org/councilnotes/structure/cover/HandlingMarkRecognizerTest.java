package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.TextFlowMarkup;
import org.councilnotes.note.Marking;
import org.councilnotes.structure.FileIdentity;
import org.councilnotes.structure.HandlingTable;
import org.councilnotes.structure.NoteReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Marks in every disguise, on documents without a cover, on covers and at the edges of pages. */
class HandlingMarkRecognizerTest {

  private static final String COVER =
      """
      <p>Council of the European Union</p><p>Brussels, 26 June 2019</p>
      <p>%s</p>%s<p>NOTE</p><p>From: Presidency</p><p>Subject: Report</p>%s<p>Text.</p>
      """;

  @ParameterizedTest
  @MethodSource("org.councilnotes.structure.HandlingTable#rows")
  void firstLinesOfATextDecide(HandlingTable.Row row) {
    assertThat(marking("text/plain", text(String.join("\n", row.lines()))))
        .isEqualTo(row.marking());
  }

  @ParameterizedTest
  @MethodSource("org.councilnotes.structure.HandlingTable#rows")
  void firstParagraphsDecideToo(HandlingTable.Row row) {
    String paragraphs =
        row.lines().stream().map(l -> "<p>" + l + "</p>").collect(Collectors.joining());
    assertThat(marking("text/html", paragraphs)).isEqualTo(row.marking());
  }

  @Test
  void markBeforeABreakOrInACellIsALine() {
    assertThat(marking("text/html", "<p>LIMITE<br/>Report on ports</p>")).isEqualTo(Marking.LIMITE);
    assertThat(
            marking("text/html", "<table><tr><td>Report</td><td>LIMITE</td></tr></table><p>T</p>"))
        .isEqualTo(Marking.LIMITE);
    assertThat(marking("text/html", "<p>Texts that are\nLIMITE\nare few.</p>"))
        .isEqualTo(Marking.PUBLIC);
  }

  @Test
  void markThatIsJoinedToItsParagraphIsALineOfTheText() {
    assertThat(marking("text/plain", text("LIMITE\nReport on\nports\n\nText.\n\nMore.\n\nEnd.")))
        .isEqualTo(Marking.LIMITE);
  }

  @ParameterizedTest(name = "{0} with {1} is {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          90364/19        | -                          | PUBLIC
          90364/19        | LIMITE                     | LIMITE
          90364/19        | limite                     | LIMITE
          90364/19        | L I M I T E                | LIMITE
          90364/19        | L\u0406MITE                | LIMITE
          90364/19        | DOCUMENT PARTIALLY LIMITE  | LIMITE
          90364/19        | LIMITE EN                  | LIMITE
          90364/19        | NOTE LIMITE                | LIMITE
          90364/19 LIMITE | -                          | LIMITE
          90364/19        | RESTREINT UE/EU RESTRICTED | CLASSIFIED
          90364/19        | Restreint UE               | CLASSIFIED
          90364/19        | S\u0415CRET UE/EU SECRET   | CLASSIFIED
          90364/19        | NATO RESTRICTED            | CLASSIFIED
          90364/19        | LIMITED CIRCULATION        | LIMITE
          90364/19        | LIMITED EDITION            | PUBLIC
          90364/19 DCL 1  | RESTREINT UE               | PUBLIC
          WK 90364/2019   | -                          | LIMITE
          WK 90364/2019   | PUBLIC                     | PUBLIC
          """)
  void coverIsReadUnderDisguises(String number, String mark, Marking marking) {
    String line = mark == null ? "" : "<p>" + mark + "</p>";
    assertThat(marking("text/html", COVER.formatted(number, line, ""))).isEqualTo(marking);
  }

  @Test
  void markThatFollowsAFieldIsNoPartOfItsWords() {
    String cover = COVER.formatted("90364/19", "", "");
    assertThat(marking("text/html", cover.replace("Presidency", "Presidency<br/>LIMITE")))
        .isEqualTo(Marking.LIMITE);
    String typed = "COUNCIL OF\nTHE EUROPEAN UNION\n\n90364/19\n\nNOTE\nFrom: Presidency\nLIMITE\n";
    assertThat(marking("text/plain", text(typed + "Subject: Ports\n\nText.")))
        .isEqualTo(Marking.LIMITE);
  }

  @Test
  void markAtTheEdgesOfPagesRestricts() {
    for (String edge : List.of(TextFlowMarkup.HEADER, TextFlowMarkup.FOOTER)) {
      String beside = "<div class=\"" + edge + "\"><p>LI\u00ADMITE</p></div>";
      assertThat(marking("text/html", beside + "<p>Report.</p>")).isEqualTo(Marking.LIMITE);
      assertThat(marking("text/html", COVER.formatted("90364/19", "", beside)))
          .isEqualTo(Marking.LIMITE);
    }
    assertThat(marking("text/html", COVER.formatted("90364/19", "", "<p>JAI.1 LIMITE EN</p>")))
        .isEqualTo(Marking.LIMITE);
  }

  @Test
  void publicIsNotReadUnderADisguise() {
    assertThat(HandlingMarkRecognizer.findAlone("PUBLIC")).hasValue(HandlingMark.PUBLIC);
    assertThat(HandlingMarkRecognizer.findAlone("PU\u0412LIC")).isEmpty();
    assertThat(HandlingMarkRecognizer.findAlone("public")).isEmpty();
  }

  @Test
  void longestMarkIsToldAmongTheCodesOfLanguages() {
    String line = "EN FR DE RESTREINT UE/EU RESTRICTED ES IT PT";
    assertThat(HandlingMarkRecognizer.findAlone(line)).hasValue(HandlingMark.GRADE);
    assertThat(HandlingMarkRecognizer.findAlone(line + " and whatever else may stand there"))
        .isEmpty();
  }

  @Test
  void eachPlainLetterIsOneAtLeastInTheSpellingOfMarks() {
    for (char c = 'A'; c <= 'Z'; c++) {
      assertThat(String.join("", ConfusableSkeleton.words("" + c))).isNotEmpty();
    }
  }

  private static String text(String lines) {
    return "<p>" + lines.replace("&", "&amp;").replace("<", "&lt;") + "</p>";
  }

  private static Marking marking(String mime, String body) {
    Extraction.Read read =
        new Extraction.Read(mime, "<html><body>" + body + "</body></html>", Map.of());
    return new NoteReader().read(read, new FileIdentity("my file", "0123456789abcdef")).marking();
  }
}
