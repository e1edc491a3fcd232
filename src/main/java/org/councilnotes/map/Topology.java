package org.councilnotes.map;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shapes that share their borders: a ring is a list of arcs, and neighbours have the same arc.
 *
 * <p>Source: the TopoJSON format specification, version 1, of which polygons are read.
 *
 * @param arcs points in degrees
 */
record Topology(List<List<Point>> arcs, List<Shape> shapes) {

  private static final String OBJECT = "countries";
  private static final String ARCS = "arcs";

  Topology {
    arcs = List.copyOf(arcs);
    shapes = List.copyOf(shapes);
  }

  /** A shape by its id or, without one, its name. */
  record Shape(String key, List<Part> parts) {

    Shape {
      parts = List.copyOf(parts);
    }
  }

  /** A polygon: its outer ring, then holes. */
  record Part(List<Ring> rings) {

    Part {
      rings = List.copyOf(rings);
    }
  }

  /** A ring as numbers of arcs; the complement of a number is the arc backwards. */
  record Ring(List<Integer> arcs) {

    Ring {
      arcs = List.copyOf(arcs);
    }
  }

  /**
   * Reads the object {@code countries} of a quantized topology.
   *
   * @throws IOException where it cannot be read
   */
  static Topology read(InputStream json) throws IOException {
    JsonNode root = JsonMapper.shared().readTree(json.readAllBytes());
    JsonNode scale = root.get("transform").get("scale");
    JsonNode move = root.get("transform").get("translate");
    List<List<Point>> arcs = new ArrayList<>();
    for (JsonNode arc : root.get(ARCS)) {
      arcs.add(arc(arc, scale, move));
    }
    List<Shape> shapes = new ArrayList<>();
    for (JsonNode shape : root.get("objects").get(OBJECT).get("geometries")) {
      shapes.add(new Shape(key(shape), parts(shape)));
    }
    return new Topology(arcs, shapes);
  }

  /** Points are differences to the point before, in steps of the grid. */
  private static List<Point> arc(JsonNode arc, JsonNode scale, JsonNode move) {
    List<Point> points = new ArrayList<>();
    int x = 0;
    int y = 0;
    for (JsonNode step : arc) {
      x += step.get(0).intValue();
      y += step.get(1).intValue();
      points.add(
          new Point(
              x * scale.get(0).doubleValue() + move.get(0).doubleValue(),
              y * scale.get(1).doubleValue() + move.get(1).doubleValue()));
    }
    return points;
  }

  private static String key(JsonNode shape) {
    return shape.has("id")
        ? shape.get("id").asString()
        : shape.get("properties").get("name").asString();
  }

  private static List<Part> parts(JsonNode shape) {
    List<Part> parts = new ArrayList<>();
    switch (shape.get("type").asString()) {
      case "Polygon" -> parts.add(part(shape.get(ARCS)));
      case "MultiPolygon" -> shape.get(ARCS).forEach(polygon -> parts.add(part(polygon)));
      default -> throw new IllegalArgumentException("no polygon: " + key(shape));
    }
    return parts;
  }

  private static Part part(JsonNode polygon) {
    List<Ring> rings = new ArrayList<>();
    for (JsonNode ring : polygon) {
      List<Integer> arcs = new ArrayList<>();
      ring.forEach(arc -> arcs.add(arc.intValue()));
      rings.add(new Ring(arcs));
    }
    return new Part(rings);
  }

  /**
   * The points of a ring, the first one not repeated.
   *
   * @param lines the arcs, these or simplified ones
   */
  static List<Point> points(Ring ring, List<List<Point>> lines) {
    List<Point> points = new ArrayList<>();
    for (int arc : ring.arcs()) {
      List<Point> line = arc < 0 ? lines.get(~arc).reversed() : lines.get(arc);
      points.addAll(line.subList(0, line.size() - 1));
    }
    return points;
  }

  /**
   * The outline of several polygons as one, without the borders between them.
   *
   * <p>Source: the merge of topojson-client.
   */
  List<Ring> merge(Collection<Part> parts) {
    Set<Integer> open = new LinkedHashSet<>();
    for (Part part : parts) {
      for (Ring ring : part.rings()) {
        for (int arc : ring.arcs()) {
          if (!open.remove(~arc)) {
            open.add(arc);
          }
        }
      }
    }
    Map<Point, Deque<Integer>> byStart = new HashMap<>();
    open.forEach(arc -> byStart.computeIfAbsent(start(arc), _ -> new ArrayDeque<>()).add(arc));
    List<Ring> rings = new ArrayList<>();
    while (!open.isEmpty()) {
      rings.add(ring(open.iterator().next(), byStart, open));
    }
    return rings;
  }

  private Ring ring(int first, Map<Point, Deque<Integer>> byStart, Set<Integer> open) {
    List<Integer> arcs = new ArrayList<>();
    Point begin = start(first);
    byStart.get(begin).remove(first);
    int arc = first;
    while (true) {
      arcs.add(arc);
      open.remove(arc);
      Point end = start(~arc);
      if (end.equals(begin)) {
        return new Ring(arcs);
      }
      arc = byStart.get(end).remove();
    }
  }

  private Point start(int arc) {
    return arc < 0 ? arcs.get(~arc).getLast() : arcs.get(arc).getFirst();
  }
}
