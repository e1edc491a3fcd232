package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.structure.change.ChangeLegend;
import org.councilnotes.structure.change.ChangeRules;
import org.councilnotes.structure.change.Print;
import org.councilnotes.structure.change.PrintUse;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Run;

/**
 * Finds the print of the pages of a PDF that stands for changes, and says which. Cells of tables
 * and running text are judged by their own use of print: guidelines above a table may be bold where
 * bold words in its cells are additions. The legend itself, heads of tables, titles of acts and
 * bold lines in larger print are no changes.
 */
final class PrintedChangeDetector {

  /** Number of pages at the beginning in which a legend counts before any other. */
  private static final int FRONT = 3;

  /** Points by which a title is larger than the body. */
  private static final float LARGER = 1.2f;

  private final List<PdfPage> pages;
  private final float bodySize;
  private final Set<Line> legendLines = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ChangeLegend legend;
  private final ChangeRules inCells;
  private final ChangeRules inText;

  private PrintedChangeDetector(List<PdfPage> pages) {
    this.pages = pages;
    bodySize = bodySize(pages);
    PrintedText all = PrintedText.of(pages);
    legend = legend(all);
    PrintUse cells = new PrintUse();
    PrintUse text = new PrintUse();
    for (PdfPage page : pages) {
      CellTitles grid = new CellTitles(page);
      page.lines().stream()
          .filter(line -> !legendLines.contains(line))
          .forEach(line -> add(line, grid.isInCell(line) ? cells : text));
    }
    inCells = ChangeRules.of(legend, cells, all.text());
    inText = ChangeRules.of(legend, text, all.text());
  }

  /** The pages with the change that each run stands for. */
  static List<PdfPage> resolve(List<PdfPage> pages) {
    PrintUse use = new PrintUse();
    pages.forEach(page -> page.lines().forEach(line -> add(line, use)));
    return use.isPlain() ? pages : new PrintedChangeDetector(pages).resolved();
  }

  private static void add(Line line, PrintUse use) {
    use.add(
        line.runs().stream().filter(r -> !r.text().isBlank()).map(Run::print).toList(),
        line.text());
  }

  private ChangeLegend legend(PrintedText all) {
    if (!ChangeLegend.mayBeIn(all.text())) {
      return ChangeLegend.NONE;
    }
    PrintedText front = PrintedText.of(pages.subList(0, Math.min(FRONT, pages.size())));
    ChangeLegend first = ChangeLegend.of(front.text());
    ChangeLegend found = first.isEmpty() ? ChangeLegend.of(all.text()) : first;
    PrintedText from = first.isEmpty() ? all : front;
    found.places().forEach(place -> legendLines.addAll(from.lines(place)));
    addRepeated(all);
    return found;
  }

  /** Adds the lines of the legend where it returns, as above each table of a file. */
  private void addRepeated(PrintedText all) {
    Set<String> texts = new HashSet<>();
    legendLines.forEach(line -> texts.add(line.text()));
    all.lines().stream().filter(line -> texts.contains(line.text())).forEach(legendLines::add);
  }

  private List<PdfPage> resolved() {
    PrintedAmendments amendments = new PrintedAmendments(legend, pages);
    List<PdfPage> resolved = new ArrayList<>();
    for (PdfPage page : pages) {
      CellTitles grid = new CellTitles(page);
      Set<Line> acts = BoldActTitles.of(page);
      amendments.start(page);
      resolved.add(
          page.with(
              page.lines().stream()
                  .map(l -> resolved(l, grid, amendments, acts.contains(l) || isLarge(l)))
                  .toList()));
    }
    return resolved;
  }

  private Line resolved(
      Line line, CellTitles grid, PrintedAmendments amendments, boolean isBoldByStyle) {
    if (line.runs().stream().allMatch(r -> r.print().isPlain()) || legendLines.contains(line)) {
      return line;
    }
    ChangeRules rules = grid.isInCell(line) ? inCells : inText;
    boolean title = grid.isTitle(line);
    return line.with(
        line.runs().stream()
            .map(
                run ->
                    run.with(
                        change(line, run.print(), rules, amendments)
                            .filter(s -> !title || s.isDeletion())
                            .filter(s -> !isBoldByStyle || !run.print().equals(Print.BOLD))))
            .toList());
  }

  /** Whether a line is bold and larger than most text, as titles are. */
  private boolean isLarge(Line line) {
    return line.size() > bodySize + LARGER && line.isBold();
  }

  /** The size of most letters, in points. */
  private static float bodySize(List<PdfPage> pages) {
    Map<Float, Integer> letters = new HashMap<>();
    for (PdfPage page : pages) {
      for (Line line : page.lines()) {
        letters.merge(line.size(), line.text().length(), Integer::sum);
      }
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Float.MAX_VALUE);
  }

  private static Optional<State> change(
      Line line, Print print, ChangeRules rules, PrintedAmendments amendments) {
    return amendments.isIn(line) ? amendments.state(line, print) : rules.state(print);
  }

  /** The text of pages; line feeds stand between paragraphs and pages. */
  private record PrintedText(String text, List<Line> lines, List<Integer> starts) {

    /** Distance of baselines from which on a paragraph ends, as a multiple of the font size. */
    private static final float APART = 2.2f;

    static PrintedText of(List<PdfPage> pages) {
      StringBuilder text = new StringBuilder();
      List<Line> lines = new ArrayList<>();
      List<Integer> starts = new ArrayList<>();
      for (PdfPage page : pages) {
        Line above = null;
        for (Line line : page.lines()) {
          boolean far = above != null && Math.abs(line.y() - above.y()) > APART * line.size();
          text.append(far ? '\n' : ' ');
          starts.add(text.length());
          lines.add(line);
          text.append(line.text());
          above = line;
        }
        text.append('\n');
      }
      return new PrintedText(text.toString(), lines, starts);
    }

    /** The lines of a part of the text. */
    List<Line> lines(TextRange place) {
      List<Line> found = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        int end = starts.get(i) + lines.get(i).text().length();
        if (starts.get(i) < place.end() && end > place.start()) {
          found.add(lines.get(i));
        }
      }
      return found;
    }
  }
}
