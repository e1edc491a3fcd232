package org.councilnotes.web.upload;

import java.util.Arrays;
import java.util.List;
import org.councilnotes.store.LedgerEntry;

/**
 * Which contents a ledger has, in eight bytes each: what it has is found for sure, what it has not
 * may be taken for something that it has.
 */
final class ContentDigests {

  private static final int DIGITS = 16;

  private final long[] sorted;

  private ContentDigests(long[] sorted) {
    this.sorted = sorted;
  }

  static ContentDigests of(List<LedgerEntry> ledger) {
    return new ContentDigests(
        ledger.stream()
            .filter(entry -> entry.hash().length() >= DIGITS)
            .mapToLong(entry -> start(entry.hash()))
            .sorted()
            .toArray());
  }

  private static long start(String hash) {
    return Long.parseUnsignedLong(hash, 0, DIGITS, 16);
  }

  /** Number of contents. */
  int size() {
    return sorted.length;
  }

  /** Whether the ledger may have a content; where not, it has not. */
  boolean mayHave(String hash) {
    return Arrays.binarySearch(sorted, start(hash)) >= 0;
  }
}
