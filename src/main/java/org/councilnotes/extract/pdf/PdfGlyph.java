package org.councilnotes.extract.pdf;

import org.councilnotes.extract.StructureTag;

/**
 * An upright glyph, or the gap between two words. Lengths are points from the top left corner of
 * the page; {@code y} is the baseline.
 */
final class PdfGlyph {

  private static final GlyphText GAP = GlyphText.of(" ");

  private final GlyphText sign;
  private final GlyphStyle look;
  private final Place place;
  private final Type type;
  private final StructureTag tag;

  PdfGlyph(GlyphText sign, GlyphStyle look, Place place, Type type, StructureTag tag) {
    this.sign = sign;
    this.look = look;
    this.place = place;
    this.type = type;
    this.tag = tag;
  }

  /** The position. */
  record Place(float x, float y, float right, float size) {}

  /**
   * Metrics for the grouping into lines.
   *
   * @param space width of a blank
   * @param along position along the unrotated page
   */
  record Type(float height, float space, float along) {
    static final Type GAP = new Type(0, 0, 0);
  }

  /** A gap between two words, in the style of the first. */
  static PdfGlyph gap(PdfGlyph word, float x, float right) {
    Place place = new Place(x, word.y(), right, word.size());
    return new PdfGlyph(GAP, word.look, place, Type.GAP, word.tag);
  }

  PdfGlyph with(GlyphStyle.Decoration decoration) {
    return new PdfGlyph(sign, look.with(decoration), place, type, tag);
  }

  PdfGlyph with(GlyphText other) {
    return new PdfGlyph(other, look, place, type, tag);
  }

  String text() {
    return sign.text();
  }

  GlyphStyle look() {
    return look;
  }

  float x() {
    return place.x();
  }

  float y() {
    return place.y();
  }

  float right() {
    return place.right();
  }

  float size() {
    return place.size();
  }

  float height() {
    return type.height();
  }

  /** The width of a blank in its font. */
  float space() {
    return type.space();
  }

  /** Position along the unrotated page. */
  float along() {
    return type.along();
  }

  /** What the structure of a tagged file says of it. */
  StructureTag tag() {
    return tag;
  }

  boolean isBlank() {
    return sign.isBlank();
  }

  /** Whether it is a separate accent. */
  boolean isAccent() {
    return sign.isAccent();
  }
}
