package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.Test;

/** Figures that are counted from a beginning on. */
class FellDetectorTest {

  private static final String TRAINED =
      "So far %s officers have been trained at nine schools of the region.";

  private static final String IN_PERIOD = "In %d the schools of the region trained %s officers.";

  private static Note edition(int year, String sentence) {
    return NoteDraft.numbered("90101/" + year)
        .paragraph("The task forces work at airports on both sides of the ocean.")
        .paragraph(sentence)
        .build();
  }

  private static List<Alarm> alarms(String before, String now) {
    return new DraftPair(edition(18, before), edition(19, now))
        .alarms(new FellDetector(new DraftHistories())::of);
  }

  @Test
  void lowerCumulativeFigureIsAnAlarmAtItsWords() {
    String now = TRAINED.formatted("2 500");
    Alarm alarm = alarms(TRAINED.formatted("4 000"), now).getFirst();
    assertThat(alarm.words()).startsWith("2 500 officers");
    assertThat(alarm.range().of(DraftText.of(edition(19, now)).text())).isEqualTo(alarm.words());
    assertThat(alarm.context()).isEqualTo(now);
    assertThat(alarm.why().english())
        .isEqualTo(
            "“2 500” is lower than “4 000” in 90101/18; both are counted from a beginning on");
    assertThat(alarm.source().orElseThrow().note().id()).isEqualTo("90101-18");
  }

  @Test
  void higherOrEqualFigureIsNoAlarm() {
    assertThat(alarms(TRAINED.formatted("4 000"), TRAINED.formatted("4 500"))).isEmpty();
    assertThat(alarms(TRAINED.formatted("4 000"), TRAINED.formatted("4 000"))).isEmpty();
  }

  @Test
  void figureOfAPeriodMayFall() {
    assertThat(alarms(IN_PERIOD.formatted(2018, "900"), IN_PERIOD.formatted(2019, "400")))
        .isEmpty();
  }
}
