package org.councilnotes.draft;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers of stems, from 0 in no particular order, so that sentences are counted without looking at
 * letters. Safe for use by many threads.
 */
final class StemNumbers {

  /** Letters that words of one family share. */
  private static final int BEGINNING = 5;

  /** Length of the mark of its language before a stem. */
  private static final int MARK = 3;

  /** More than any number. */
  static final int UNKNOWN = Integer.MAX_VALUE;

  private final Map<String, Stem> known = new ConcurrentHashMap<>();
  private final Map<String, Integer> beginnings = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger countOfBeginnings = new AtomicInteger();

  /**
   * A stem.
   *
   * @param beginning the same number for words of one family
   */
  record Stem(String text, int number, int beginning) {}

  Stem of(String stem) {
    return known.computeIfAbsent(
        stem, text -> new Stem(text, count.getAndIncrement(), beginning(text)));
  }

  /** The number of a stem; {@value #UNKNOWN} where no sentence has it. */
  int numberOf(String stem) {
    Stem found = known.get(stem);
    return found == null ? UNKNOWN : found.number();
  }

  /** More than the number of any stem so far. */
  int count() {
    return count.get();
  }

  /** The number of the beginning of any word. */
  int beginning(String stem) {
    int length = BEGINNING + (stem.charAt(0) < ' ' ? MARK : 0);
    return beginnings.computeIfAbsent(
        stem.length() > length ? stem.substring(0, length) : stem,
        _ -> countOfBeginnings.getAndIncrement());
  }
}
