package org.councilnotes.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.councilnotes.map.Outlines.Territory;
import org.councilnotes.map.Topology.Ring;

/**
 * The sheet without colours: paths of all outlines, and places of those too small to be hit.
 *
 * @param panels in the order of {@link Inset}
 * @param codes of the countries and territories that have an outline or a place
 */
public record BaseMap(List<Panel> panels, SortedSet<String> codes) {

  /** Width of the sheet, in pixels. */
  public static final int WIDTH = 960;

  /** Height of the sheet, in pixels. */
  public static final int HEIGHT = 796;

  /** A country whose largest part is smaller has a dot: ten by ten pixels. */
  private static final double SMALL = 100;

  /** Triangles of outlines that are left out, in square pixels. */
  private static final double DETAIL = 1.3;

  /** Parts of a country that are left out, in square pixels; its largest part stays. */
  private static final double SMALLEST_PART = 2;

  private static final String NO_CODE = "-";

  public BaseMap {
    panels = List.copyOf(panels);
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  /**
   * A part of the sheet.
   *
   * @param outlines paths by code, with the pixels of the sheet
   * @param dots centres of small countries and territories by code
   */
  record Panel(Inset inset, Map<String, String> outlines, Map<String, Point> dots) {

    Panel {
      outlines = Collections.unmodifiableMap(new TreeMap<>(outlines));
      dots = Collections.unmodifiableMap(new TreeMap<>(dots));
    }
  }

  /** The map that ships with the program; projected at its first use, and kept. */
  public static BaseMap shipped() {
    return Shipped.MAP;
  }

  /** Initialised by the first who asks. */
  private static final class Shipped {
    private static final BaseMap MAP = of(Outlines.read());
  }

  static BaseMap of(Outlines outlines) {
    List<Measured> territories =
        outlines.territories().stream()
            .map(territory -> Measured.of(territory, outlines.topology().arcs()))
            .toList();
    SortedSet<String> codes = new TreeSet<>();
    territories.forEach(measured -> codes.add(measured.territory().code()));
    codes.remove(NO_CODE);
    List<Panel> panels = new ArrayList<>();
    for (Inset inset : Inset.values()) {
      panels.add(Projector.of(inset, outlines.topology().arcs()).panel(territories));
    }
    return new BaseMap(panels, codes);
  }

  /**
   * A territory with its size on the sphere of radius 1.
   *
   * @param areas of its rings
   * @param largest area; 0 where there are no rings
   * @param centre of the largest ring or, without one, the place; projected
   */
  private record Measured(
      Territory territory, Map<Ring, Double> areas, double largest, Point centre) {

    static Measured of(Territory territory, List<List<Point>> arcs) {
      Map<Ring, Double> areas = new HashMap<>();
      double largest = 0;
      Point centre = EqualEarth.project(territory.place().orElse(new Point(0, 0)));
      for (Ring ring : territory.rings()) {
        for (List<Point> part : Antimeridian.cut(Topology.points(ring, arcs))) {
          List<Point> projected = part.stream().map(EqualEarth::project).toList();
          double area = Rings.area(projected);
          areas.merge(ring, area, Double::sum);
          if (area > largest) {
            largest = area;
            centre = Rings.centre(projected);
          }
        }
      }
      return new Measured(territory, areas, largest, centre);
    }
  }

  /**
   * Draws one part of the sheet.
   *
   * @param lines all arcs simplified, in degrees
   */
  private record Projector(Inset inset, List<List<Point>> lines) {

    static Projector of(Inset inset, List<List<Point>> arcs) {
      return new Projector(
          inset, arcs.stream().map(arc -> simplified(Antimeridian.unwrapped(arc), inset)).toList());
    }

    /** An arc off the sheet is a straight line: what it bounds is cut away. */
    private static List<Point> simplified(List<Point> arc, Inset inset) {
      List<Point> drawn =
          arc.stream().map(point -> inset.onSheet(EqualEarth.project(point))).toList();
      return inset.frame().isNear(drawn)
          ? LineSimplification.simplify(arc, drawn, DETAIL)
          : List.of(arc.getFirst(), arc.getLast());
    }

    Panel panel(List<Measured> territories) {
      Map<String, String> outlines = new TreeMap<>();
      Map<String, Point> dots = new TreeMap<>();
      for (Measured measured : territories) {
        String code = measured.territory().code();
        String path = path(measured);
        if (!path.isEmpty()) {
          outlines.put(code, path);
        }
        if (pixels(measured.largest()) < SMALL
            && !code.equals(NO_CODE)
            && inset.isLargestOf(measured.centre())) {
          dots.put(code, inset.onSheet(measured.centre()));
        }
      }
      return new Panel(inset, outlines, dots);
    }

    /** Square pixels of an area on the sphere. */
    private double pixels(double area) {
      return area * inset.scale() * inset.scale();
    }

    private String path(Measured measured) {
      SvgPath path = new SvgPath();
      for (Ring ring : measured.territory().rings()) {
        double area = measured.areas().getOrDefault(ring, 0.0);
        if (pixels(area) >= SMALLEST_PART || area >= measured.largest()) {
          for (List<Point> part : Antimeridian.cut(Topology.points(ring, lines))) {
            path.add(inset.frame().clip(part.stream().map(this::drawn).toList()));
          }
        }
      }
      return path.toString();
    }

    private Point drawn(Point place) {
      return inset.onSheet(EqualEarth.project(place));
    }
  }
}
