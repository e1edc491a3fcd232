package org.councilnotes.lucene.search;

/**
 * A batch of passages of one segment, ascending by document. Consecutive passages of one note form
 * a run. The object is reused for each batch.
 */
final class PassageBatch {

  private final int[] documents;
  private final int[] blocks;
  private final int[] lengths;
  private int size;
  private int runs;

  /**
   * Allocates a batch.
   *
   * @param most capacity, in passages
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

  /** The note block of each run. */
  int[] blocks() {
    return blocks;
  }

  /** Number of passages of each run. */
  int[] lengths() {
    return lengths;
  }
}
