package org.councilnotes.extract.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;

/**
 * Collects the straight rules of a page: table borders, footnote rules, underlines and
 * strike-throughs. Only rectangles and straight lines of painted paths count (ISO 32000-1, 8.5).
 */
final class RuleCollector {

  private final PDFStreamEngine engine;
  private final List<Rectangle2D.Float> painted = new ArrayList<>();
  private final List<Rectangle2D.Float> path = new ArrayList<>();
  private final List<Rectangle2D.Float> curves = new ArrayList<>();
  private final List<Rectangle2D.Float> polygons = new ArrayList<>();
  private final List<Rectangle2D.Float> shapes = new ArrayList<>();
  private Point2D.Float at = new Point2D.Float();
  private Point2D.Float start = new Point2D.Float();
  private int paintings;

  RuleCollector(PDFStreamEngine engine) {
    this.engine = engine;
    on("re", this::rectangle);
    on("m", n -> moveTo(point(n, 0)));
    on("l", n -> lineTo(point(n, 0)));
    on("h", n -> lineTo(start));
    for (String curve : List.of("c", "v", "y")) {
      on(curve, n -> curveTo(point(n, n.size() - 2)));
    }
    for (String paint : List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*")) {
      on(paint, n -> paint(paint));
    }
    on("n", n -> forgetPath());
    List.of(
            new SetNonStrokingColor(engine),
            new SetNonStrokingColorN(engine),
            new SetNonStrokingColorSpace(engine),
            new SetNonStrokingDeviceGrayColor(engine),
            new SetNonStrokingDeviceRGBColor(engine),
            new SetNonStrokingDeviceCMYKColor(engine))
        .forEach(engine::addOperator);
  }

  void clear() {
    painted.clear();
    shapes.clear();
    forgetPath();
    paintings = 0;
  }

  private void forgetPath() {
    path.clear();
    curves.clear();
    polygons.clear();
  }

  private void curveTo(Point2D.Float to) {
    curves.add(between(at, to));
    at = to;
  }

  /** The groups of shapes other than rules, in points from the top left corner of a page box. */
  List<Rectangle2D.Float> figures(PDRectangle box) {
    List<Rectangle2D.Float> placed =
        shapes.stream()
            .map(
                r ->
                    new Rectangle2D.Float(
                        r.x - box.getLowerLeftX(),
                        box.getUpperRightY() - r.y - r.height,
                        r.width,
                        r.height))
            .toList();
    return DrawnShapes.figures(placed, box.getWidth(), box.getHeight());
  }

  /** The number of painted paths, straight or not. */
  int paintings() {
    return paintings;
  }

  /** The rules collected so far, in points from the top left corner of a page box. */
  List<PdfRule> within(PDRectangle box) {
    return painted.stream()
        .map(
            r ->
                new PdfRule(
                    r.x - box.getLowerLeftX(),
                    box.getUpperRightY() - r.y - r.height,
                    r.x + r.width - box.getLowerLeftX(),
                    box.getUpperRightY() - r.y))
        .filter(PdfRule::isRule)
        .toList();
  }

  private void rectangle(List<Float> n) {
    Point2D.Float a = point(n, 0);
    Point2D.Float b = point(List.of(n.get(0) + n.get(2), n.get(1) + n.get(3)), 0);
    Rectangle2D.Float base = between(a, point(List.of(n.get(0) + n.get(2), n.get(1)), 0));
    (isSlanting(base) ? curves : path).add(between(a, b));
    moveTo(a);
  }

  private void moveTo(Point2D.Float to) {
    at = start = to;
    polygons.add(new Rectangle2D.Float(to.x, to.y, 0, 0));
  }

  private void lineTo(Point2D.Float to) {
    Rectangle2D.Float extent = between(at, to);
    if (!polygons.isEmpty()) {
      polygons.getLast().add(to);
    }
    (isSlanting(extent) ? curves : path).add(extent);
    at = to;
  }

  /**
   * Whether a line with this extent is no rule: an edge of a watermark that stands aslant. A filled
   * polygon with this extent is a shape.
   */
  private static boolean isSlanting(Rectangle2D.Float extent) {
    return extent.width > PdfRule.THICKEST && extent.height > PdfRule.THICKEST;
  }

  /** Adds the current path: a stroked rectangle is four rules, a filled thin one is one. */
  private void paint(String operator) {
    paintings++;
    boolean stroked = "SsBb".indexOf(operator.charAt(0)) >= 0;
    boolean white = !stroked && isWhite();
    if (!white && operator.charAt(0) != 'S' && operator.charAt(0) != 's') {
      polygons.stream().filter(RuleCollector::isSlanting).forEach(shapes::add);
    }
    for (Rectangle2D.Float r : path) {
      if (!white && r.width > PdfRule.THICKEST && r.height > PdfRule.THICKEST) {
        shapes.add(r);
      }
      if (stroked && r.width > PdfRule.THICKEST && r.height > PdfRule.THICKEST) {
        painted.add(new Rectangle2D.Float(r.x, r.y, r.width, 0));
        painted.add(new Rectangle2D.Float(r.x, r.y + r.height, r.width, 0));
        painted.add(new Rectangle2D.Float(r.x, r.y, 0, r.height));
        painted.add(new Rectangle2D.Float(r.x + r.width, r.y, 0, r.height));
      } else {
        painted.add(r);
      }
    }
    if (!white) {
      shapes.addAll(curves);
    }
    forgetPath();
  }

  /** Whether fillings are invisible on paper: word processors fill behind text. */
  private boolean isWhite() {
    try {
      PDColor color = engine.getGraphicsState().getNonStrokingColor();
      return (color.toRGB() & 0xFFFFFF) == 0xFFFFFF;
    } catch (IOException | RuntimeException e) {
      return false; // a broken colour space
    }
  }

  private Point2D.Float point(List<Float> n, int first) {
    return engine
        .getGraphicsState()
        .getCurrentTransformationMatrix()
        .transformPoint(n.get(first), n.get(first + 1));
  }

  private static Rectangle2D.Float between(Point2D.Float a, Point2D.Float b) {
    return new Rectangle2D.Float(
        Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(a.x - b.x), Math.abs(a.y - b.y));
  }

  private interface Numbers {
    void accept(List<Float> numbers);
  }

  private void on(String name, Numbers action) {
    engine.addOperator(
        new OperatorProcessor(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) {
            List<Float> numbers =
                operands.stream()
                    .filter(COSNumber.class::isInstance)
                    .map(o -> ((COSNumber) o).floatValue())
                    .toList();
            if (numbers.size() >= wanted(name)) {
              action.accept(numbers);
            }
          }

          @Override
          public String getName() {
            return name;
          }
        });
  }

  private static int wanted(String operator) {
    return switch (operator) {
      case "re" -> 4;
      case "m", "l", "c", "v", "y" -> 2;
      default -> 0;
    };
  }
}
