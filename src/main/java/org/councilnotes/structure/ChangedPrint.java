package org.councilnotes.structure;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.councilnotes.structure.Page.Ink;
import org.councilnotes.structure.Page.Line;
import org.councilnotes.structure.Page.Run;

/**
 * Tells notes that print changes to a text from those that print words bold and underlined, or bold
 * and slanted, for other reasons: only a note with words struck out, with cuts or that says how it
 * prints changes has added words.
 */
final class ChangedPrint {

  /** Matches {@code [...]} and {@code bold underlined}; not {@code [1]}. */
  private static final Pattern SAID =
      Pattern.compile(
          "\\[(?:\\.\\.\\.|…| )\\]|(?iu:\\b(?:bold|underlin|strikethrough|struck through|gras"
              + "|souligné|negrita|subrayad|fettdruck|fett gedruckt|unterstrichen|grassetto"
              + "|sottolineat|negrito|sublinhad|vet gedrukt|onderstreept))");

  private ChangedPrint() {}

  /** The pages, with nothing said of added words where the note has none. */
  static List<Page> settled(List<Page> pages) {
    boolean struck = has(pages, l -> l.runs().stream().anyMatch(r -> r.ink() == Ink.STRUCK));
    if (struck) {
      return pages;
    }
    boolean said = has(pages, l -> isSaid(l.text()));
    return pages.stream().map(p -> settled(p, said ? Ink.BOLD_UNDERLINED : Ink.PLAIN)).toList();
  }

  /** Whether a text shows cuts or says how it prints changes. */
  static boolean isSaid(String text) {
    return SAID.matcher(text).find();
  }

  private static boolean has(List<Page> pages, Predicate<Line> wanted) {
    return pages.stream().flatMap(p -> p.lines().stream()).anyMatch(wanted);
  }

  private static Page settled(Page page, Ink kept) {
    return page.with(
        page.lines().stream()
            .map(
                l ->
                    new Line(
                        l.page(), l.box(), l.runs().stream().map(r -> settled(r, kept)).toList()))
            .toList());
  }

  private static Run settled(Run run, Ink kept) {
    return run.ink() == kept ? run : new Run(run.text(), run.bold(), run.superscript());
  }
}
