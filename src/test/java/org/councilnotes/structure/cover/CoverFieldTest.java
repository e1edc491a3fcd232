package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.structure.block.CoverLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverFieldTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          From:            | FROM
          from :           | FROM
          from             | FROM
          Origine:         | FROM
          Absender:        | FROM
          De:              | FROM
          de:              | FROM
          van:             | FROM
          To:              | TO
          to :             | TO
          Destinataire:    | TO
          Empfänger:       | TO
          A:               | TO
          Destinatario:    | TO
          para:            | TO
          aan:             | TO
          date of receipt: | RECEIPT
          mottagen den:    | RECEIPT
          On:              | DATED
          dated:           | DATED
          No. prev. doc.:  | PREVIOUS
          No. prev. doc. : | PREVIOUS
          N° doc. préc.:   | PREVIOUS
          Nr. Vordok.:     | PREVIOUS
          N.º doc. prec.:  | PREVIOUS
          n. doc. prec.:   | PREVIOUS
          n.º doc. ant.:   | PREVIOUS
          nr. vorig doc.:  | PREVIOUS
          No. Cion doc.:   | COMMISSION
          N° doc. Cion:    | COMMISSION
          Nr. Komm.dok.:   | COMMISSION
          N.º doc. Ción.:  | COMMISSION
          n.º doc. Com.:   | COMMISSION
          nr. Comdoc.:     | COMMISSION
          Subject:         | SUBJECT
          Subject :        | SUBJECT
          SUBJECT:         | SUBJECT
          Objet:           | SUBJECT
          Betr.:           | SUBJECT
          Asunto:          | SUBJECT
          Oggetto:         | SUBJECT
          Assunto:         | SUBJECT
          Betreft:         | SUBJECT
          Contact:         | OTHER
          """)
  void labelOfAFieldIsKnownInEveryCaseAndAge(String label, CoverField field) {
    assertThat(CoverField.of(label)).hasValue(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Council", "Note", "From the Presidency", "", "Topic"})
  void otherWordsAreNoLabel(String label) {
    assertThat(CoverField.of(label)).isEmpty();
  }

  @Test
  void lineIsSplitBehindItsLabel() {
    assertThat(CoverField.split("From: EU co-Presidency", OptionalInt.of(1)))
        .hasValue(new CoverLine(Optional.of("From:"), "EU co-Presidency", OptionalInt.of(1)));
  }

  @Test
  void lineWithAnotherColonIsNotSplit() {
    assertThat(CoverField.split("Drugs: a common threat", OptionalInt.empty())).isEmpty();
    assertThat(CoverField.split("no colon", OptionalInt.empty())).isEmpty();
  }

  @Test
  void fieldIsPrintedAsItStood() {
    assertThat(CoverLine.field("Subject :", "Report", OptionalInt.empty()).printed())
        .isEqualTo("Subject : Report");
    assertThat(CoverLine.field("Subject:", "", OptionalInt.empty()).printed())
        .isEqualTo("Subject:");
  }
}
