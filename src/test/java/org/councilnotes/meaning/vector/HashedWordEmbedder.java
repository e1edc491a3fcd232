package org.councilnotes.meaning.vector;

import java.util.Locale;
import java.util.Random;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceNeighbours;

/**
 * Vectors without a model: each word has a direction of its own, and a sentence is their sum. It
 * knows no meaning; sentences that share words are near.
 */
public final class HashedWordEmbedder implements SentenceEmbedder {

  private static final int SIZE = 64;

  private final String id;
  private final double floor;
  private int made;

  public HashedWordEmbedder() {
    this("hashed words");
  }

  /** The same vectors under another name, as another model has it. */
  public HashedWordEmbedder(String id) {
    this(id, SentenceNeighbours.FLOOR);
  }

  /** The same with another floor. */
  HashedWordEmbedder(String id, double floor) {
    this.id = id;
    this.floor = floor;
  }

  /** How many vectors of sentences were made. */
  public int made() {
    return made;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public double floor() {
    return floor;
  }

  @Override
  public int dimension() {
    return SIZE;
  }

  @Override
  public float[] ofSentence(String text) {
    made++;
    return vector(text);
  }

  @Override
  public float[] ofQuery(String text) {
    return vector(text);
  }

  /** The vector of a text. */
  public static float[] vector(String text) {
    double[] sum = new double[SIZE];
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      Random direction = new Random(word.hashCode());
      for (int i = 0; i < SIZE && !word.isEmpty(); i++) {
        sum[i] += direction.nextGaussian();
      }
    }
    double square = 1e-9;
    for (double number : sum) {
      square += number * number;
    }
    float[] unit = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      unit[i] = (float) (sum[i] / Math.sqrt(square));
    }
    return unit;
  }
}
