package org.councilnotes.opensearch.storage;

import java.util.List;
import java.util.stream.IntStream;

/** Splits long lists into batches for one request each. */
public final class RequestBatches {

  private static final int SIZE = 500;

  private RequestBatches() {}

  public static <T> List<List<T>> of(List<T> all) {
    return of(all, SIZE);
  }

  public static <T> List<List<T>> of(List<T> all, int size) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
        .mapToObj(from -> all.subList(from, Math.min(from + size, all.size())))
        .toList();
  }
}
