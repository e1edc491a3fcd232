package org.councilnotes.meaning;

/**
 * Makes vectors of texts. The vectors have length 1, so that the product of two is the cosine of
 * their angle. Each text is put in alone: the same text has the same vector whatever is asked
 * before, after or at the same time.
 */
public interface SentenceEmbedder {

  /** Identifies the model and its settings. Vectors of one are of no use to another. */
  String id();

  /** How many numbers a vector has. */
  int dimension();

  /** Lowest cosine, below 1, of sentences that are near in meaning. Models differ in it. */
  default double floor() {
    return SentenceNeighbours.FLOOR;
  }

  /** Stretches a cosine so that 1 stays 1, and the floor of the model is that of all models. */
  default double score(double cosine) {
    return 1 - (1 - cosine) * (1 - SentenceNeighbours.FLOOR) / (1 - floor());
  }

  /** The vector of a sentence that is looked for. */
  float[] ofSentence(String text);

  /** The vector of a text that is asked. Some models want other words around it. */
  float[] ofQuery(String text);
}
