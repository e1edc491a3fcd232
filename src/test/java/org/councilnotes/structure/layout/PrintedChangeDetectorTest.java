package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.structure.change.Print;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Rule;
import org.councilnotes.structure.layout.PdfPage.Run;
import org.junit.jupiter.api.Test;

class PrintedChangeDetectorTest {

  private static final Run PLAIN = new Run("Delegations ", false, false);

  private final List<Line> lines = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  private static Run run(String text, Print print) {
    return new Run(text, false, print, Optional.empty());
  }

  private void line(float x, float y, Run... runs) {
    float length = 0;
    for (Run run : runs) {
      length += 6 * run.text().length();
    }
    lines.add(new Line(1, new Line.Box(x, y, x + length, x + 30, 12), List.of(runs)));
  }

  /** Adds lines below each other. */
  private void repeat(int times, Run... runs) {
    for (int i = 0; i < times; i++) {
      line(70, lines.isEmpty() ? 100 : lines.getLast().y() + 14, runs);
    }
  }

  /** Adds a frame of two columns around the lines between two heights. */
  private void table(float top, float bottom) {
    for (float x : List.of(60f, 300f, 540f)) {
      rules.add(new Rule(x, top, x, bottom));
    }
  }

  /** The marked runs, each with its state. */
  private List<String> marked() {
    PdfPage page = new PdfPage(1, 595, 842, lines, rules, List.of());
    return PrintedChangeDetector.resolve(List.of(page)).getFirst().lines().stream()
        .flatMap(line -> line.runs().stream())
        .filter(run -> run.change().isPresent())
        .map(run -> run.text().strip() + ": " + run.change().get())
        .distinct()
        .toList();
  }

  @Test
  void boldIsPlainWhereNothingIsStruck() {
    repeat(9, PLAIN, run("agreed", Print.BOLD));

    assertThat(marked()).isEmpty();
  }

  @Test
  void boldIsAddedWhereItStandsBesideStruckWords() {
    repeat(5, PLAIN, run("may", Print.STRUCK), run("shall", Print.BOLD));

    assertThat(marked()).containsExactly("may: DELETED", "shall: ADDED");
  }

  @Test
  void boldIsPlainWhereStruckWordsStandElsewhere() {
    repeat(9, PLAIN, run("agreed", Print.BOLD));
    repeat(9, PLAIN, run("not", Print.STRUCK));

    assertThat(marked()).containsExactly("not: DELETED");
  }

  @Test
  void boldItalicIsAddedWhereASignShowsCuts() {
    repeat(2, run("small firms", Print.BOLD_ITALIC), new Run(" ▌", false, false));

    assertThat(marked()).containsExactly("small firms: ADDED");
  }

  @Test
  void legendGoesFirst() {
    repeat(1, new Run("Additions are shown in bold.", false, false));
    repeat(1, PLAIN, run("shall", Print.BOLD));

    assertThat(marked()).containsExactly("shall: ADDED");
  }

  @Test
  void wordsOfTheLegendAreNoChanges() {
    repeat(
        1,
        run("Additions are in ", Print.PLAIN),
        run("bold", Print.BOLD),
        run(", deletions in ", Print.PLAIN),
        run("strikethrough", Print.STRUCK),
        run(".", Print.PLAIN));
    repeat(1, PLAIN, run("may", Print.STRUCK), run("shall", Print.BOLD));

    assertThat(marked()).containsExactly("may: DELETED", "shall: ADDED");
  }

  @Test
  void changesSinceAVersionAreToldApart() {
    repeat(
        1,
        new Run("Changes to the Commission proposal are in bold and strikethrough.", false, false));
    line(70, 200, new Run("Changes to the previous text are in bold underlined.", false, false));
    line(70, 300, PLAIN, run("shall", Print.BOLD), run("swiftly", Print.BOLD_UNDERLINED));
    line(
        70, 314, PLAIN, run("may", Print.STRUCK), run("once", new Print(false, false, true, true)));

    assertThat(marked())
        .containsExactly(
            "shall: ADDED", "swiftly: ADDED_SINCE", "may: DELETED", "once: DELETED_SINCE");
  }

  @Test
  void boldGuidelinesAboveATableAreNoAdditions() {
    repeat(6, PLAIN, run("two letters", Print.BOLD));
    table(190, 400);
    for (int i = 0; i < 5; i++) {
      line(70, 210 + 14 * i, PLAIN, run("may ", Print.STRUCK), run("shall", Print.BOLD));
    }

    assertThat(marked()).containsExactly("may: DELETED", "shall: ADDED");
  }

