package org.councilnotes.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** The signs of one page, as they are printed one after the other, and the lines that they make. */
final class PagePrint {

  /** Signs that lean by more than this share of their height are not upright. */
  private static final float LEANING = 0.05f;

  /** Points; print of no height leans by nothing. */
  private static final float LOWEST = 0.01f;

  private final PDRectangle box;
  private final int turn;
  private final Articles articles;
  private final List<List<PdfGlyph>> parts = new ArrayList<>();
  private final StringBuilder rotated = new StringBuilder();

  PagePrint(PDPage page) {
    box = page.getCropBox();
    turn = page.getRotation();
    articles = Articles.of(page);
    for (int i = 0; i < articles.count(); i++) {
      parts.add(new ArrayList<>());
    }
  }

  /** Whether print in such a space stands upright on the page. */
  static boolean isUpright(Matrix space) {
    float across = Math.abs(space.getShearY());
    float up = Math.abs(space.getScaleY());
    boolean overhead = space.getScaleY() < 0 && space.getScaleX() < 0;
    return across <= LEANING * Math.max(up, LOWEST) && !overhead;
  }

  /** Adds words that do not stand upright. */
  void addRotated(Sign sign) {
    rotated.append(sign.text());
  }

  /** Adds a sign. */
  void add(Sign sign, FontPrint.Look font, ShownText.Spot spot) {
    float x = spot.x() - box.getLowerLeftX();
    float up = spot.y() - box.getLowerLeftY();
    float right = x + Math.abs(spot.end() - spot.x());
    PdfGlyph.Place place = new PdfGlyph.Place(x, box.getHeight() - up, right, font.size());
    PdfGlyph.Type type = new PdfGlyph.Type(font.height(), font.space(), along(x, up));
    add(new PdfGlyph(sign, font.look(), place, type));
  }

  private float along(float x, float up) {
    return switch (turn) {
      case 90 -> up;
      case 180 -> box.getWidth() - x;
      case 270 -> box.getHeight() - up;
      default -> x;
    };
  }

  private void add(PdfGlyph glyph) {
    List<PdfGlyph> part = parts.get(articles.at(glyph.x(), glyph.y()));
    Optional<PdfGlyph> joined =
        part.isEmpty() ? Optional.empty() : PrintedAccent.joined(part.getLast(), glyph);
    joined.ifPresentOrElse(both -> part.set(part.size() - 1, both), () -> part.add(glyph));
  }

  /** The lines, those of each article by themselves. */
  List<PdfLine> lines() {
    List<PdfLine> lines = new ArrayList<>();
    parts.forEach(part -> lines.addAll(GlyphLines.of(part)));
    return lines;
  }

  /** All print that is not upright, in one. */
  String rotated() {
    return rotated.toString();
  }
}
