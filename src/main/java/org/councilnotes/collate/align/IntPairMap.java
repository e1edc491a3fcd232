package org.councilnotes.collate.align;

import java.util.Arrays;

/** Numbers pairs of ints in the order of their first occurrence, without an object for each. */
final class IntPairMap {

  private static final long FREE = -1;

  private long[] keys;
  private int[] values;
  private int size;

  /** A map with room for a number of pairs; it grows beyond that. */
  IntPairMap(int expected) {
    keys = new long[Integer.highestOneBit(Math.max(1, expected)) * 4];
    values = new int[keys.length];
    Arrays.fill(keys, FREE);
  }

  /**
   * The number of a pair; where it has none, {@code next} becomes its number. Numbers are not
   * negative.
   */
  int number(int first, int second, int next) {
    long key = ((long) first << Integer.SIZE) | second;
    int slot = slot(key);
    if (keys[slot] == key) {
      return values[slot];
    }
    keys[slot] = key;
    values[slot] = next;
    if (++size * 2 > keys.length) {
      grow();
    }
    return next;
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & (keys.length - 1);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
