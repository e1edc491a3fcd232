package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.structure.layout.PdfPage.Ink;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Run;
import org.junit.jupiter.api.Test;

class PrintedChangeDetectorTest {

  private static final Run PLAIN = new Run("Delegations ", false, false);

  private static Run run(String text, Ink ink) {
    return new Run(text, ink != Ink.STRUCK, false, ink);
  }

  /** A page with these lines and the inks that are left of them. */
  private static List<Ink> inks(List<List<Run>> lines) {
    List<Line> printed = new ArrayList<>();
    for (List<Run> runs : lines) {
      float y = 100 + 14f * printed.size();
      printed.add(new Line(1, new Line.Box(70, y, 500, 100, 12), runs));
    }
    PdfPage page = new PdfPage(1, 595, 842, printed, List.of(), List.of());
    return PrintedChangeDetector.resolveAdditions(List.of(page)).getFirst().lines().stream()
        .flatMap(line -> line.runs().stream())
        .map(Run::ink)
        .filter(ink -> ink != Ink.PLAIN)
        .distinct()
        .toList();
  }

  private static List<List<Run>> repeated(int times, Run... runs) {
    List<List<Run>> lines = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      lines.add(List.of(runs));
    }
    return lines;
  }

  @Test
  void boldIsPlainWhereNothingIsStruck() {
    assertThat(inks(repeated(9, PLAIN, run("agreed", Ink.BOLD)))).isEmpty();
  }

  @Test
  void boldIsAddedWhereItStandsBesideStruckWords() {
    assertThat(inks(repeated(5, PLAIN, run("may", Ink.STRUCK), run("shall", Ink.BOLD))))
        .containsExactlyInAnyOrder(Ink.STRUCK, Ink.BOLD);
  }

  @Test
  void boldIsPlainWhereStruckWordsStandElsewhere() {
    List<List<Run>> lines = repeated(9, PLAIN, run("agreed", Ink.BOLD));
    lines.addAll(repeated(9, PLAIN, run("not", Ink.STRUCK)));

    assertThat(inks(lines)).containsExactly(Ink.STRUCK);
  }

  @Test
  void boldItalicIsAddedWhereASignShowsCuts() {
    assertThat(
            inks(repeated(2, run("small companies", Ink.BOLD_ITALIC), new Run(" ▌", false, false))))
        .containsExactly(Ink.BOLD_ITALIC);
  }

  @Test
  void legendGoesFirst() {
    List<List<Run>> lines = repeated(1, new Run("Additions are shown in bold.", false, false));
    lines.addAll(repeated(1, PLAIN, run("shall", Ink.BOLD)));

    assertThat(inks(lines)).containsExactly(Ink.BOLD);
  }
}
