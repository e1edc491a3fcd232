package org.councilnotes.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.pagenavigation.PDThreadBead;

/**
 * The places of a page that an article runs through one after the other, columns for example (ISO
 * 32000-1, 12.4.3). What stands in none of them is read before the first that it lies above or left
 * of. Most files have none, and all of a page is one article.
 */
record Articles(List<Bead> beads) {

  /** A place, in points from the top left corner. */
  record Bead(float left, float top, float right, float bottom) {

    boolean holds(float x, float y) {
      return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean isAfter(float x, float y) {
      return x < left || y < bottom;
    }
  }

  static Articles of(PDPage page) {
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
    return new Articles(beads);
  }

  /** How many parts the page is read in. */
  int count() {
    return 2 * beads.size() + 1;
  }

  /** The part that print belongs to, in the order of reading, from 0. */
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
