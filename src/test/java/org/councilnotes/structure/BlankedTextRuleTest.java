package org.councilnotes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.councilnotes.structure.outline.HeadingDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlankedTextRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          90877/17 EXT 1 | DELETED                                     | DELETED
          90877/17 EXT 1 | [DELETED]                                   | [DELETED]
          90877/17 EXT 1 | DELETED FROM THIS POINT UNTIL THE END (p. 9) | DELETED FROM THIS POINT UNTIL THE END (p. 9)
          90877/17 EXT 1 | NOT ACCESSIBLE TO THE PUBLIC                | NOT ACCESSIBLE TO THE PUBLIC
          90877/17 DCL 1 | SUPPRIMÉ                                    | SUPPRIMÉ
          90877/17 EXT 1 | In (DELETED) they met (DELETED).            | (DELETED) (DELETED)
          90877/17 EXT 1 | The cutter ████ left.                       | ████
          90877/17 EXT 1 | The word DELETED stands here.               | -
          90877/17 EXT 1 | It was deleted.                             | -
          90877/17       | DELETED                                     | -
          90877/17       | We visited ██████ in May.                   | ██████
          90877/17       | NON ACCESSIBLE AU PUBLIC                    | NON ACCESSIBLE AU PUBLIC
          90877/17       | It is [not accessible] by road.             | -
          90877/17       | Cuts are marked [...] here.                 | -
          """)
  void whatStandsForTextThatIsNotAccessibleIsMarked(String number, String text, String blanked) {
    assertThat(blanked(number, text)).isEqualTo(blanked == null ? "" : blanked);
  }

  @Test
  void blankIsNoHeading() {
    RichText.Builder bold = new RichText.Builder().add("NOT ACCESSIBLE TO THE PUBLIC", true);
    TextBlock block = TextBlock.of(TextBlock.Form.PARAGRAPH, bold.build());

    assertThat(
            new HeadingDetector(false)
                .isHeading(places("90877/17").mark(List.of(block)).getFirst()))
        .isFalse();
  }

  private static String blanked(String number, String text) {
    TextBlock block = TextBlock.of(TextBlock.Form.PARAGRAPH, RichText.plain(text));
    return places(number).mark(List.of(block)).getFirst().text().marks().stream()
        .filter(m -> m.state() == TextMark.State.BLANKED)
        .map(m -> m.range().of(text))
        .collect(Collectors.joining(" "));
  }

  private static BlankedTextRule places(String number) {
    return BlankedTextRule.of(Optional.of(number).flatMap(DocumentNumber::parse));
  }
}
