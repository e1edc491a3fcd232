package org.councilnotes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Dropped;
import org.councilnotes.note.Marking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingRuleTest {

  @ParameterizedTest(name = "{0} with {1} is {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          10364/19           | -                          | PUBLIC
          10364/19           | LIMITE                     | LIMITE
          10364/19           | LIMITE;PUBLIC              | PUBLIC
          CM 3630/26         | -                          | PUBLIC
          CM 3630/26         | LIMITE                     | LIMITE
          EUCO 7/18          | -                          | PUBLIC
          PE-CONS 24/24      | -                          | PUBLIC
          WK 5367/2021       | -                          | LIMITE
          WK 5367/2021       | LIMITE                     | LIMITE
          SN 1/17            | -                          | LIMITE
          DS 1/17            | -                          | LIMITE
          XT 21016/17        | -                          | LIMITE
          -                  | -                          | LIMITE
          11432/07           | RESTREINT UE               | CLASSIFIED
          11432/07           | RESTREINT UE/EU RESTRICTED | CLASSIFIED
          11432/07           | LIMITE;SECRET UE/EU SECRET | CLASSIFIED
          WK 1/21            | CONFIDENTIEL               | CLASSIFIED
          11432/07 DCL 1     | RESTREINT UE               | PUBLIC
          11432/07 EXT 1     | LIMITE                     | PUBLIC
          11432/07 REV 1     | LIMITE                     | LIMITE
          """)
  void coverDecidesWhoMayRead(String number, String marks, Marking marking) {
    Optional<DocumentNumber> read = Optional.ofNullable(number).flatMap(DocumentNumber::parse);
    List<String> printed = marks == null ? List.of() : Arrays.asList(marks.split(";"));

    assertThat(MarkingRule.marking(read, printed)).isEqualTo(marking);
  }

  @Test
  void footOfTheFirstPageAndMarksAcrossPagesCount() {
    List<Dropped> dropped =
        List.of(
            dropped(Dropped.Kind.FOOTER, 1, "90364/19 MR/mdc 1 JAI.1 LIMITE EN"),
            dropped(Dropped.Kind.FOOTER, 2, "90364/19 MR/mdc 2 ANNEX JAI.1 RESTREINT UE EN"),
            dropped(Dropped.Kind.WATERMARK, 2, "PUBLIC"),
            dropped(Dropped.Kind.WATERMARK, 2, "COPY"));

    assertThat(MarkingRule.beside(dropped)).containsExactly("LIMITE", "PUBLIC");
  }

  private static Dropped dropped(Dropped.Kind kind, int page, String text) {
    return new Dropped(kind, OptionalInt.of(page), text);
  }
}
