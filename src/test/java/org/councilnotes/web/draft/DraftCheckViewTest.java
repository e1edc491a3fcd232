package org.councilnotes.web.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.draft.dismissal.AlarmDismissal;
import org.councilnotes.draft.dismissal.DismissalList;
import org.councilnotes.note.Marking;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.text.TextRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftCheckViewTest {

  private static final String ID = "0123";

  private static DraftCheckView view(String verdict, String sentence) {
    DraftCheckState state = DraftCheckState.of(ID, verdict, sentence, 5);
    return view(state, Set.of());
  }

  private static DraftCheckView view(DraftCheckState state, Set<String> dismissed) {
    return view(state, new DraftDismissals.Dismissed(DismissalList.NONE, dismissed), false);
  }

  private static DraftCheckView view(DraftDismissals.Dismissed dismissed, boolean forGood) {
    return view(DraftCheckState.of(ID, "", "", 5), dismissed, forGood);
  }

  private static DraftCheckView view(
      DraftCheckState state, DraftDismissals.Dismissed dismissed, boolean forGood) {
    return new DraftCheckView(
        CheckedDrafts.check(), state, "a.docx", Optional.empty(), dismissed, forGood);
  }

  @Test
  void sentencesAreCountedByVerdict() {
    assertThat(view("", "").tallies())
        .extracting(tally -> tally.verdict().map(SentenceVerdict::key).orElse("all"))
        .containsExactly("all", "adopted", "altered", "dropped", "near", "new");
    assertThat(view("", "").tallies().getFirst().count()).isEqualTo(5);
    assertThat(view("altered", "").tallies())
        .filteredOn(DraftCheckView.Tally::current)
        .extracting(DraftCheckView.Tally::href)
        .containsExactly("/draft/checks/0123?verdict=altered");
  }

  @Test
  void draftStandsInItsOrderWithItsHeadings() {
    List<DraftCheckView.Block> blocks = view("", "2").blocks();

    assertThat(blocks)
        .extracting(block -> block.kind().key())
        .containsExactly("heading", "paragraph", "heading", "item");
    assertThat(blocks.get(1).lines())
        .extracting(DraftCheckView.Line::number)
        .containsExactly(1, 2, 3);
    assertThat(blocks.get(1).lines().get(1))
        .satisfies(
            line -> {
              assertThat(line.alarmed()).isTrue();
              assertThat(line.current()).isTrue();
              assertThat(line.href()).isEqualTo("/draft/checks/0123?sentence=2#s2");
            });
  }

  @Test
  void oneVerdictLeavesOutWhatIsOfAnother() {
    List<DraftCheckView.Block> blocks = view("near", "").blocks();

    assertThat(blocks).hasSize(1);
    assertThat(blocks.getFirst().lines().getFirst().href())
        .isEqualTo("/draft/checks/0123?verdict=near&sentence=5#s5");
  }

  /** The first is as adopted and the fourth new: nothing is to be looked at. */
  @ParameterizedTest
  @CsvSource(
      value = {"'',2,-", "1,2,-", "2,3,-", "3,5,2", "4,5,3", "5,-,3"},
      nullValues = "-")
  void stepsGoFromOneThatIsToBeLookedAtToTheNext(String at, String next, String before) {
    DraftCheckView view = view("", at);

    assertThat(view.looks()).isEqualTo(3);
    assertThat(view.nextHref()).isEqualTo(href(next));
    assertThat(view.previousSentenceHref()).isEqualTo(href(before));
  }

  private static Optional<String> href(String number) {
    return Optional.ofNullable(number)
        .map(n -> "/draft/checks/0123?sentence=%s#s%s".formatted(n, n));
  }

  @Test
  void sentenceIsShownWithWhatDiffers() {
    SentenceView altered = view("", "2").current().orElseThrow();

    assertThat(altered.runs())
        .filteredOn(TextRun::isDeleted)
        .extracting(TextRun::text)
        .containsExactly("2016");
    assertThat(altered.runs())
        .filteredOn(TextRun::isAdded)
        .extracting(TextRun::text)
        .containsExactly("2017");
    assertThat(altered.differences()).containsExactly(DifferenceKind.DATE, DifferenceKind.MODALITY);
    assertThat(altered.isSourceAgreed()).isTrue();
    assertThat(altered.agreed()).isEmpty();
    assertThat(altered.sourceLabel()).isEqualTo("draft.check.agreed");
    assertThat(view("", "5").current().orElseThrow().sourceLabel())
        .isEqualTo("draft.check.guess.agreed");
    assertThat(altered.alarms()).hasSize(1);
    assertThat(view("", "4").current().orElseThrow().source()).isEmpty();
  }

  @Test
  void alarmLeadsToItsSentence() {
    assertThat(view("near", "").alarms().getFirst())
        .satisfies(
            alarm -> {
              assertThat(alarm.number()).isEqualTo(2);
              assertThat(alarm.href()).isEqualTo("/draft/checks/0123?sentence=2#s2");
              assertThat(alarm.evidence()).isNotEmpty();
            });
  }

  @Test
  void dismissedAlarmCountsNoMore() {
    String alarm = view("", "").alarms().getFirst().id();
    DraftCheckView view = view(DraftCheckState.of(ID, "", "2", 5), Set.of(alarm));

    assertThat(view.alarms()).isEmpty();
    assertThat(view.dismissedAlarms()).extracting(DraftAlarmView::id).containsExactly(alarm);
    assertThat(view.dismissedAlarms()).allMatch(DraftAlarmView::recallable);
    assertThat(view.current().orElseThrow().alarms()).isEmpty();
    assertThat(view.blocks().get(1).lines()).noneMatch(DraftCheckView.Line::alarmed);
  }

  @Test
  void readerCannotTakeBackWhatIsDismissedForGood() {
    Alarm alarm = CheckedDrafts.check().alarms().getFirst();
    AlarmDismissal entry =
        new AlarmDismissal(
            alarm.id(),
            alarm.kind().key(),
            alarm.source().map(source -> source.note().shortName()),
            "0123",
            Optional.empty(),
            "2020-01-01",
            "somebody",
            Marking.PUBLIC);
    DraftDismissals.Dismissed dismissed =
        new DraftDismissals.Dismissed(new DismissalList(List.of(entry)), Set.of(alarm.id()));

    assertThat(view(dismissed, false).dismissedAlarms())
        .hasSize(1)
        .noneMatch(DraftAlarmView::recallable);
    assertThat(view(dismissed, true).dismissedAlarms()).allMatch(DraftAlarmView::recallable);
  }

  @ParameterizedTest
  @CsvSource({"wrong,''", "'',0", "'',6", "'',-1", "'',x", "'',9999999999"})
  void whatIsNotThereIsRefused(String verdict, String sentence) {
    assertThatThrownBy(() -> DraftCheckState.of(ID, verdict, sentence, 5))
        .isInstanceOf(Refusal.class);
  }
}
