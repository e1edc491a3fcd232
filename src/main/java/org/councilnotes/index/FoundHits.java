package org.councilnotes.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.search.Hit;
import org.councilnotes.search.SearchResult.Total;

/** Every hit of a search, of which only the numbers are held. */
final class FoundHits {

  private static final int AT_ONCE = 200;

  private final Total total;
  private final int[] documents;
  private final HitReading reading;

  /**
   * By what it holds.
   *
   * @param documents in the order of the list
   */
  FoundHits(Total total, int[] documents, HitReading reading) {
    this.total = total;
    this.documents = documents;
    this.reading = reading;
  }

  Total total() {
    return total;
  }

  /** Some neighbours in the list, which are read together. */
  static final class Batch {

    private final int[] documents;
    private final HitReading reading;

    Batch(int[] documents, HitReading reading) {
      this.documents = documents;
      this.reading = reading;
    }

    /** The hits in the order of the list; they are read in the order in which they are stored. */
    List<Hit> read() throws IOException {
      Hit[] hits = new Hit[documents.length];
      long[] asStored = new long[hits.length];
      Arrays.setAll(asStored, i -> (long) documents[i] << Integer.SIZE | i);
      Arrays.sort(asStored);
      for (long next : asStored) {
        hits[(int) next] = reading.read((int) (next >>> Integer.SIZE));
      }
      return List.of(hits);
    }
  }

  /** In the order of the list. */
  Stream<Batch> batches() {
    return IntStream.iterate(0, from -> from < documents.length, from -> from + AT_ONCE)
        .mapToObj(from -> Arrays.copyOfRange(documents, from, end(from)))
        .map(batch -> new Batch(batch, reading));
  }

  private int end(int from) {
    return Math.min(from + AT_ONCE, documents.length);
  }
}
