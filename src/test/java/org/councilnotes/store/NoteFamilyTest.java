package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.store.NoteFamily.Relationship;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteFamilyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8875/16               | 8875/16                    | LANGUAGE
          8875/16               | 8875/1/16 REV 1            | REPLACES
          8875/2/16 REV 2       | 8875/1/16 REV 1            | REPLACED
          8875/1/16 REV 1       | 8875/16                    | REPLACED
          8875/1/16 REV 1       | 8875/1/16 REV 1 COR 1 (fr) | CORRECTS
          8875/1/16 REV 1 COR 1 | 8875/1/16 REV 1            | CORRECTED
          8875/16               | 8875/1/16 REV 1 COR 1      | OTHER
          8875/16               | 8875/16 ADD 1              | SUPPLEMENTS
          8875/1/16 REV 1       | 8875/16 ADD 1              | SUPPLEMENTS
          8875/16 ADD 1         | 8875/1/16 REV 1            | SUPPLEMENTED
          8875/16 ADD 1         | 8875/16 ADD 2              | OTHER
          8875/16 ADD 1         | 8875/16 ADD 1 REV 1        | REPLACES
          8875/16 ADD 1         | 8875/16 ADD 1 COR 1        | CORRECTS
          8875/16               | 8875/16 ADD 1 COR 1        | OTHER
          8875/16 EXT 1         | 8875/16 DCL 1              | DECLASSIFIED
          8875/16 DCL 1         | 8875/16                    | WHOLE
          8875/16               | 8875/16 EXT 1              | PARTLY_ACCESSIBLE
          8875/1/16 REV 1       | 8875/16 DCL 1              | REPLACED
          """)
  void additionsSayWhatANoteIsToAnother(String note, String member, Relationship tie) {
    assertThat(Relationship.between(number(note), number(member))).isEqualTo(tie);
  }

  private static DocumentNumber number(String spelling) {
    return DocumentNumber.parse(spelling).orElseThrow();
  }
}
