package org.councilnotes.extract.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Collects position and size of the pictures of a page. Does not decode them. */
final class ImageCollector {

  private final PDFStreamEngine engine;
  private final List<Rectangle2D> shown = new ArrayList<>();
  private long pixels;

  ImageCollector(PDFStreamEngine engine) {
    this.engine = engine;
    engine.addOperator(new Drawing());
    engine.addOperator(new Inline());
  }

  void clear() {
    shown.clear();
    pixels = 0;
  }

  /** Pixels of the largest picture by its declared width and height; it is not decoded. */
  long pixels() {
    return pixels;
  }

  /**
   * The share of the page that pictures cover, 0 to 1. A picture split into strips counts as one.
   */
  double shareOf(PDRectangle page) {
    Rectangle2D whole =
        new Rectangle2D.Double(
            page.getLowerLeftX(), page.getLowerLeftY(), page.getWidth(), page.getHeight());
    double area =
        shown.stream()
            .map(whole::createIntersection)
            .filter(part -> !part.isEmpty())
            .mapToDouble(part -> part.getWidth() * part.getHeight())
            .sum();
    return Math.min(1, area / (whole.getWidth() * whole.getHeight()));
  }

  /** Adds the current picture, which fills the unit square of user space (ISO 32000-1, 8.9.3). */
  private void show() {
    AffineTransform place =
        engine.getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    shown.add(place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D());
  }

  private final class Drawing extends DrawObject {
    Drawing() {
      super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if (!operands.isEmpty()
          && operands.getFirst() instanceof COSName name
          && engine.getResources().isImageXObject(name)) {
        show();
        pixels = Math.max(pixels, pixels(name));
      }
      super.process(operator, operands);
    }
  }

  private long pixels(COSName name) {
    COSDictionary all = engine.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
    COSStream picture = all == null ? null : all.getCOSStream(name);
    return picture == null ? 0 : Math.max(pixels(picture), pixels(mask(picture)));
  }

  private static @Nullable COSStream mask(COSStream picture) {
    COSStream soft = picture.getCOSStream(COSName.SMASK);
    return soft == null ? picture.getCOSStream(COSName.MASK) : soft;
  }

  private static long pixels(@Nullable COSStream picture) {
    return picture == null ? 0 : side(picture, COSName.WIDTH) * side(picture, COSName.HEIGHT);
  }

  private static long side(COSStream picture, COSName name) {
    return Math.clamp(picture.getLong(name, 0), 0, Integer.MAX_VALUE);
  }

  private final class Inline extends OperatorProcessor {
    Inline() {
      super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      show();
    }

    @Override
    public String getName() {
      return "BI";
    }
  }
}
