package org.councilnotes.map;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.map.BaseMap.Panel;

/**
 * A map with colours, as the content of an SVG element of {@link BaseMap#WIDTH} by {@link
 * BaseMap#HEIGHT} pixels. Colours and sizes are attributes, so it needs no style sheet. In a page,
 * classes let a style sheet choose others, and links are not in the order of the tab key: a table
 * beside the map has the same ones.
 */
public final class MapDrawing {

  /** Fill of land, by class; the first one is that of none. */
  private static final List<String> FILLS =
      List.of("#e9e5da", "#c9dde2", "#97bcc6", "#5f93a1", "#33687a", "#12363f");

  private static final String BORDER = "#fffefb";
  private static final String INK = "#4c575e";
  private static final String LINE = "#8d8a7f";
  private static final String CHOSEN = "#9c2b1f";
  private static final String FILL = "fill";
  private static final String STROKE = "stroke";
  private static final String STROKE_WIDTH = "stroke-width";
  private static final String CLASS = "class";
  private static final String POINTED_AT = "pointer-events";

  /** Attributes that mean something in a page only. */
  private static final Set<String> OF_PAGES = Set.of(CLASS, POINTED_AT);

  private static final double DOT = 5;
  private static final double MOVED = 6;
  private static final int LEGEND_LEFT = 580;
  private static final int LEGEND_TOP = 756;
  private static final int LEGEND_STEP = 126;
  private static final int LEGEND_ROW = 22;
  private static final int IN_A_ROW = 3;

  private final BaseMap map;
  private final Map<String, Entry> entries;
  private final Function<Inset, String> titles;
  private final boolean isAlone;
  private final SvgBuilder svg;

  private MapDrawing(
      BaseMap map, List<Entry> entries, Function<Inset, String> titles, boolean isAlone) {
    this.map = map;
    this.entries = entries.stream().collect(Collectors.toMap(Entry::code, Function.identity()));
    this.titles = titles;
    this.isAlone = isAlone;
    this.svg = new SvgBuilder(isAlone ? OF_PAGES : Set.of());
  }

  /**
   * What the map says of a country or territory.
   *
   * @param code as in the map
   * @param title its name and number
   * @param level its class, from 1; 0 where nothing is counted
   * @param href empty for no link
   * @param isChosen whether it is chosen in a filter
   */
  public record Entry(
      String code, String title, int level, Optional<String> href, boolean isChosen) {}

  /**
   * Draws a map for a page.
   *
   * @param entries of different countries and territories; those that the map lacks are not drawn
   * @param titles of the parts of the sheet that are drawn larger
   */
  public static String draw(BaseMap map, List<Entry> entries, Function<Inset, String> titles) {
    return new MapDrawing(map, entries, titles, false).drawn();
  }

  /**
   * Draws a map for a file of its own: without links and classes, with a legend.
   *
   * @param classes words for the classes, from the smallest counts to the largest
   */
  public static String drawAlone(
      BaseMap map, List<Entry> entries, Function<Inset, String> titles, List<String> classes) {
    MapDrawing drawing = new MapDrawing(map, entries, titles, true);
    drawing.legend(classes);
    return drawing.drawn();
  }

