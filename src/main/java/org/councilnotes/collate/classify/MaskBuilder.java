package org.councilnotes.collate.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;

/** Replaces ranges of a text by mask characters, so that only the other words are compared. */
final class MaskBuilder {

  /** Blanks of any length: {@code " "}, {@code "\n"}; not {@code ","}. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

  private final String text;
  private final List<Mask> masks = new ArrayList<>();

  MaskBuilder(String text) {
    this.text = text;
  }

  /**
   * Words that do not count.
   *
   * @param sign what stands in their place; empty for nothing at all
   */
  private record Mask(TextRange place, String sign) {}

  /** Masks a range, unless it is masked already. */
  void put(TextRange place, String sign) {
    if (masks.stream().noneMatch(mask -> mask.place().overlaps(place))) {
      masks.add(new Mask(place, sign));
    }
  }

  /** The masked text, with one blank between words. */
  String masked() {
    masks.sort(Comparator.comparing(Mask::place));
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (Mask mask : masks) {
      masked.append(text, at, mask.place().start());
      masked.append(mask.sign().isEmpty() ? "" : " " + mask.sign() + " ");
      at = mask.place().end();
    }
    String all = masked.append(text, at, text.length()).toString();
    return BLANKS.matcher(all).replaceAll(" ").strip();
  }
}
