package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.councilnotes.note.TextRange;
import org.councilnotes.web.InkedText.Inked;
import org.councilnotes.web.Run.Call;
import org.councilnotes.web.Run.Ink;
import org.junit.jupiter.api.Test;

class InkedTextTest {

  @Test
  void textWithoutInkIsOneRun() {
    assertThat(InkedText.of("calm sea", List.of(), Ink.MATCH).runs())
        .extracting(Run::text)
        .containsExactly("calm sea");
  }

  @Test
  void emptyTextHasNoRuns() {
    assertThat(InkedText.of("", List.of(), Ink.MATCH).runs()).isEmpty();
  }

  @Test
  void matchAtBothEndsLeavesPlainTextBetween() {
    List<Run> runs =
        InkedText.of("sea of sea", List.of(new TextRange(0, 3), new TextRange(7, 10)), Ink.MATCH)
            .runs();

    assertThat(shown(runs)).isEqualTo("[sea] of [sea]");
  }

  @Test
  void matchInsideDeletedWordsKeepsBothInks() {
    InkedText text =
        new InkedText(
                "the old port office",
                List.of(new Inked(new TextRange(4, 12), Ink.DELETED)),
                new TreeMap<>())
            .with(List.of(new TextRange(8, 19)), Ink.MATCH);

    assertThat(shown(text.runs())).isEqualTo("the -old -[-port-][ office]");
  }

  @Test
  void footnoteIsCalledAfterTheRunThatEndsThere() {
    TreeMap<Integer, List<Call>> calls = new TreeMap<>();
    calls.put(4, List.of(new Call(1, "n/I/2")));

    List<Run> runs = new InkedText("Peru and more", List.of(), calls).runs();

    assertThat(runs).extracting(Run::text).containsExactly("Peru", " and more");
    assertThat(runs.getFirst().calls()).containsExactly(new Call(1, "n/I/2"));
  }

  @Test
  void footnoteCalledBeforeTheFirstWordIsNotLost() {
    TreeMap<Integer, List<Call>> calls = new TreeMap<>();
    calls.put(0, List.of(new Call(1, "n/I/2")));

    List<Run> runs = new InkedText("Peru", List.of(), calls).runs();

    assertThat(runs.getFirst().calls()).hasSize(1);
    assertThat(shown(runs)).isEqualTo("Peru");
  }

  @Test
  void partOfTheTextShowsOnlyWhatLiesInIt() {
    InkedText text = InkedText.of("one two three", List.of(new TextRange(0, 7)), Ink.MATCH);

    assertThat(shown(text.runs(new TextRange(4, 13)))).isEqualTo("[two] three");
  }

  private static String shown(List<Run> runs) {
    StringBuilder out = new StringBuilder();
    for (Run run : runs) {
      String text = run.isDeleted() ? "-" + run.text() + "-" : run.text();
      out.append(run.isMatch() ? "[" + text + "]" : text);
    }
    return out.toString();
  }
}
