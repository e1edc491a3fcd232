package org.councilnotes.web.series;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The editions of a series on a line of time, as a picture of horizontal bars: lengths across are
 * shares of the whole line, lengths down are pixels. It shows nothing that the list beside it does
 * not say in words.
 *
 * @param bars editions and gaps
 * @param rises how much changed from edition to edition, as columns above the bars
 * @param years the turns of the years
 * @param lanes how many bars stand below each other where periods overlap
 */
record Timeline(List<Bar> bars, List<Rise> rises, List<Turn> years, int lanes) {

  private static final double HUNDRED = 100;

  /** The height of a lane with the room below its bars, and of a bar. */
  static final int LANE = 26;

  private static final int BAR = 20;

  /** The room above the bars, and what stands under them. */
  static final int TOP = 64;

  private static final int SCALE = 22;

  Timeline {
    bars = List.copyOf(bars);
    rises = List.copyOf(rises);
    years = List.copyOf(years);
  }

  /** What a bar stands for. */
  enum Kind {
    EDITION,
    /** An edition of which only its date is known. */
    MOMENT,
    NOT_HELD,
    NOT_DUE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A bar.
   *
   * @param label the edition's name; a sign for a gap
   * @param href its note; empty for a gap
   * @param x where it begins, with its unit
   * @param width with its unit
   * @param y in pixels from above
   * @param room how much room the label has: any, wide pages only, or none
   */
  record Bar(
      Kind kind, String label, Optional<String> href, String x, String width, int y, Room room) {}

  /** On which pages a label has room. */
  enum Room {
    ANY(312),
    MIDDLE(700),
    WIDE(1100),
    NONE(0);

    /** The width of the narrowest such page. */
    private final int pixels;

    Room(int pixels) {
      this.pixels = pixels;
    }

    /**
     * The room of a label.
     *
     * @param percent of the line that it has
     * @param needed in pixels
     */
    static Room of(double percent, int needed) {
      return Stream.of(ANY, MIDDLE, WIDE)
          .filter(room -> percent / HUNDRED * room.pixels >= needed)
          .findFirst()
          .orElse(NONE);
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The share of words changed between two editions. */
  record Rise(int percent, String x, int y, int height, Room room) {}

  /** The turn of a year. */
  record Turn(int year, String x, Room room) {}

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

  /** Whether there is anything to show: editions with a period or date. */
  public boolean isShown() {
    return bars.size() > 1;
  }
}
