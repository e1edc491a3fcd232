package org.councilnotes.lucene.column;

/**
 * Numbers from 0 in an array of the narrowest type that holds the largest of them: an index of
 * millions of passages has several such numbers for each. Immutable.
 */
public final class CompactNumbers {

  private static final int BYTE = 1 << Byte.SIZE;
  private static final int CHAR = 1 << Character.SIZE;

  /** One of the three is used; the others are empty. */
  private final byte[] bytes;

  private final char[] chars;
  private final int[] ints;

  private CompactNumbers(byte[] bytes, char[] chars, int[] ints) {
    this.bytes = bytes;
    this.chars = chars;
    this.ints = ints;
  }

  /**
   * Packs an array.
   *
   * @param numbers each from 0 and below {@code limit}
   */
  static CompactNumbers of(int[] numbers, int limit) {
    if (limit > CHAR) {
      return new CompactNumbers(new byte[0], new char[0], numbers);
    }
    if (limit > BYTE) {
      char[] chars = new char[numbers.length];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) numbers[i];
      }
      return new CompactNumbers(new byte[0], chars, new int[0]);
    }
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return new CompactNumbers(bytes, new char[0], new int[0]);
  }

  boolean isEmpty() {
    return bytes.length + chars.length + ints.length == 0;
  }

  public int at(int index) {
    if (bytes.length > 0) {
      return Byte.toUnsignedInt(bytes[index]);
    }
    return chars.length > 0 ? chars[index] : ints[index];
  }
}
