package org.councilnotes.extract.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups the shapes of a page that lie near each other: charts, maps and diagrams. Single shapes,
 * such as the grey of a table cell or a box, make no group.
 */
final class DrawnShapes {

  /** Points; shapes nearer than this belong together. */
  private static final float NEAR = 12;

  /** Least number of shapes of a group. */
  private static final int LEAST = 6;

  /** Points; least width and height of a group. */
  private static final float LEAST_WIDTH = 60;

  private static final float LEAST_HEIGHT = 40;

  /** Most shapes of a page that are looked at; a map may have hundreds of thousands. */
  private static final int MOST = 20_000;

  /** Share of the page from which on a shape is its background. */
  private static final float BACKGROUND = 0.9f;

  private DrawnShapes() {}

  /** A group of shapes. */
  private static final class Group {

    private final Rectangle2D.Float extent = new Rectangle2D.Float();
    private int shapes = 1;

    Group(Rectangle2D shape) {
      extent.setRect(shape);
    }

    boolean isNear(Rectangle2D shape) {
      return shape.getMinX() - NEAR <= extent.getMaxX()
          && extent.getMinX() - NEAR <= shape.getMaxX()
          && shape.getMinY() - NEAR <= extent.getMaxY()
          && extent.getMinY() - NEAR <= shape.getMaxY();
    }

    void take(Group other) {
      extent.add(other.extent);
      shapes += other.shapes;
    }

    boolean isFigure() {
      return shapes >= LEAST && extent.width >= LEAST_WIDTH && extent.height >= LEAST_HEIGHT;
    }
  }

  /**
   * The extents of the groups.
   *
   * @param shapes in points from the top left corner of the page
   */
  static List<Rectangle2D.Float> figures(
      List<Rectangle2D.Float> shapes, float width, float height) {
    List<Group> groups = new ArrayList<>();
    for (Rectangle2D.Float shape : shapes.subList(0, Math.min(MOST, shapes.size()))) {
      boolean background = shape.width > BACKGROUND * width && shape.height > BACKGROUND * height;
      if (!background) {
        add(groups, new Group(shape));
      }
    }
    return groups.stream().filter(Group::isFigure).map(group -> group.extent).toList();
  }

  private static void add(List<Group> groups, Group whole) {
    for (int i = groups.size() - 1; i >= 0; i--) {
      if (groups.get(i).isNear(whole.extent)) {
        whole.take(groups.remove(i));
      }
    }
    groups.add(whole);
  }
}
