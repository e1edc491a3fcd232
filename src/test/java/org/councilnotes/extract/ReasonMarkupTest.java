package org.councilnotes.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;

class ReasonMarkupTest {

  @Test
  void reasonIsReadAsItWasWritten() {
    for (Reason reason :
        new Reason[] {
          ReasonCode.TIME_OUT.of(30),
          ReasonCode.NOT_READABLE.of(),
          ReasonCode.OTHER_LANGUAGE.of("fr", "en"),
          ReasonCode.OVER_ALREADY.of(LocalDate.of(2019, 6, 26), "mid-2019"),
          ReasonCode.DECLARED.of("windows-1252", "\"<&> !#% é\n")
        }) {
      String written = ReasonMarkup.write(reason);

      assertThat(written).matches("[\\w.*+%!#-]+");
      assertThat(ReasonMarkup.read(written)).isEqualTo(reason);
    }
  }

  @Test
  void whatNoParserWroteIsAForeignMessage() {
    for (String markup :
        new String[] {
          "", "hello", "time-out", "time-out!x", "time-out!#", "%!", "over-already!soon!x"
        }) {
      assertThat(ReasonMarkup.read(markup)).isEqualTo(new Reason.Uncoded(markup));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReasonMarkup.write(new Reason.Uncoded("x")));
  }
}
