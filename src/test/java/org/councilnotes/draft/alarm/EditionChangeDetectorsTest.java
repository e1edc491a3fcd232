package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.draft.alarm.AlarmSetting.edition;

import java.nio.file.Path;
import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the edition before has and a draft has otherwise or not at all. */
class EditionChangeDetectorsTest {

  @TempDir private Path folder;

  private static final String REST =
      "Pilots bring vessels into the harbour by day and by night, in fog and in calm weather, and"
          + " know each bank of sand, each wreck and each light on the way from the sea to the"
          + " quays. They answer to the harbour master, who keeps a book of all that they saw.";

  private static NoteDraft ports(int year) {
    return edition(year)
        .heading("II", "II.", "SEACOP")
        .programme("SEACOP", "SEACOP")
        .paragraph("SEACOP trains harbour pilots.")
        .programme("SEACOP", "SEACOP")
        .paragraph(REST);
  }

  private static NoteDraft funded(int year, String who) {
    return ports(year)
        .paragraph("The fund pays for SEACOP together with Canada, Norway and Japan.")
        .programme("SEACOP", "SEACOP")
        .country("CA", MentionRole.MENTIONED, "Canada")
        .country("NO", MentionRole.MENTIONED, "Norway")
        .country("JP", MentionRole.MENTIONED, "Japan")
        .paragraph(who);
  }

  private static final String LEADS =
      "The Harbour Safety Office (HSO) leads the group on early warning.";

  private List<String> said(AlarmDetector detector, Note before, NoteDraft draft) {
    return AlarmSetting.of(folder, detector, before).alarms(draft).stream()
        .map(alarm -> alarm.why().english())
        .toList();
  }

  @Test
  void countriesThatADraftNamesNowhereAreFound() {
    Note before = funded(2018, LEADS).build();

    assertThat(said(new AbsentListDetector(), before, ports(2019)))
        .containsExactly("Canada, Norway, Japan: named in 2017-18, nowhere in the draft");
    assertThat(said(new AbsentListDetector(), before, funded(2019, LEADS))).isEmpty();
  }

  @Test
  void partOfAnEditionIsSilent() {
    Note before = funded(2018, LEADS + " " + REST + " " + REST).build();

    assertThat(said(new AbsentListDetector(), before, ports(2019))).isEmpty();
    assertThat(said(new AbsentBodyDetector(), before, ports(2019))).isEmpty();
  }

  @Test
  void countriesOfAProgrammeThatEndedOrIsGoneAreSilent() {
    Note before = funded(2018, LEADS).build();

    assertThat(
            said(
                new AbsentListDetector(),
                before,
                ports(2019).paragraph("SEACOP ended in May.").programme("SEACOP", "SEACOP")))
        .isEmpty();
    assertThat(said(new AbsentListDetector(), before, edition(2019).paragraph(REST))).isEmpty();
  }

  @Test
  void bodyThatADraftNamesNowhereIsFound() {
    Note before = funded(2018, LEADS).build();

    assertThat(said(new AbsentBodyDetector(), before, ports(2019)))
        .containsExactly("Harbour Safety Office: named in 2017-18, nowhere in the draft");
    assertThat(
            said(new AbsentBodyDetector(), before, ports(2019).paragraph("The HSO left in May.")))
        .isEmpty();
  }

  @Test
  void bodyThatTookPartInWhatIsOverIsSilent() {
    Note before =
        funded(2018, "The Harbour Safety Office (HSO) was led by a captain until May.").build();

    assertThat(said(new AbsentBodyDetector(), before, ports(2019))).isEmpty();
  }

  @Test
  void figureOfADatedEventThatIsLowerIsFound() {
    Note before =
        edition(2018).paragraph("It saw the training of 1,217 pilots in January 2018.").build();

    assertThat(
            said(
                new EventFigureDetector(),
                before,
                edition(2019).paragraph("After the training of 1,130 pilots in January 2018.")))
        .containsExactly("“1,130” is lower than “1,217”, which 2017-18 has of the same");
    assertThat(
            said(
                new EventFigureDetector(),
                before,
                edition(2019).paragraph("After the training of 1,130 pilots in January 2019.")))
        .isEmpty();
  }
}
