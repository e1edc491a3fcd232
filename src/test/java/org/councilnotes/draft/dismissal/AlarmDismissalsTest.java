package org.councilnotes.draft.dismissal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.councilnotes.NoteDraft;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.alarm.AlarmKind;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.yaml.InvalidYamlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of dismissed alarms, which several may write to. */
class AlarmDismissalsTest {

  private static final Optional<String> SERIES = Optional.of("yearly-report");
  private static final String SECRET = "In 2017, the ministers of Utopia";

  @TempDir private Path folder;

  private static Alarm alarm(String context, int start, String edition) {
    Note before =
        NoteDraft.numbered("90101/19")
            .report("yearly-report", edition + "-01-01", edition + "-12-31")
            .paragraph(context)
            .build();
    WordingUse source =
        new WordingUse(
            before.passages().getFirst(), NoteSummary.of(before), "", new TextRange(0, 1));
    return new Alarm(
        AlarmKind.STALE,
        new TextRange(start, start + 7),
        "In 2017",
        context,
        new Reason.Uncoded("why"),
        Optional.of(source));
  }

  private AlarmDismissals world(Marking marking) {
    return new AlarmDismissals(new Corpus(folder), marking, () -> Instant.EPOCH);
  }

  private String file() throws IOException {
    return Files.readString(folder.resolve("draft-alarms.yaml"));
  }

  @Test
  void dismissedAlarmStaysDismissedWhereAnotherSentenceChanges() {
    world(Marking.PUBLIC).dismiss("0123", SERIES, alarm(SECRET, 10, "2018"), "somebody");
    AlarmDismissals later = world(Marking.PUBLIC);
    assertThat(later.isDismissed(alarm(SECRET, 99, "2018"))).isTrue();
    assertThat(later.isDismissed(alarm(SECRET + " met", 10, "2018"))).isFalse();
  }

  @Test
  void sameSentenceInADraftOfTheNextYearIsAnotherAlarm() {
    world(Marking.PUBLIC).dismiss("0123", SERIES, alarm(SECRET, 10, "2018"), "somebody");
    assertThat(world(Marking.PUBLIC).isDismissed(alarm(SECRET, 10, "2019"))).isFalse();
  }

  @Test
  void fileHasNoWordsOfTheDraft() throws IOException {
    Alarm alarm = alarm(SECRET, 10, "2018");
    world(Marking.LIMITE).dismiss("0123", SERIES, alarm, "some: body");
    assertThat(file())
        .doesNotContain("2017", "ministers", "Utopia")
        .endsWith(
            """
            dismissed:
            - alarm: "%s"
              kind: stale
              edition: 2018
              draft: "0123"
              series: yearly-report
              when: 1970-01-01T00:00:00Z
              by: "some: body"
              marking: LIMITE
            """
                .formatted(alarm.id()));
  }

  @Test
  void listWithAPromiseThatAnEarlierVersionRaisedIsRead() throws IOException {
    Alarm alarm = alarm(SECRET, 10, "2018");
    world(Marking.PUBLIC).dismiss("0123", SERIES, alarm, "somebody");
    Files.writeString(
        folder.resolve("draft-alarms.yaml"), file().replace("kind: stale", "kind: promise"));
    assertThat(world(Marking.PUBLIC).now().entries()).hasSize(1);
    assertThat(world(Marking.PUBLIC).isDismissed(alarm)).isFalse();
  }

  @Test
  void whatWasDismissedInTheRestrictedWorldStaysThere() {
    Alarm alarm = alarm(SECRET, 10, "2018");
    world(Marking.LIMITE).dismiss("0123", SERIES, alarm, "somebody");
    assertThat(world(Marking.LIMITE).isDismissed(alarm)).isTrue();
    assertThat(world(Marking.PUBLIC).isDismissed(alarm)).isFalse();
    assertThat(world(Marking.PUBLIC).now().entries()).isEmpty();
    assertThat(world(Marking.PUBLIC).recall(alarm.id())).isFalse();
    world(Marking.PUBLIC).dismiss("0123", SERIES, alarm, "somebody else");
    assertThat(world(Marking.PUBLIC).isDismissed(alarm)).isTrue();
  }

  @Test
  void alarmThatIsRecalledLeavesThatOfAnotherEdition() {
    AlarmDismissals dismissals = world(Marking.PUBLIC);
    Alarm before = alarm(SECRET, 10, "2018");
    Alarm now = alarm(SECRET, 10, "2019");
    dismissals.dismiss("0123", SERIES, before, "somebody");
    dismissals.dismiss("4567", SERIES, now, "somebody");

    assertThat(dismissals.recall(now)).isTrue();
    assertThat(dismissals.isDismissed(now)).isFalse();
    assertThat(dismissals.isDismissed(before)).isTrue();
  }

  @Test
  void recalledAlarmCountsAgain() {
    Alarm alarm = alarm(SECRET, 10, "2018");
    AlarmDismissals dismissals = world(Marking.PUBLIC);
    assertThat(dismissals.recall(alarm.id())).isFalse();
    dismissals.dismiss("0123", SERIES, alarm, "somebody");
    dismissals.dismiss("4567", SERIES, alarm, "somebody");
    assertThat(dismissals.now().entries()).hasSize(1);
    assertThat(dismissals.now().open(List.of(alarm))).isZero();
    assertThat(dismissals.recall(alarm.id())).isTrue();
    assertThat(dismissals.isDismissed(alarm)).isFalse();
    assertThat(dismissals.now().open(List.of(alarm))).isOne();
  }

  @Test
  void dismissalsOfSeveralAtOnceAllStay() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writing = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Alarm alarm = alarm("sentence " + i, 0, "2018");
        writing.add(
            threads.submit(() -> world(Marking.PUBLIC).dismiss("0123", SERIES, alarm, "somebody")));
      }
      for (Future<?> one : writing) {
        one.get();
      }
    }
    assertThat(world(Marking.PUBLIC).now().entries()).hasSize(40);
    assertThat(new Corpus(folder).files()).as("the list and its lock are no notes").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dismissed: [{alarm: all, kind: stale, draft: a, when: b, by: c}]\n",
        "dismissed:\n- alarm: \"0123456789abcdef\"\n  kind: stail\n",
        "dismissed:\n- alarm: \"0123456789abcdef\"\n  words: secret\n",
        "dismised: []\n",
        "a list\n"
      })
  void badFileIsSaidAndStaysAsItIs(String bad) throws IOException {
    Files.writeString(folder.resolve("draft-alarms.yaml"), bad);
    AlarmDismissals dismissals = world(Marking.PUBLIC);
    Alarm alarm = alarm(SECRET, 10, "2018");
    assertThatExceptionOfType(InvalidYamlException.class)
        .isThrownBy(dismissals::now)
        .withMessageStartingWith("draft-alarms.yaml, line ");
    assertThatExceptionOfType(InvalidYamlException.class)
        .isThrownBy(() -> dismissals.dismiss("0123", SERIES, alarm, "somebody"));
    assertThat(file()).isEqualTo(bad);
  }

  @Test
  void commentsOfPeopleStay() throws IOException {
    Files.writeString(folder.resolve("draft-alarms.yaml"), "# ours\n");
    Alarm alarm = alarm(SECRET, 10, "2018");
    world(Marking.PUBLIC).dismiss("0123", SERIES, alarm, "somebody");
    assertThat(world(Marking.PUBLIC).recall(alarm.id())).isTrue();
    assertThat(file()).startsWith("# ours\n");
  }
}
