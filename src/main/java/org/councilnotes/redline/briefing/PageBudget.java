package org.councilnotes.redline.briefing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses what fits on the pages of a briefing. Sections take turns, each with its most telling
 * items first, so that a long one does not push the others out; a section ends with the first item
 * that does not fit. Heights are in points and those of {@code styles.xml}.
 */
final class PageBudget {

  static final int PAGES = 2;

  /** Width of the text. */
  static final double WIDTH = 481.9;

  private static final double HEIGHT = 734;

  /** Left free: what a page loses at its end to an item that is kept whole, and the last line. */
  private static final double RESERVE = 110;

  /** Height of a line of Arial, as a share of the size of its font. */
  private static final double LEADING = 1.15;

  /** The same for running text. */
  private static final double TEXT_LEADING = LEADING * 1.05;

  private static final double TEXT = 9.5;
  private static final double SMALL = 8;
  private static final double CELL = 8.5;
  private static final double TITLE = 19;
  private static final double SUBTITLE = 10.5;

  private static final double HEADING_HEIGHT = 11 + 11.5 * LEADING + 2 + 4.5;
  private static final double KICKER_HEIGHT = SMALL * LEADING + 2;
  private static final double BULLET = 12;
  private static final double QUOTE_INDENT = 10;
  private static final double CELL_MARGIN = 6;
  private static final double CELL_SPACE = 4.5;
  private static final double WHOLE = 100;

  private double left = PAGES * HEIGHT - RESERVE;

  private PageBudget() {}

  /** The sections with the items that fit, without those of which none does. */
  static List<BriefingSection> chosen(Briefing briefing) {
    return new PageBudget().fitting(briefing);
  }

  private List<BriefingSection> fitting(Briefing briefing) {
    left -= head(briefing);
    List<BriefingSection> sections = briefing.sections();
    int[] taken = new int[sections.size()];
    boolean[] ended = new boolean[sections.size()];
    while (IntStream.range(0, taken.length).anyMatch(i -> !ended[i])) {
      for (int i = 0; i < taken.length; i++) {
        BriefingSection section = sections.get(i);
        for (int turn = 0; turn < section.atOnce() && !ended[i]; turn++) {
          ended[i] = taken[i] == section.items().size() || !takes(section, taken[i]);
          taken[i] += ended[i] ? 0 : 1;
        }
      }
    }
    return IntStream.range(0, taken.length).mapToObj(i -> sections.get(i).first(taken[i])).toList();
  }

  private boolean takes(BriefingSection section, int place) {
    double needed =
        height(section.items().get(place), section.table()) + (place == 0 ? over(section) : 0);
    if (needed > left) {
      return false;
    }
    left -= needed;
    return true;
  }

  private static double head(Briefing briefing) {
    double height = KICKER_HEIGHT + lines(briefing.title(), TITLE) * TITLE * LEADING + 3;
    if (!briefing.subtitle().isEmpty()) {
      height += lines(briefing.subtitle(), SUBTITLE) * SUBTITLE * LEADING + 4;
    }
    for (String source : briefing.sources()) {
      height += lines(source, SMALL) * SMALL * LEADING + 1;
    }
    return height;
  }

  private static int lines(String text, double size) {
    return LetterWidths.lines(List.of(BriefingWords.strong(text)), size, WIDTH);
  }

  /** What stands over the items of a section. */
  private static double over(BriefingSection section) {
    List<String> heads = section.table().heads();
    return HEADING_HEIGHT
        + (heads.isEmpty()
            ? 0
            : row(
                heads.stream().map(head -> List.of(BriefingWords.strong(head))).toList(),
                section.table()));
  }

  private static double height(BriefingItem item, BriefingSection.Table table) {
    return switch (item) {
      case BriefingItem.Line line ->
          LetterWidths.lines(line.words(), TEXT, WIDTH - BULLET) * TEXT * TEXT_LEADING + 3;
      case BriefingItem.Row row -> row(row.cells(), table);
      case BriefingItem.Quote quote ->
          LetterWidths.lines(quote.words(), TEXT, WIDTH - QUOTE_INDENT) * TEXT * TEXT_LEADING
              + LetterWidths.lines(BriefingWords.only(quote.source()), SMALL, WIDTH - QUOTE_INDENT)
                  * SMALL
                  * LEADING
              + 7;
    };
  }

  private static double row(List<List<BriefingWords>> cells, BriefingSection.Table table) {
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      double width = WIDTH * table.shares().get(i) / WHOLE - CELL_MARGIN;
      most = Math.max(most, LetterWidths.lines(cells.get(i), CELL, width));
    }
    return most * CELL * LEADING + CELL_SPACE;
  }
}
