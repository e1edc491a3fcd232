package org.councilnotes.structure.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.councilnotes.note.Remark.Kind;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SE (Comments): Fine.                         | SE     | COMMENT
          ES (Drafting suggestions): The ports shall   | ES     | SUGGESTION
          LV (General comments): We thank              | LV     | COMMENT
          EL (Comments): Fine.                         | GR     | COMMENT
          AT, ES and PT (Comments): Fine.              | AT, ES, PT | COMMENT
          DE/FR (Drafting proposal): Fine.             | DE, FR | SUGGESTION
          Sweden (Comments) Fine.                      | SE     | COMMENT
          The Netherlands (Scrutiny reservation): Yes. | NL     | COMMENT
          Czech Republic (Text proposals): Yes.        | CZ     | SUGGESTION
          FR (Propositions de rédaction) : Oui.        | FR     | SUGGESTION
          La France (Commentaires) : Oui.              | FR     | COMMENT
          España (Sugerencias de redacción): Sí.       | ES     | SUGGESTION
          Österreich (Anmerkungen): Ja.                | AT     | COMMENT
          DE (Textvorschläge): Ja.                     | DE     | SUGGESTION
          SE (Comments and drafting suggestions): Yes. | SE     | SUGGESTION
          COM (Comments): Fine.                        | COM    | COMMENT
          IE comments: Fine.                           | IE     | COMMENT
          IE delegation – drafting suggestions: Fine.  | IE     | SUGGESTION
          Comments by DK and FI: Fine.                 | DK, FI | COMMENT
          Drafting suggestions (BE): Fine.             | BE     | SUGGESTION
          """)
  void lineNamesWhoSpeaks(String cell, String author, Kind kind) {
    assertThat(NameLine.in(cell, Optional.empty()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.range().start()).isZero();
              assertThat(line.speaker().author()).isEqualTo(author);
              assertThat(line.speaker().kind()).isEqualTo(kind);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It (comments) is fine.",
        "The ports of SE shall report (see below): all of them.",
        "We thank SE for its comments: they help.",
        "Proposal: see the text of NL.",
        "SE: as said by all",
        "That was said in Sweden. Comments follow."
      })
  void proseIsNoNameLine(String cell) {
    assertThat(NameLine.in(cell, Optional.empty())).isEmpty();
  }

  @Test
  void cellMayHaveSeveral() {
    String cell = "SE (Comments): Fine. ES (Drafting suggestions): The ports. ES (Comments): Why?";

    assertThat(NameLine.in(cell, Optional.empty()))
        .extracting(NameLine::range)
        .containsExactly(new TextRange(0, 14), new TextRange(21, 47), new TextRange(59, 73));
  }

  @Test
  void nameAloneCountsUnderAHeadOfRemarks() {
    String cell = "SE: Fine as it is. DE: We ask for time.";

    assertThat(NameLine.in(cell, NameLine.kind("Comments by delegations")))
        .extracting(line -> line.speaker().author())
        .containsExactly("SE", "DE");
  }

  @Test
  void nameWithinTheRemarkOfTheSameDelegationIsText() {
    String cell = "CZ (Comments): Text. CZ: General comment: Text. CZ comments: More.";

    assertThat(NameLine.in(cell, Optional.empty())).hasSize(1);
  }

  @Test
  void headSaysTheKind() {
    assertThat(NameLine.kind("Drafting suggestions")).hasValue(Kind.SUGGESTION);
    assertThat(NameLine.kind("Drafting suggestions and comments")).hasValue(Kind.COMMENT);
    assertThat(NameLine.kind("Presidency text")).isEmpty();
  }
}
