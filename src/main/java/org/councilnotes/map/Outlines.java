package org.councilnotes.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.map.Topology.Part;
import org.councilnotes.map.Topology.Ring;
import org.councilnotes.map.Topology.Shape;

/**
 * Outlines and places of countries and territories, in degrees.
 *
 * @param topology the arcs of the rings
 * @param territories sorted by code
 */
record Outlines(Topology topology, List<Territory> territories) {

  private static final String SHAPES = "/map/countries-50m.json";
  private static final String TERRITORIES = "/map/territories.tsv";

  /** The largest distance of a part of a shape from the place it belongs to, in degrees. */
  private static final double FARTHEST = 6;

  Outlines {
    territories = List.copyOf(territories);
  }

  /**
   * A country, a territory, or land without a code.
   *
   * @param code ISO 3166-1 alpha-2, XK for Kosovo, {@code -} for land without a code
   * @param rings empty where there is no outline
   * @param place where there is no outline, else empty
   */
  record Territory(String code, List<Ring> rings, Optional<Point> place) {

    Territory {
      rings = List.copyOf(rings);
    }
  }

  /**
   * A line of the table of territories.
   *
   * @param shape empty for a place alone
   * @param place of the parts of the shape that belong to the code; without it, all others do
   */
  record Line(String code, String shape, Optional<Point> place) {

    static Line parse(String line) {
      String[] cells = line.split("\t", -1);
      return new Line(
          cells[0],
          cells[1],
          cells.length > 2
              ? Optional.of(new Point(Double.parseDouble(cells[2]), Double.parseDouble(cells[3])))
              : Optional.empty());
    }
  }

  /** The outlines that ship with the program. */
  static Outlines read() {
    try (InputStream shapes = open(SHAPES)) {
      return of(Topology.read(shapes), lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Line> lines() throws IOException {
    try (BufferedReader table =
        new BufferedReader(new InputStreamReader(open(TERRITORIES), StandardCharsets.UTF_8))) {
      return table.lines().filter(line -> !line.startsWith("#")).map(Line::parse).toList();
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(Outlines.class.getResourceAsStream(file), file);
  }

  /**
   * Gives each part of each shape to the code it belongs to; shapes without a line are left out.
   */
  static Outlines of(Topology topology, List<Line> lines) {
    Map<String, List<Part>> parts = new TreeMap<>();
    for (Shape shape : topology.shapes()) {
      List<Line> own = lines.stream().filter(line -> line.shape().equals(shape.key())).toList();
      for (Part part : shape.parts()) {
        owner(centre(part, topology), own)
            .ifPresent(code -> parts.computeIfAbsent(code, _ -> new ArrayList<>()).add(part));
      }
    }
    Map<String, Long> shapes = new HashMap<>();
    lines.forEach(line -> shapes.merge(line.code(), 1L, Long::sum));
    List<Territory> territories = new ArrayList<>();
    parts.forEach(
        (code, own) ->
            territories.add(
                new Territory(
                    code,
                    shapes.get(code) > 1 ? topology.merge(own) : rings(own),
                    Optional.empty())));
    lines.stream()
        .filter(line -> line.shape().isEmpty())
        .forEach(line -> territories.add(new Territory(line.code(), List.of(), line.place())));
    territories.sort(Comparator.comparing(Territory::code));
    return new Outlines(topology, territories);
  }

  private static List<Ring> rings(List<Part> parts) {
    return parts.stream().flatMap(part -> part.rings().stream()).toList();
  }

  private static Point centre(Part part, Topology topology) {
    return Rings.centre(Topology.points(part.rings().getFirst(), topology.arcs()));
  }

  /** The code with the nearest place, else the one that has the rest of the shape. */
  private static Optional<String> owner(Point centre, List<Line> lines) {
    return lines.stream()
        .filter(line -> line.place().isPresent())
        .filter(line -> degrees(line.place().get(), centre) <= FARTHEST)
        .min(Comparator.comparingDouble(line -> degrees(line.place().get(), centre)))
        .or(() -> lines.stream().filter(line -> line.place().isEmpty()).findFirst())
        .map(Line::code);
  }

  /** Roughly the distance of two places, in degrees of a great circle. */
  private static double degrees(Point one, Point other) {
    double narrowing = Math.cos(Math.toRadians((one.y() + other.y()) / 2));
    return Math.hypot((one.x() - other.x()) * narrowing, one.y() - other.y());
  }
}
