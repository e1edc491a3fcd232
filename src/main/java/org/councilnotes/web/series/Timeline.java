package org.councilnotes.web.series;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.text.KeyedConstant;

/**
 * A timeline of the editions of a series, drawn as horizontal bars. Widths are percentages of the
 * timeline, heights are pixels. All of its information is in the list beside it as well.
 *
 * @param bars editions and gaps
 * @param rises share of changes from edition to edition, as columns above the bars
 * @param years marks of the starts of years
 * @param lanes number of lanes: bars whose periods overlap are in different lanes
 */
record Timeline(List<Bar> bars, List<ChangedShare> rises, List<YearMark> years, int lanes) {

  private static final double HUNDRED = 100;

  /** Height of a lane with its margin, and of a bar, in pixels. */
  static final int LANE = 26;

  private static final int BAR = 20;

  /** Space above the bars and below them, in pixels. */
  static final int TOP = 64;

  private static final int SCALE = 22;

  Timeline {
    bars = List.copyOf(bars);
    rises = List.copyOf(rises);
    years = List.copyOf(years);
  }

  /** What a bar stands for. */
  enum Kind implements KeyedConstant {
    EDITION,
    /** An edition of which only the date is known. */
    MOMENT,
    NOT_HELD,
    NOT_DUE;
  }

  /**
   * A bar.
   *
   * @param label name of the edition; a symbol for a gap
   * @param href its note; empty for a gap
   * @param at left edge, in per cent of the timeline
   * @param share width, likewise
   * @param y pixels from the top
   * @param room on which pages the label fits
   */
  record Bar(
      Kind kind,
      String label,
      Optional<String> href,
      double at,
      double share,
      int y,
      LabelRoom room) {

    /** The left edge, with unit. */
    public String x() {
      return percent(at);
    }

    /** The width, with unit. */
    public String width() {
      return percent(share);
    }
  }

  /** Pages on which a label fits: any, wide ones only, or none. */
  enum LabelRoom implements KeyedConstant {
    ANY(312),
    MIDDLE(700),
    WIDE(1100),
    NONE(0);

    /** Width of the narrowest such page in pixels. */
    private final int pixels;

    LabelRoom(int pixels) {
      this.pixels = pixels;
    }

    /**
     * The pages on which a label fits.
     *
     * @param percent share of the timeline that it can fill
     * @param needed its width in pixels
     */
    static LabelRoom of(double percent, int needed) {
      return Stream.of(ANY, MIDDLE, WIDE)
          .filter(room -> percent / HUNDRED * room.pixels >= needed)
          .findFirst()
          .orElse(NONE);
    }
  }

  /**
   * The share of words changed between two editions, in per cent.
   *
   * @param at middle of the column, in per cent of the timeline
   */
  record ChangedShare(int percent, double at, int y, int height, LabelRoom room) {

    /** The middle of the column, with unit. */
    public String x() {
      return Timeline.percent(at);
    }
  }

  /**
   * The mark of the start of a year.
   *
   * @param at in per cent of the timeline
   */
  record YearMark(int year, double at, LabelRoom room) {

    /** Its place, with unit. */
    public String x() {
      return percent(at);
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }

  public int height() {
    return TOP + lanes * LANE + SCALE;
  }

  public int base() {
    return TOP;
  }

  public int foot() {
    return TOP + lanes * LANE;
  }

  public int barHeight() {
    return BAR;
  }

  /** Whether there is any edition with a period or date. */
  public boolean isShown() {
    return bars.size() > 1;
  }
}
