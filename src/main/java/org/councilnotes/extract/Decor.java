package org.councilnotes.extract;

import java.util.List;
import java.util.Optional;

/** A line drawn along words, with the element of XHTML that says so. */
enum Decor {
  NONE(""),
  UNDERLINED("u"),
  STRUCK("s");

  /** Thicker than this share of the print is a bar, not a line along words. */
  private static final float THICKEST = 0.15f;

  /** Heights over the baseline in shares of the print: through the small letters. */
  private static final float STRUCK_FROM = 0.15f;

  private static final float STRUCK_TO = 0.42f;

  /** Depth under the baseline: lower lies the border of a table. */
  private static final float UNDERLINED_TO = 0.22f;

  private final String element;

  Decor(String element) {
    this.element = element;
  }

  /** The element that stands for it; empty where there is none. */
  Optional<String> element() {
    return Optional.of(element).filter(e -> !e.isEmpty());
  }

  /** What the rules of a page do to print. */
  static Decor of(PdfGlyph print, List<PdfRule> rules) {
    Decor found = NONE;
    for (PdfRule rule : rules) {
      boolean thin = rule.bottom() - rule.y() < THICKEST * print.size();
      if (thin && rule.isAlong(print.x(), print.right())) {
        Decor decor = at((print.y() - (rule.y() + rule.bottom()) / 2) / print.size());
        found = decor.compareTo(found) > 0 ? decor : found;
      }
    }
    return found;
  }

  private static Decor at(float height) {
    if (height >= STRUCK_FROM && height <= STRUCK_TO) {
      return STRUCK;
    }
    return height <= 0 && height >= -UNDERLINED_TO ? UNDERLINED : NONE;
  }
}