  @Test
  void headOfATableIsNoAddition() {
    table(190, 400);
    rules.add(new Rule(60, 220, 540, 220));
    line(110, 210, run("Text of the draft", Print.BOLD));
    for (int i = 0; i < 5; i++) {
      line(70, 240 + 14 * i, PLAIN, run("may ", Print.STRUCK), run("shall", Print.BOLD));
    }

    assertThat(marked()).containsExactly("may: DELETED", "shall: ADDED");
  }

  @Test
  void markedWordsAreDeletedOnTheLeftAndAddedOnTheRight() {
    line(94, 100, run("Text proposed by the Commission", Print.ITALIC));
    line(390, 100, run("Amendment", Print.ITALIC));
    line(70, 130, PLAIN, run("may", Print.BOLD_ITALIC));
    line(315, 130, PLAIN, run("shall", Print.BOLD_ITALIC));
    line(315, 144, run("Article 4", Print.BOLD));

    assertThat(marked()).containsExactly("may: DELETED", "shall: ADDED");
  }

  @Test
  void wordForNoTextIsNoAddition() {
    line(94, 100, run("Text proposed by the Commission", Print.ITALIC));
    line(390, 100, run("Amendment", Print.ITALIC));
    line(70, 130, run("Firms may apply.", Print.BOLD_ITALIC));
    line(315, 130, run("deleted", Print.BOLD_ITALIC));

    assertThat(marked()).containsExactly("Firms may apply.: DELETED");
  }

  @Test
  void columnsOfAnAmendmentEndAtTheNextOne() {
    line(94, 100, run("Text proposed by the Commission", Print.ITALIC));
    line(390, 100, run("Amendment", Print.ITALIC));
    line(70, 130, run("may", Print.BOLD_ITALIC));
    line(70, 200, run("Amendment 2", Print.BOLD));
    line(70, 230, run("Recital of honour", Print.BOLD_ITALIC));

    assertThat(marked()).containsExactly("may: DELETED");
  }

  @Test
  void titleOfAnActIsBoldByStyle() {
    line(207, 100, run("REGULATION OF THE COUNCIL amending", Print.BOLD));
    line(
        189,
        114,
        run("the rules on lamps, ", Print.BOLD),
        run("on oil and wicks", Print.BOLD_UNDERLINED),
        run(" now", Print.BOLD));
    line(70, 160, run("In bold at the left", Print.BOLD));
    for (int i = 0; i < 5; i++) {
      line(70, 200 + 14 * i, PLAIN, run("may ", Print.STRUCK), run("shall", Print.BOLD));
    }

    assertThat(marked())
        .containsExactly(
            "on oil and wicks: ADDED",
            "In bold at the left: ADDED",
            "may: DELETED",
            "shall: ADDED");
  }

  @Test
  void largeBoldLineIsATitle() {
    lines.add(
        new Line(1, new Line.Box(70, 60, 190, 130, 14), List.of(run("Draft opinion", Print.BOLD))));
    repeat(5, PLAIN, run("may", Print.STRUCK), run("shall", Print.BOLD));

    assertThat(marked()).containsExactly("may: DELETED", "shall: ADDED");
  }

  /** Adds a legend that gives an example. */
  private void legend() {
    line(
        70,
        100,
        run("You may use ", Print.PLAIN),
        run("bold-underline", Print.BOLD_UNDERLINED),
        run(" for additions and, for example, ", Print.PLAIN),
        run("strikethrough", Print.STRUCK),
        run(" for deletions.", Print.PLAIN));
  }

  /** The lines so far as a page. */
  private PdfPage page(int number) {
    PdfPage page = new PdfPage(number, 595, 842, List.copyOf(lines), rules, List.of());
    lines.clear();
    return page;
  }

  @Test
  void legendThatReturnsIsNoChange() {
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      if (number % 4 == 1) {
        legend();
      }
      line(70, 450, run("Name of the file:", Print.BOLD_ITALIC));
      pages.add(page(number));
    }

    assertThat(PrintedChangeDetector.resolve(pages))
        .flatExtracting(PdfPage::lines)
        .flatExtracting(Line::runs)
        .noneMatch(run -> run.change().isPresent());
  }
}
