package org.councilnotes.engine;

import java.util.List;
import java.util.stream.IntStream;

/** Long lists in portions that one call may bear. */
final class Portions {

  private static final int SIZE = 500;

  private Portions() {}

  static <T> List<List<T>> of(List<T> all) {
    return of(all, SIZE);
  }

  static <T> List<List<T>> of(List<T> all, int size) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
        .mapToObj(from -> all.subList(from, Math.min(from + size, all.size())))
        .toList();
  }
}
