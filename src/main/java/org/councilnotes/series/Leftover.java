package org.councilnotes.series;

/** What is left over of a text when parts of it are taken away. */
final class Leftover {

  private final Lexicon lexicon;
  private final Profile whole;
  private final int[] counts;
  private double weight;

  Leftover(Profile whole, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.whole = whole;
    this.counts = whole.counts();
    this.weight = lexicon.weight(whole);
  }

  double weight() {
    return weight;
  }

  /** The weight of what a part has in common with it. */
  double common(Profile part) {
    double sum = 0;
    for (int i = 0; i < part.size(); i++) {
      int at = whole.position(part.feature(i));
      if (at >= 0) {
        sum += lexicon.weight(part.feature(i)) * Math.min(counts[at], part.count(i));
      }
    }
    return sum;
  }

  void take(Profile part) {
    weight -= common(part);
    for (int i = 0; i < part.size(); i++) {
      int at = whole.position(part.feature(i));
      if (at >= 0) {
        counts[at] -= Math.min(counts[at], part.count(i));
      }
    }
  }
}
