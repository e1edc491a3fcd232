package org.councilnotes.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The signs of one page, as they are printed one after the other, and the lines that they make. */
final class PagePrint {

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
