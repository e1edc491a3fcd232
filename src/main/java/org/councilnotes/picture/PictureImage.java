package org.councilnotes.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a picture as PNG, with two dots for each unit, on a white ground. */
public final class PictureImage {

  /** Dots for each unit of the picture. */
  private static final double DENSITY = 2;

  /** Most dots; a larger picture has fewer for each unit. Three bytes each are in memory. */
  private static final double MOST_DOTS = 8_000_000;

  private static final double UNITS_PER_METRE = 96 / 0.0254;

  /** Elements in elements, and steps of one path: a line of text is one path. */
  private static final DocumentLimits LIMITS = new DocumentLimits(16, 0, 200_000);

  private static final String DIMENSION = "javax_imageio_png_1.0";

  private PictureImage() {}

  /** The file. */
  public static byte[] png(Picture picture) {
    double area = picture.width() * picture.height();
    double density = Math.min(DENSITY, Math.sqrt(MOST_DOTS / area));
    int width = (int) Math.ceil(picture.width() * density);
    int height = (int) Math.ceil(picture.height() * density);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document(picture).render(null, graphics, new ViewBox(0, 0, width, height));
    } finally {
      graphics.dispose();
    }
    return written(image, density);
  }

  private static SVGDocument document(Picture picture) {
    byte[] svg = TextOutliner.outlined(picture.svg()).getBytes(StandardCharsets.UTF_8);
    LoaderContext context =
        LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .documentLimits(LIMITS)
            .build();
    SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(svg), URI.create("picture.svg"), context);
    if (document == null) {
      throw new IllegalStateException("the picture cannot be drawn");
    }
    return document;
  }

  private static byte[] written(BufferedImage image, double density) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      IIOMetadata about =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      about.mergeTree(DIMENSION, density(density));
      writer.write(new IIOImage(image, null, about));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** How many dots a metre has, so that the picture is printed in its size (PNG, 11.3.4.3 pHYs). */
  private static IIOMetadataNode density(double density) {
    String perMetre = Long.toString(Math.round(UNITS_PER_METRE * density));
    IIOMetadataNode dots = new IIOMetadataNode("pHYs");
    dots.setAttribute("pixelsPerUnitXAxis", perMetre);
    dots.setAttribute("pixelsPerUnitYAxis", perMetre);
    dots.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(DIMENSION);
    root.appendChild(dots);
    return root;
  }
}
