package org.councilnotes.lucene.search;

/**
 * Some passages of one segment in ascending order, by document and, in runs, by the note that they
 * are of. Made once and filled again and again.
 */
final class PassageBatch {

  private final int[] documents;
  private final int[] blocks;
  private final int[] lengths;
  private int size;
  private int runs;

  /**
   * Room for passages.
   *
   * @param most how many at once
   */
  PassageBatch(int most) {
    documents = new int[most];
    blocks = new int[most];
    lengths = new int[most];
  }

  void clear() {
    size = 0;
    runs = 0;
  }

  void add(int document, int block) {
    documents[size++] = document;
    if (runs > 0 && blocks[runs - 1] == block) {
      lengths[runs - 1]++;
    } else {
      blocks[runs] = block;
      lengths[runs++] = 1;
    }
  }

  int size() {
    return size;
  }

  int[] documents() {
    return documents;
  }

  int runs() {
    return runs;
  }

  /** The note of each run. */
  int[] blocks() {
    return blocks;
  }

  /** How many passages each run has. */
  int[] lengths() {
    return lengths;
  }
}
