package org.councilnotes.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.web.text.StyledText.StyledRange;
import org.councilnotes.web.text.TextRun.Call;
import org.councilnotes.web.text.TextRun.Ink;
import org.junit.jupiter.api.Test;

class StyledTextTest {

  @Test
  void textWithoutInkIsOneRun() {
    assertThat(StyledText.of("calm sea", List.of(), Ink.MATCH).runs())
        .extracting(TextRun::text)
        .containsExactly("calm sea");
  }

  @Test
  void emptyTextHasNoRuns() {
    assertThat(StyledText.of("", List.of(), Ink.MATCH).runs()).isEmpty();
  }

  @Test
  void matchAtBothEndsLeavesPlainTextBetween() {
    List<TextRun> runs =
        StyledText.of("sea of sea", List.of(new TextRange(0, 3), new TextRange(7, 10)), Ink.MATCH)
            .runs();

    assertThat(shown(runs)).isEqualTo("[sea] of [sea]");
  }

  @Test
  void matchInsideDeletedWordsKeepsBothInks() {
    StyledText text =
        new StyledText(
                "the old port office",
                List.of(new StyledRange(new TextRange(4, 12), Ink.DELETED)),
                new TreeMap<>())
            .with(List.of(new TextRange(8, 19)), Ink.MATCH);

    assertThat(shown(text.runs())).isEqualTo("the -old -[-port-][ office]");
  }

  @Test
  void changeSinceAVersionIsOneOfItsKind() {
    TextRun run = new TextRun("old", Set.of(Ink.DELETED_SINCE), List.of());

    assertThat(run.isDeleted()).isTrue();
    assertThat(run.isSince()).isTrue();
    assertThat(new TextRun("new", Set.of(Ink.ADDED), List.of()).isSince()).isFalse();
  }

  @Test
  void footnoteIsCalledAfterTheRunThatEndsThere() {
    TreeMap<Integer, List<Call>> calls = new TreeMap<>();
    calls.put(4, List.of(new Call(1, "n/I/2")));

    List<TextRun> runs = new StyledText("Peru and more", List.of(), calls).runs();

    assertThat(runs).extracting(TextRun::text).containsExactly("Peru", " and more");
    assertThat(runs.getFirst().calls()).containsExactly(new Call(1, "n/I/2"));
  }

  @Test
  void footnoteCalledBeforeTheFirstWordIsNotLost() {
    TreeMap<Integer, List<Call>> calls = new TreeMap<>();
    calls.put(0, List.of(new Call(1, "n/I/2")));

    List<TextRun> runs = new StyledText("Peru", List.of(), calls).runs();

    assertThat(runs.getFirst().calls()).hasSize(1);
    assertThat(shown(runs)).isEqualTo("Peru");
  }

  @Test
  void partOfTheTextShowsOnlyWhatLiesInIt() {
    StyledText text = StyledText.of("one two three", List.of(new TextRange(0, 7)), Ink.MATCH);

    assertThat(shown(text.runs(new TextRange(4, 13)))).isEqualTo("[two] three");
  }

  private static String shown(List<TextRun> runs) {
    StringBuilder out = new StringBuilder();
    for (TextRun run : runs) {
      String text = run.isDeleted() ? "-" + run.text() + "-" : run.text();
      out.append(run.isMatch() ? "[" + text + "]" : text);
    }
    return out.toString();
  }
}
