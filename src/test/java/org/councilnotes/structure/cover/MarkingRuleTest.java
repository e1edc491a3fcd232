package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingEvidence;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.number.DocumentNumber;
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
          10364/19           | LIMITE;PUBLIC              | LIMITE
          10364/19           | LIMITE;RELEASED            | PUBLIC
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
          WK 5367/2021       | PUBLIC                     | PUBLIC
          WK 5367/2021       | LIMITE;RELEASED            | PUBLIC
          11432/07           | GRADE                      | CLASSIFIED
          11432/07           | LIMITE;GRADE               | CLASSIFIED
          11432/07           | GRADE;RELEASED             | CLASSIFIED
          WK 1/21            | GRADE                      | CLASSIFIED
          11432/07 DCL 1     | GRADE                      | PUBLIC
          11432/07 EXT 1     | LIMITE                     | PUBLIC
          11432/07 REV 1     | LIMITE                     | LIMITE
          10364/19           | DOUBTFUL                   | LIMITE
          10364/19           | DOUBTFUL;PUBLIC            | LIMITE
          10364/19           | DOUBTFUL;RELEASED          | PUBLIC
          11432/07           | DOUBTFUL;GRADE             | CLASSIFIED
          11432/07 DCL 1     | DOUBTFUL                   | PUBLIC
          10364/19           | NAMED                      | LIMITE
          10364/19           | NAMED;PUBLIC               | PUBLIC
          """)
  void coverDecidesWhoMayRead(String number, String marks, Marking marking) {
    Optional<DocumentNumber> read = Optional.ofNullable(number).flatMap(DocumentNumber::parse);
    Set<HandlingMark> printed =
        Arrays.stream(marks == null ? new String[0] : marks.split(";"))
            .map(HandlingMark::valueOf)
            .collect(Collectors.toSet());

    assertThat(MarkingRule.marking(read, printed)).isEqualTo(marking);
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          10364/19           | -                          | -
          10364/19           | DOUBTFUL                   | MARK_DOUBTFUL
          10364/19           | DOUBTFUL;PUBLIC            | MARK_DOUBTFUL
          10364/19           | DOUBTFUL;LIMITE            | -
          10364/19           | DOUBTFUL;RELEASED          | -
          11432/07 EXT 1     | DOUBTFUL                   | -
          WK 5367/2021       | DOUBTFUL                   | MARK_DOUBTFUL
          10364/19           | NAMED                      | MARK_IN_SUBJECT
          10364/19           | NAMED;LIMITE               | -
          WK 5367/2021       | NAMED                      | -
          -                  | NAMED                      | COVER_UNNUMBERED
          XT 21016/17        | NAMED                      | SERIES_UNKNOWN
          """)
  void whatNothingTellsIsInDoubt(String number, String marks, ReasonCode doubt) {
    Optional<DocumentNumber> read = Optional.ofNullable(number).flatMap(DocumentNumber::parse);
    Set<HandlingMark> printed =
        Arrays.stream(marks == null ? new String[0] : marks.split(";"))
            .map(HandlingMark::valueOf)
            .collect(Collectors.toSet());

    assertThat(
            MarkingRule.doubt(read, printed)
                .filter(d -> d.isOneOf(EnumSet.allOf(ReasonCode.class))))
        .map(d -> ((Reason.Coded) d).code())
        .isEqualTo(Optional.ofNullable(doubt));
  }

  @ParameterizedTest(name = "{0} on page {1}: {2} is {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          FOOTER    | 1 | 90364/19 MR/mdc 1 JAI.1 LIMITE EN       | LIMITE
          FOOTER    | 2 | 90364/19 MR/mdc 2 JAI.1 LIMITE EN       | LIMITE
          FOOTER    | 2 | 90364/19 MR/mdc 2 JAI.1 L1MlTÉ EN       | LIMITE
          FOOTER    | 1 | 90364/19 MR/mdc 1 JAI.1 RESTREINT UE EN | GRADE
          FOOTER    | 2 | 90364/19 MR/mdc 2 JAI.1 RESTREINT UE EN | LIMITE
          FOOTER    | 1 | 90364/19 MR/mdc 1 JAI.1 EN              | -
          REPEATED  | 1 | LIMITE                                  | LIMITE
          REPEATED  | 1 | CONFIDENTIEL                            | GRADE
          REPEATED  | 1 | Member State LIMITE Comment             | -
          WATERMARK | 2 | PUBLIC                                  | RELEASED
          WATERMARK | 2 | LIMITE                                  | LIMITE
          WATERMARK | 2 | COPY                                    | -
          STAMP     | 1 | PUBLIC                                  | RELEASED
          HIDDEN    | - | LIMITE                                  | LIMITE
          WATERMARK | 1 | CONFIDENTIAL DRAFT                      | DOUBTFUL
          STAMP     | 1 | Not for publication                     | DOUBTFUL
          REPEATED  | 2 | EU SENSITIVE                            | DOUBTFUL
          FOOTER    | 2 | 90364/19 MR/mdc 2 JAI.1 SENSITIVE EN    | DOUBTFUL
          RUNNING_HEAD | 2 | Sensitive goods in ports             | -
          COMMENT   | - | SENSITIVE                               | -
          COMMENT   | - | LIMITE                                  | -
          """)
  void edgesOfPagesAndMarksAcrossThemCount(
      DroppedText.Kind kind, Integer page, String text, HandlingMark handling) {
    OptionalInt place = page == null ? OptionalInt.empty() : OptionalInt.of(page);
    DroppedText droppedText = new DroppedText(kind, place, text);

    assertThat(MarkingRule.edgeMarks(List.of(droppedText)))
        .isEqualTo(handling == null ? List.of() : List.of(new FoundMark(handling, text, place)));
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          10364/19           | -                          | number 10364/19 on 1
          10364/19           | LIMITE                     | mark LIMITE on 1
          10364/19           | LIMITE;PUBLIC              | mark LIMITE on 1
          10364/19           | LIMITE;RELEASED            | mark RELEASED on 1
          11432/07           | LIMITE;GRADE               | mark GRADE on 1
          11432/07 DCL 1     | GRADE                      | number 11432/07 DCL 1 on 1
          WK 5367/2021       | -                          | number WK 5367/2021 on 1
          XT 21016/17        | -                          | number XT 21016/17 on 1
          -                  | -                          | -
          """)
  void wordsThatDecideAreTheEvidence(String number, String marks, String evidence) {
    Optional<MarkingEvidence> printed =
        Optional.ofNullable(number)
            .map(
                words ->
                    new MarkingEvidence(MarkingEvidence.Source.NUMBER, words, OptionalInt.of(1)));
    List<FoundMark> found =
        Arrays.stream(marks == null ? new String[0] : marks.split(";"))
            .map(mark -> new FoundMark(HandlingMark.valueOf(mark), mark, OptionalInt.of(1)))
            .toList();
    MarkingRule.Judgement judgement =
        MarkingRule.ofCover(
            Optional.ofNullable(number).flatMap(DocumentNumber::parse), printed, found);

    assertThat(judgement.evidence())
        .extracting(e -> e.source().key() + " " + e.words() + " on " + e.page().getAsInt())
        .isEqualTo(evidence == null ? List.of() : List.of(evidence));
  }
}
