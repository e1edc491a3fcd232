package org.councilnotes.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.alarm.AlarmKind;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.dismissal.AlarmDismissals;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Reason;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A checked draft as JSON. */
class CheckJsonTest {

  @TempDir private Path folder;

  private static Alarm alarm(String words) {
    return new Alarm(
        AlarmKind.COUNT,
        new TextRange(0, 2),
        words,
        "22 countries and 11 partners took part.",
        new Reason.Uncoded("21 are named"),
        Optional.empty());
  }

  @Test
  void dismissedAlarmIsToldApartAndNotCounted() {
    DraftText draft =
        DraftText.of(NoteDraft.numbered("90101/19").paragraph("22 took part.").build());
    DraftCheck check =
        new DraftCheck(draft, DraftReference.NONE, List.of(), List.of(alarm("22"), alarm("11")));
    AlarmDismissals dismissals = new AlarmDismissals(new Corpus(folder), Marking.PUBLIC);
    dismissals.dismiss(draft.hash(), Optional.empty(), alarm("22"), "somebody");
    JsonNode json = CheckJson.write(check, dismissals.now());
    assertThat(json.at("/summary/alarms").asInt()).isEqualTo(1);
    assertThat(json.at("/alarms/0/dismissed").asBoolean()).isTrue();
    assertThat(json.at("/alarms/1").has("dismissed")).isFalse();
    assertThat(CheckJson.write(check).at("/summary/alarms").asInt()).isEqualTo(2);
  }

  @Test
  void whatWasLeftOutIsCounted() {
    DraftText draft = DraftText.of(NoteDraft.withoutNumber("d").paragraph("22 took part.").build());
    DraftCheck check = new DraftCheck(draft, DraftReference.NONE, List.of(), List.of(), 3);

    assertThat(CheckJson.write(check).at("/summary/leftOut").asInt()).isEqualTo(3);
    assertThat(CheckJson.write(check.withoutAlarms(_ -> true)).at("/summary/leftOut").asInt())
        .isEqualTo(3);
  }
}
