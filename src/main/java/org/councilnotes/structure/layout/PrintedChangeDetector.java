package org.councilnotes.structure.layout;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.structure.layout.PdfPage.Ink;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Run;

/**
 * Decides whether a note shows changes by its print. Bold underlined and bold italic words are
 * additions only in a note that also strikes words out, shows cuts, or explains how it prints
 * changes; other notes print so for other reasons.
 */
public final class PrintedChangeDetector {

  /** Matches {@code [...]} and {@code bold underlined}; not {@code [1]}. */
  private static final Pattern SAID =
      Pattern.compile(
          "\\[(?:\\.\\.\\.|…| )\\]|(?iu:\\b(?:bold|underlin|strikethrough|struck through|gras"
              + "|souligné|negrita|subrayad|fettdruck|fett gedruckt|unterstrichen|grassetto"
              + "|sottolineat|negrito|sublinhad|vet gedrukt|onderstreept))");

  private PrintedChangeDetector() {}

  /** The pages; without additions where the note does not show changes. */
  static List<PdfPage> resolveAdditions(List<PdfPage> pages) {
    Set<Ink> inks = inks(pages);
    if (inks.contains(Ink.STRUCK) || inks.isEmpty()) {
      return pages;
    }
    Ink kept = statesChanges(pages) ? Ink.BOLD_UNDERLINED : Ink.PLAIN;
    return pages.stream().map(p -> resolveAdditions(p, kept)).toList();
  }

  /** The formatting of the runs of all pages, without plain text. */
  private static Set<Ink> inks(List<PdfPage> pages) {
    Set<Ink> inks = EnumSet.noneOf(Ink.class);
    for (PdfPage page : pages) {
      for (Line line : page.lines()) {
        line.runs().forEach(run -> inks.add(run.ink()));
      }
    }
    inks.remove(Ink.PLAIN);
    return inks;
  }

  /** Whether a text shows cuts or explains how it prints changes. */
  public static boolean statesChanges(String text) {
    return SAID.matcher(text).find();
  }

  private static boolean statesChanges(List<PdfPage> pages) {
    for (PdfPage page : pages) {
      for (Line line : page.lines()) {
        if (statesChanges(line.text())) {
          return true;
        }
      }
    }
    return false;
  }

  private static PdfPage resolveAdditions(PdfPage page, Ink kept) {
    return page.with(
        page.lines().stream()
            .map(l -> l.with(l.runs().stream().map(r -> resolveAdditions(r, kept)).toList()))
            .toList());
  }

  private static Run resolveAdditions(Run run, Ink kept) {
    return run.ink() == kept ? run : new Run(run.text(), run.bold(), run.superscript());
  }
}