  /** Draws the classes into the free corner of the sheet. */
  private void legend(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      int left = LEGEND_LEFT + i % IN_A_ROW * LEGEND_STEP;
      int top = LEGEND_TOP + i / IN_A_ROW * LEGEND_ROW;
      svg.leaf(
          "rect",
          "x",
          Integer.toString(left),
          "y",
          Integer.toString(top),
          "width",
          "14",
          "height",
          "14",
          FILL,
          FILLS.get(i + 1));
      words(left + 19, top + 11, words.get(i));
    }
  }

  private String drawn() {
    for (Panel panel : map.panels()) {
      svg.open("g", CLASS, "map__panel");
      land(panel);
      dots(panel);
      if (panel.inset() != Inset.WORLD) {
        frame(panel.inset().frame(), "1");
        Rectangle frame = panel.inset().frame();
        words(frame.left(), frame.top() - 6, titles.apply(panel.inset()));
      }
      svg.close();
    }
    return svg.end();
  }

  private void land(Panel panel) {
    for (int level = 0; level < FILLS.size(); level++) {
      List<String> codes = ofLevel(panel.outlines(), level);
      if (!codes.isEmpty()) {
        svg.open(
            "g",
            CLASS,
            "map__land map__level-" + level,
            FILL,
            FILLS.get(level),
            STROKE,
            BORDER,
            STROKE_WIDTH,
            "0.5");
        codes.forEach(code -> land(code, panel.outlines().get(code)));
        svg.close();
      }
    }
    if (panel.inset() == Inset.WORLD) {
      Inset.enlarged().forEach(inset -> frame(inset.inWorld(), "0.7"));
    }
  }

  private List<String> ofLevel(Map<String, ?> codes, int level) {
    return codes.keySet().stream().filter(code -> level(code) == level).toList();
  }

  private int level(String code) {
    return entries.containsKey(code) ? entries.get(code).level() : 0;
  }

  private void land(String code, String path) {
    Entry entry = entries.get(code);
    if (entry == null) {
      svg.leaf("path", "d", path);
      return;
    }
    begin(entry);
    if (entry.isChosen()) {
      svg.leaf("path", CLASS, "map__chosen", STROKE, CHOSEN, STROKE_WIDTH, "1.5", "d", path);
    } else {
      svg.leaf("path", "d", path);
    }
    svg.close();
  }

  /** Opens a link or, without one, a group, with the title. */
  private void begin(Entry entry) {
    if (entry.href().isPresent() && !isAlone) {
      svg.open("a", "href", entry.href().get(), "tabindex", "-1");
    } else {
      svg.open("g");
    }
    svg.open("title").text(entry.title()).close();
  }

  /** Dots of those that are counted; the others are too small to be missed. */
  private void dots(Panel panel) {
    SortedMap<String, Point> counted = new TreeMap<>();
    panel
        .dots()
        .forEach(
            (code, place) -> {
              if (level(code) > 0) {
                counted.put(code, place);
              }
            });
    SortedMap<String, Point> spread = DotLayout.spread(counted, panel.inset().frame());
    svg.open("g", CLASS, "map__leaders", STROKE, INK, STROKE_WIDTH, "0.8");
    spread.forEach((code, place) -> leader(counted.get(code), place));
    svg.close();
    spread.forEach(this::dot);
  }

  /** A line from where a country is to its dot, where that had to move. */
  private void leader(Point from, Point to) {
    if (from.distance(to) > MOVED) {
      svg.leaf(
          "line",
          "x1",
          number(from.x()),
          "y1",
          number(from.y()),
          "x2",
          number(to.x()),
          "y2",
          number(to.y()));
    }
  }

  private void dot(String code, Point place) {
    Entry entry = entries.get(code);
    String x = number(place.x());
    String y = number(place.y());
    begin(entry);
    if (!isAlone) {
      target(x, y);
    }
    svg.leaf(
        "circle",
        CLASS,
        "map__dot map__level-" + entry.level() + (entry.isChosen() ? " map__chosen" : ""),
        "cx",
        x,
        "cy",
        y,
        "r",
        number(DOT + entry.level() / 2.0),
        FILL,
        FILLS.get(entry.level()),
        STROKE,
        entry.isChosen() ? CHOSEN : INK,
        STROKE_WIDTH,
        "1");
    svg.close();
  }

  /** What can be hit around a dot. */
  private void target(String x, String y) {
    svg.leaf(
        "circle",
        CLASS,
        "map__hit",
        "cx",
        x,
        "cy",
        y,
        "r",
        number(DotLayout.DISTANCE / 2),
        FILL,
        "none",
        POINTED_AT,
        "all");
  }

  private void frame(Rectangle frame, String width) {
    svg.leaf(
        "rect",
        CLASS,
        "map__frame",
        "x",
        number(frame.left()),
        "y",
        number(frame.top()),
        "width",
        number(frame.width()),
        "height",
        number(frame.height()),
        FILL,
        "none",
        STROKE,
        LINE,
        STROKE_WIDTH,
        width);
  }

  private void words(double x, double y, String words) {
    svg.open(
            "text",
            CLASS,
            "map__words",
            "x",
            number(x),
            "y",
            number(y),
            "font-size",
            "12",
            "font-family",
            "sans-serif",
            FILL,
            INK)
        .text(words)
        .close();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
