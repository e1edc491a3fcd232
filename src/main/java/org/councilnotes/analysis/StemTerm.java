package org.councilnotes.analysis;

import org.apache.lucene.util.BytesRef;

/**
 * A term of the field of stems. Immutable, with its hash and its bytes at hand, as each is compared
 * and written very often.
 */
public final class StemTerm {

  private final String text;
  private final BytesRef bytes;
  private final int hash;

  StemTerm(String text) {
    this.text = text;
    this.bytes = new BytesRef(text);
    this.hash = text.hashCode();
  }

  public String text() {
    return text;
  }

  /** In UTF-8. The bytes must not be modified. */
  public BytesRef bytes() {
    return bytes;
  }

  public boolean isSame(StemTerm other) {
    return hash == other.hash && text.equals(other.text);
  }

  public int hash() {
    return hash;
  }
}
