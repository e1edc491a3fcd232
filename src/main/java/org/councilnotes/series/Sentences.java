package org.councilnotes.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Aligning the sentences of two wordings, in order: first those that are the same, then, in what is
 * left between them, by likeness; where too much is left for that, by the words that stand once on
 * either side. What is still too much and too unlike has no counterparts at all.
 */
final class Sentences {

  /** So many pairs of sentences are weighed one by one. */
  private static final long WEIGHABLE = 250_000;

  private final Kinship kinship;
  private final List<Stretch> differing = new ArrayList<>();

  private Sentences(Kinship kinship) {
    this.kinship = kinship;
  }

  /**
   * Where two texts differ, as stretches of sentences in order: counterparts, or what has none on
   * the other side. Between them, the sentences are the same.
   */
  static List<Stretch> differing(Pieces left, Pieces right, Glossary glossary) {
    Glossary wordings = new Glossary();
    Landmarks same = new Landmarks(numbers(left, wordings), numbers(right, wordings));
    Sentences sentences = new Sentences(new Kinship(left, right, glossary));
    same.gaps(new Stretch(0, left.sentences(), 0, right.sentences())).forEach(sentences::align);
    return sentences.differing;
  }

  private static int[] numbers(Pieces pieces, Glossary wordings) {
    int[] numbers = new int[pieces.sentences()];
    Arrays.setAll(numbers, i -> wordings.number(pieces.sentenceText(i)));
    return numbers;
  }

  private void align(Stretch gap) {
    if (gap.isEmpty()) {
      return;
    }
    if (gap.isOneSided()) {
      differing.add(gap);
    } else if (gap.pairs() <= WEIGHABLE) {
      differing.addAll(new SentencePairs(kinship, gap).stretches());
    } else {
      divide(gap);
    }
  }

  private void divide(Stretch gap) {
    List<Stretch> pairs = kinship.certain(gap);
    if (pairs.isEmpty()) {
      differing.add(gap);
      return;
    }
    int leftStart = gap.leftStart();
    int rightStart = gap.rightStart();
    for (Stretch pair : pairs) {
      align(new Stretch(leftStart, pair.leftStart(), rightStart, pair.rightStart()));
      differing.add(pair);
      leftStart = pair.leftEnd();
      rightStart = pair.rightEnd();
    }
    align(new Stretch(leftStart, gap.leftEnd(), rightStart, gap.rightEnd()));
  }
}
