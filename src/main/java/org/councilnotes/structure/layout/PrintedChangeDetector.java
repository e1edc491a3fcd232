package org.councilnotes.structure.layout;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.structure.layout.PdfPage.Ink;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Run;

/**
 * Decides which print of a note stands for additions. Its own legend goes first ({@link
 * ChangeLegend}). Bold underlined and bold italic words are additions in a note that also strikes
 * words out or shows cuts by a sign; bold ones where bold and struck words stand in the same lines.
 * Other notes print so for other reasons.
 */
public final class PrintedChangeDetector {

  /** Matches {@code [...]} and {@code bold underlined}; not {@code [1]}. */
  private static final Pattern SAID =
      Pattern.compile(
          "\\[(?:\\.\\.\\.|…| )\\]|(?iu:\\b(?:bold|underlin|strikethrough|struck through|gras"
              + "|souligné|negrita|subrayad|fettdruck|fett gedruckt|unterstrichen|grassetto"
              + "|sottolineat|negrito|sublinhad|vet gedrukt|onderstreept))");

  /** The sign by which Parliament shows that words were deleted. */
  private static final char CUT = '▌';

  private static final int LEAST_CUTS = 2;

  /** Least number of lines with bold words among others, where nothing says what bold means. */
  private static final int LEAST_BOLD = 5;

  /** Least number of lines with bold and struck words. */
  private static final int LEAST_BOTH = 2;

  private PrintedChangeDetector() {}

  /** The pages with the print of additions alone; other print is made plain. */
  static List<PdfPage> resolveAdditions(List<PdfPage> pages) {
    Set<Ink> kept = additions(pages);
    kept.add(Ink.STRUCK);
    return pages.stream().map(p -> resolveAdditions(p, kept)).toList();
  }

  private static Set<Ink> additions(List<PdfPage> pages) {
    PrintUse use = PrintUse.of(pages);
    if (use.isPlain()) {
      return EnumSet.noneOf(Ink.class); // no need to look for a legend
    }
    String text = text(pages);
    Set<Ink> kept = ChangeLegend.additions(text);
    if (use.struck() || text.chars().filter(c -> c == CUT).count() >= LEAST_CUTS) {
      kept.add(Ink.BOLD_UNDERLINED);
      kept.add(Ink.BOLD_ITALIC);
    } else if (statesChanges(text)) {
      kept.add(Ink.BOLD_UNDERLINED);
    }
    if (use.mixed() >= LEAST_BOLD && use.both() >= LEAST_BOTH) {
      kept.add(Ink.BOLD);
    }
    return kept;
  }

  private static String text(List<PdfPage> pages) {
    StringBuilder text = new StringBuilder();
    for (PdfPage page : pages) {
      page.lines().forEach(line -> text.append(line.text()).append(' '));
      text.append('\n');
    }
    return text.toString();
  }

  /** Whether a text shows cuts or explains how it prints changes. */
  public static boolean statesChanges(String text) {
    return SAID.matcher(text).find();
  }

  private static PdfPage resolveAdditions(PdfPage page, Set<Ink> kept) {
    return page.with(
        page.lines().stream()
            .map(l -> l.with(l.runs().stream().map(r -> resolveAdditions(r, kept)).toList()))
            .toList());
  }

  private static Run resolveAdditions(Run run, Set<Ink> kept) {
    return run.ink() == Ink.PLAIN || kept.contains(run.ink())
        ? run
        : new Run(run.text(), run.bold(), run.superscript());
  }

  /**
   * How a note uses print.
   *
   * @param isPlain whether no print may stand for a change
   * @param struck whether any words are struck
   * @param mixed lines with bold words among others
   * @param both lines with bold and struck words
   */
  private record PrintUse(boolean isPlain, boolean struck, int mixed, int both) {

    static PrintUse of(List<PdfPage> pages) {
      boolean plain = true;
      boolean struck = false;
      int mixed = 0;
      int both = 0;
      for (PdfPage page : pages) {
        for (Line line : page.lines()) {
          Set<Ink> inks = inks(line);
          boolean bold = inks.contains(Ink.BOLD);
          plain &= inks.isEmpty() || inks.equals(EnumSet.of(Ink.PLAIN));
          struck |= inks.contains(Ink.STRUCK);
          mixed += bold && inks.size() > 1 ? 1 : 0;
          both += bold && inks.contains(Ink.STRUCK) ? 1 : 0;
        }
      }
      return new PrintUse(plain, struck, mixed, both);
    }

    private static Set<Ink> inks(Line line) {
      Set<Ink> inks = EnumSet.noneOf(Ink.class);
      for (Run run : line.runs()) {
        if (!run.text().isBlank()) {
          inks.add(run.ink());
        }
      }
      return inks;
    }
  }
}
