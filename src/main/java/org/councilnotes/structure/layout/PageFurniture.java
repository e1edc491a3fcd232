package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.cover.FooterPatterns;
import org.councilnotes.structure.cover.HandlingMark;
import org.councilnotes.structure.cover.HandlingMarkRecognizer;
import org.councilnotes.structure.layout.PdfPage.Line;

/**
 * Removes running heads, footers, page numbers and drawn rules from the pages of a PDF. A line at
 * the edge of a page is furniture where it is worded as a footer, or where it recurs on other
 * pages.
 */
public final class PageFurniture {

  /** Runs of underscores and dashes that stand for a rule. */
  private static final Pattern RULE = Pattern.compile("[_‗─—–=-]{4,}+(?: [_‗─—–=-]{4,}+)*+");

  private final RecurringEdgeLines recurring;
  private final RunningLines running;

  /**
   * @param known the pages on which lines may recur
   */
  private PageFurniture(List<PdfPage> known) {
    recurring = new RecurringEdgeLines(known);
    running = new RunningLines(known);
  }

  /** The pages without furniture, and the removed text. */
  record Result(List<PdfPage> pages, List<DroppedText> dropped, String lastFooter) {}

  /**
   * Removes recurring lines, unless the pages consist of nothing else: then these are their text.
   */
  static Result strip(List<PdfPage> pages) {
    Result bare = new PageFurniture(pages).stripped(pages, true);
    return bare.pages().stream().allMatch(page -> page.lines().isEmpty())
        ? new PageFurniture(List.of()).stripped(pages, false)
        : bare;
  }

  private Result stripped(List<PdfPage> pages, boolean runs) {
    List<PdfPage> bare = new ArrayList<>();
    List<DroppedText> dropped = new ArrayList<>();
    String last = "";
    for (int i = 0; i < pages.size(); i++) {
      PdfPage page = pages.get(i);
      Set<Line> heads = runs ? running.of(i) : Set.of();
      List<Line> kept = new ArrayList<>();
      List<Line> footer = new ArrayList<>();
      List<Line> stacked = StackedFooter.of(page);
      for (Line line : page.lines()) {
        if (stacked.contains(line)) {
          footer.add(line);
        } else if (heads.contains(line) && !isZone(page, line)) {
          dropped.add(
              new DroppedText(
                  DroppedText.Kind.RUNNING_HEAD, OptionalInt.of(page.number()), line.text()));
        } else {
          sort(page, line, heads.contains(line), kept, footer, dropped);
        }
      }
      if (!footer.isEmpty()) {
        last = text(footer);
        dropped.add(footer(page, footer));
      }
      bare.add(page.with(List.copyOf(kept)));
    }
    return new Result(bare, dropped, last);
  }

  /** Whether a line lies so near the edge that more rules hold for it. */
  private static boolean isZone(PdfPage page, Line line) {
    return RecurringEdgeLines.isTop(page, line) || RecurringEdgeLines.isBottom(page, line);
  }

  private void sort(
      PdfPage page,
      Line line,
      boolean runs,
      List<Line> kept,
      List<Line> footer,
      List<DroppedText> dropped) {
    OptionalInt at = OptionalInt.of(page.number());
    if (isRule(line.text())) {
      dropped.add(new DroppedText(DroppedText.Kind.RULE, at, line.text()));
    } else if (RecurringEdgeLines.isBottom(page, line) && (runs || isFurniture(page, line))) {
      footer.add(line);
    } else if (RecurringEdgeLines.isTop(page, line) && isHead(page, line, runs)) {
      dropped.add(new DroppedText(DroppedText.Kind.RUNNING_HEAD, at, line.text()));
    } else {
      kept.add(line);
    }
  }

  /**
   * Whether a line is a running head. A grade at the head of the first page is not, as it decides
   * who may read the note.
   */
  private boolean isHead(PdfPage page, Line line, boolean runs) {
    boolean grade =
        HandlingMarkRecognizer.findAlone(line.text())
            .filter(HandlingMark.GRADE::equals)
            .isPresent();
    return grade ? page.number() > 1 : runs || recurring.has(page, line);
  }

  public static boolean isRule(String text) {
    return RULE.matcher(text).matches();
  }

  private boolean isFurniture(PdfPage page, Line line) {
    return FooterPatterns.matches(RecurringEdgeLines.row(page, line))
        || recurring.has(page, line)
        || isUnderNumber(page, line);
  }

  /**
   * Whether it lies below the number of the footer: there is no body text there, only the second
   * line of the footer, which OCR may have misread.
   */
  private static boolean isUnderNumber(PdfPage page, Line line) {
    return page.lines().stream()
        .filter(l -> RecurringEdgeLines.isBottom(page, l) && l.y() < line.y())
        .anyMatch(l -> FooterPatterns.number(RecurringEdgeLines.row(page, l)).isPresent());
  }

  private static DroppedText footer(PdfPage page, List<Line> lines) {
    String text = text(lines);
    boolean bare = text.chars().allMatch(c -> Character.isDigit(c) || c == '/' || c == ' ');
    DroppedText.Kind kind = bare ? DroppedText.Kind.PAGE_NUMBER : DroppedText.Kind.FOOTER;
    return new DroppedText(kind, OptionalInt.of(page.number()), text);
  }

  private static String text(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining(" "));
  }

  /**
   * A footer set in several rows below its number, which reaches higher than a usual footer.
   * Nothing else may stand below the number.
   */
  private static final class StackedFooter {

    /** Share of the page height below which the footer must lie. */
    private static final float HIGHEST = 0.8f;

    private StackedFooter() {}

    /** The lines of the footer; empty where the page has none. */
    static List<Line> of(PdfPage page) {
      List<Line> rising =
          page.lines().stream()
              .filter(line -> line.y() > HIGHEST * page.height())
              .sorted(Comparator.comparing(Line::y).reversed())
              .toList();
      List<Line> footer = new ArrayList<>();
      for (Line line : rising) {
        String row = RecurringEdgeLines.row(page, line);
        if (!FooterPatterns.isPiece(row)) {
          return List.of();
        }
        footer.add(line);
        if (FooterPatterns.number(row).isPresent()) {
          footer.addAll(rising.stream().filter(l -> isBeside(l, line, footer)).toList());
          return footer;
        }
      }
      return List.of();
    }

    private static boolean isBeside(Line other, Line number, List<Line> footer) {
      return Math.abs(other.y() - number.y()) < 1 && !footer.contains(other);
    }
  }
}
