package org.councilnotes.coverage.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeSubjectsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SEACOP costs EUR 6 million. | SEACOP",
        "SEACOP (EUR 6 million) goes on with AIRCOP. | SEACOP",
        "AIRCOP ended, and EUR 6 million for SEACOP were found. | SEACOP",
        "SEACOP goes on. It costs EUR 6 million. | SEACOP",
        "SEACOP and AIRCOP go on. It costs EUR 6 million. | AIRCOP",
        "SEACOP goes on. It is financed under the AIRCOP fund. It costs EUR 6 million. | SEACOP",
        "SEACOP goes on. It rests on Article 5 of the AIRCOP. It costs EUR 6 million. | SEACOP"
      })
  void amountIsOfTheProgrammeOfItsSentenceElseOfTheLastOne(String text, String expected) {
    NoteDraft draft = NoteDraft.numbered("90101/18").paragraph(text);
    for (String code : List.of("SEACOP", "AIRCOP")) {
      if (text.contains(code)) {
        draft.programme(code, code);
      }
    }
    Passage passage = draft.build().passages().getLast();
    TextRange amount = MoneyParser.in(text, "en").getFirst().range();
    TextRange sentence = Sentences.of(text, List.of(amount)).around(amount, text);

    assertThat(ProgrammeSubjects.of(passage).of(amount, sentence).programmes())
        .isEqualTo(Set.of(expected));
  }
}
