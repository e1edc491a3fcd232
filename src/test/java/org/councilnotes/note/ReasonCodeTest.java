package org.councilnotes.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReasonCodeTest {

  @Test
  void sentencesAreFilledWithWhatTheyAreMadeFrom() {
    assertThat(ReasonCode.TIME_OUT.of(30).english())
        .isEqualTo("time-out after 30 s of processor time");
    assertThat(ReasonCode.LIMIT.of(ReasonCode.MANY_PAGES.of(2_000)).english())
        .isEqualTo("limit reached: more than 2,000 pages");
    assertThat(ReasonCode.LIMIT.of(ReasonCode.MANY_FILES.of(2_000)).english())
        .isEqualTo("limit reached: more than 2000 files");
    assertThat(ReasonCode.OTHER_LANGUAGE.of("fr", "en").english())
        .isEqualTo("printed language fr, but the text reads like en");
    assertThat(ReasonCode.OTHER_RENDITION.of("10364-19").english())
        .isEqualTo("other rendition of 10364-19");
  }

  @Test
  void gapsHoldTypedArguments() {
    assertThat(ReasonCode.LIMIT.of(ReasonCode.MANY_PAGES.of(2_000)))
        .isEqualTo(
            coded(
                ReasonCode.LIMIT, coded(ReasonCode.MANY_PAGES, new ReasonArgument.Figure(2_000))));
    assertThat(ReasonCode.OTHER_LANGUAGE.of("fr", "en"))
        .isEqualTo(
            coded(
                ReasonCode.OTHER_LANGUAGE,
                new ReasonArgument.Language("fr"),
                new ReasonArgument.Language("en")));
    assertThat(ReasonCode.OTHER_RENDITION.of("10364-19"))
        .isEqualTo(coded(ReasonCode.OTHER_RENDITION, new ReasonArgument.Text("10364-19")));
  }

  private static Reason coded(ReasonCode code, ReasonArgument... arguments) {
    return new Reason.Coded(code, List.of(arguments));
  }

  @Test
  void severalReasonsStandBesideEachOther() {
    Reason several =
        Reason.of(
            List.of(
                ReasonCode.FILE_CUT_OFF.of(),
                ReasonCode.PAGES_UNREAD.of("1, 3-5", ReasonCode.NOT_READABLE.of()),
                ReasonCode.PAGE_UNREAD.of("9", ReasonCode.TIME_OUT.of(30))));

    assertThat(several.english())
        .isEqualTo(
            "cut off: the file does not end, needs OCR: pages 1, 3-5 (not readable),"
                + " needs OCR: page 9 (time-out after 30 s of processor time)");
    assertThat(Reason.of(List.of(several))).isEqualTo(several);
  }

  @Test
  void problemsOfAFileArePartedByTheirLines() {
    Reason date = ReasonCode.LINE.of(1, ReasonCode.OF_KEY.of("date", ReasonCode.NO_DATE.of()));
    Reason key = ReasonCode.LINE.of(2, ReasonCode.UNKNOWN_KEY.of("numbr"));

    assertThat(ReasonCode.SIDECAR_PROBLEMS.of(List.of(date, key)).english())
        .isEqualTo(
            "sidecar, line 1: date: that is no date such as 2019-06-26; line 2: unknown key numbr");
    assertThat(ReasonCode.SIDECAR_PROBLEMS.of(date).english())
        .isEqualTo("sidecar, line 1: date: that is no date such as 2019-06-26");
  }

  @Test
  void messageOfAnotherProgramKeepsItsWords() {
    assertThat(new Reason.Uncoded("a sentence of another program").english())
        .isEqualTo("a sentence of another program");
    assertThat(ReasonCode.BROKEN_ARCHIVE.of("zip $1 END, not {found}").english())
        .isEqualTo("broken archive: zip $1 END, not {found}");
    assertThat(Reason.of(new IllegalStateException("broke")))
        .isEqualTo(new Reason.Uncoded("broke"));
  }

  @Test
  void problemKnowsItsReason() {
    Reason reason = ReasonCode.NO_NUMBER.of();
    Reason.IllegalValueException problem = new Reason.IllegalValueException(reason);

    assertThat(Reason.of(problem)).isEqualTo(reason);
    assertThat(problem).hasMessage("that is no document number");
  }

  @Test
  void everyGapIsToBeFilledWithItsType() {
    assertThatIllegalArgumentException().isThrownBy(ReasonCode.TIME_OUT::of);
    assertThatIllegalArgumentException().isThrownBy(() -> ReasonCode.ENCRYPTED.of("x"));
    assertThatIllegalArgumentException().isThrownBy(() -> ReasonCode.TIME_OUT.of("30"));
    assertThatIllegalArgumentException().isThrownBy(() -> ReasonCode.LIMIT.of("no reason"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> coded(ReasonCode.TIME_OUT, new ReasonArgument.Text("30")));
    assertThatIllegalArgumentException().isThrownBy(() -> ReasonCode.ofKey("none-such"));
  }

  /** Codes decide who may know of a file; what a text says does not. */
  @Test
  void codesDecideWhatIsRestricted() {
    Reason unknown = ReasonCode.MARKING_UNKNOWN.of(ReasonCode.COVER_UNNUMBERED.of());

    assertThat(List.of(ReasonCode.RESTRICTED.of(), ReasonCode.RESTRICTED_TOO.of(), unknown))
        .allSatisfy(r -> assertThat(new FileOutcome.Skipped(r).isRestricted()).isTrue());
    assertThat(new FileOutcome.Skipped(unknown).isMarkingUnknown()).isTrue();
    assertThat(new FileOutcome.Skipped(ReasonCode.RESTRICTED.of()).isMarkingUnknown()).isFalse();
    assertThat(new FileOutcome.Rejected(ReasonCode.RESTRICTED.of()).isRestricted()).isFalse();
    for (String text : List.of("restricted", "marking unknown: x")) {
      assertThat(new FileOutcome.Skipped(new Reason.Uncoded(text)).isRestricted()).isFalse();
    }
  }

  @Test
  void codesTellWhichPagesNeedOcr() {
    for (ReasonCode code : Set.of(ReasonCode.PAGE_NEEDS_OCR, ReasonCode.PAGES_NEED_OCR)) {
      assertThat(sheet(code.of("1")).isPartlyUnread()).isTrue();
    }
    for (ReasonCode code : Set.of(ReasonCode.PAGE_UNREAD, ReasonCode.PAGES_UNREAD)) {
      assertThat(sheet(code.of("1", new Reason.Uncoded("x"))).isPartlyUnread()).isTrue();
    }
    assertThat(sheet(ReasonCode.READ_BY_OCR.of("1")).isPartlyUnread()).isFalse();
  }

  private static ExtractionSheet sheet(Reason warning) {
    return ExtractionSheet.NONE.withWarnings(List.of(warning));
  }
}
