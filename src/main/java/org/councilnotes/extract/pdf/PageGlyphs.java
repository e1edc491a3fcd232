package org.councilnotes.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.pagenavigation.PDThreadBead;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.councilnotes.extract.StructureTag;

/** The glyphs of one page in printing order, and the lines that they form. */
final class PageGlyphs {

  private final PDRectangle box;
  private final int turn;
  private final ArticleThreads articles;
  private final List<List<PdfGlyph>> parts = new ArrayList<>();
  private final StringBuilder rotated = new StringBuilder();

  PageGlyphs(PDPage page) {
    box = page.getCropBox();
    turn = page.getRotation();
    articles = ArticleThreads.of(page);
    for (int i = 0; i < articles.count(); i++) {
      parts.add(new ArrayList<>());
    }
  }

  /** Adds text that is not upright. */
  void addRotated(GlyphText sign) {
    rotated.append(sign.text());
  }

  /** Adds an upright glyph. */
  void add(
      GlyphText sign,
      CachedFont.SizedFont font,
      GlyphPositioner.GlyphPosition spot,
      StructureTag tag) {
    float x = spot.x() - box.getLowerLeftX();
    float up = spot.y() - box.getLowerLeftY();
    float right = x + Math.abs(spot.end() - spot.x());
    PdfGlyph.Place place = new PdfGlyph.Place(x, box.getHeight() - up, right, font.size());
    PdfGlyph.Type type = new PdfGlyph.Type(font.height(), font.space(), along(x, up));
    add(new PdfGlyph(sign, font.look(), place, type, tag));
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
        part.isEmpty() ? Optional.empty() : AccentComposer.compose(part.getLast(), glyph);
    joined.ifPresentOrElse(both -> part.set(part.size() - 1, both), () -> part.add(glyph));
  }

  /** The lines, grouped for each article separately. */
  List<PdfLine> lines() {
    List<PdfLine> lines = new ArrayList<>();
    parts.forEach(part -> lines.addAll(LineGrouping.of(part)));
    return lines;
  }

  /** All text that is not upright, as one. */
  String rotated() {
    return rotated.toString();
  }

  /**
   * Joins accents that are printed over a letter, as by older typesetting programs, to that letter.
   * PDFBox decides which accent it is and whether it lies over the letter.
   */
  private static final class AccentComposer {

    /** A constructor argument of {@link TextPosition} that is not used here. */
    private static final PDFont ANY = new PDType1Font(FontName.TIMES_ROMAN);

    private AccentComposer() {}

    /** One glyph for two consecutive ones; empty where they do not combine. */
    static Optional<PdfGlyph> compose(PdfGlyph before, PdfGlyph glyph) {
      if (glyph.isAccent()) {
        return over(before, glyph);
      }
      return before.isAccent() ? over(glyph, before) : Optional.empty();
    }

    private static Optional<PdfGlyph> over(PdfGlyph letter, PdfGlyph mark) {
      TextPosition base = position(letter);
      TextPosition accent = position(mark);
      if (!base.contains(accent)) {
        return Optional.empty();
      }
      base.mergeDiacritic(accent);
      return Optional.of(letter.with(GlyphText.of(base.getUnicode())));
    }

    private static TextPosition position(PdfGlyph glyph) {
      Matrix place = new Matrix(glyph.size(), 0, 0, glyph.size(), glyph.x(), -glyph.y());
      float width = glyph.right() - glyph.x();
      return new TextPosition(
          0,
          0,
          0,
          place,
          glyph.right(),
          -glyph.y(),
          glyph.height(),
          width,
          glyph.space(),
          glyph.text(),
          new int[] {0},
          ANY,
          glyph.size(),
          (int) glyph.size());
    }
  }

  /**
   * The article beads of a page, such as columns (ISO 32000-1, 12.4.3). Text outside all beads is
   * read before the first bead that it lies above or left of. Most files have none; then the page
   * is one article.
   */
  record ArticleThreads(List<Bead> beads) {

    /** The rectangle of a bead, in points from the top left corner. */
    record Bead(float left, float top, float right, float bottom) {

      boolean holds(float x, float y) {
        return x >= left && x <= right && y >= top && y <= bottom;
      }

      boolean isAfter(float x, float y) {
        return x < left || y < bottom;
      }
    }

    static ArticleThreads of(PDPage page) {
      float top = page.getMediaBox().getUpperRightY() - page.getCropBox().getLowerLeftY();
      float left = page.getCropBox().getLowerLeftX();
      List<Bead> beads = new ArrayList<>();
      for (PDThreadBead bead : page.getThreadBeads()) {
        PDRectangle place = bead == null ? null : bead.getRectangle();
        if (place != null) {
          beads.add(
              new Bead(
                  place.getLowerLeftX() - left,
                  top - place.getUpperRightY(),
                  place.getUpperRightX() - left,
                  top - place.getLowerLeftY()));
        }
      }
      return new ArticleThreads(beads);
    }

    /** The number of parts in which the page is read. */
    int count() {
      return 2 * beads.size() + 1;
    }

    /** The index of the part at a position, in reading order from 0. */
    int at(float x, float y) {
      int before = count() - 1;
      for (int i = beads.size() - 1; i >= 0; i--) {
        before = beads.get(i).isAfter(x, y) ? 2 * i : before;
      }
      for (int i = 0; i < beads.size(); i++) {
        if (beads.get(i).holds(x, y)) {
          return 2 * i + 1;
        }
      }
      return before;
    }
  }
}
