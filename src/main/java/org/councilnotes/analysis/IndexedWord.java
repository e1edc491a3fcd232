package org.councilnotes.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A printed word with its terms for the index. Immutable, so that threads can share it without a
 * lock.
 */
public final class IndexedWord {

  /** Longest word whose characters are compared as two numbers. */
  static final int SHORT = 2 * Long.BYTES;

  /** Instead of characters of which one does not fit a byte. */
  static final long WIDE = -1;

  private static final char LATIN = '\u00ff';

  private final String printed;
  private final long start;
  private final long rest;
  private final int length;
  private final List<String> terms;
  private final BytesRef exact;
  private final @Nullable BytesRef stem;
  private final String stemTerm;
  private final BytesRef stemBytes;
  private final int stemHash;
  private final boolean frequent;

  private IndexedWord(String printed, WordForms forms) {
    this.printed = printed;
    int middle = Math.min(Long.BYTES, printed.length());
    this.length = isPacked(printed) ? printed.length() : -1;
    this.start = length < 0 ? 0 : packed(printed, 0, middle);
    this.rest = length < 0 ? 0 : packed(printed, middle, length);
    this.terms = Stream.concat(Stream.of(forms.exact()), forms.stem().stream()).toList();
    this.exact = new BytesRef(forms.exact());
    this.stemTerm = forms.stemTerm();
    this.stemBytes = new BytesRef(stemTerm);
    this.stemHash = stemTerm.hashCode();
    this.frequent = FrequentWords.holds(forms.exact());
    this.stem = forms.stem().isPresent() ? stemBytes : null;
  }

  static IndexedWord of(String printed, Optional<StemLanguage> language) {
    return new IndexedWord(printed, WordForms.of(printed, language));
  }

  /** Whether its characters are compared as two numbers: few ones, a byte each. */
  private static boolean isPacked(String printed) {
    return printed.length() <= SHORT && printed.chars().allMatch(c -> c <= LATIN);
  }

  /** Up to eight characters as one number; {@link #WIDE} where one does not fit a byte. */
  static long packed(String text, int from, int to) {
    long packed = 0;
    int all = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      all |= c;
      packed = packed << Byte.SIZE | c;
    }
    return all > LATIN ? WIDE : packed;
  }

  /** Whether it has these characters, given as by {@link #packed} and of eight at most each. */
  boolean matches(long itsStart, long itsRest, int itsLength) {
    return start == itsStart && rest == itsRest && length == itsLength;
  }

  boolean isPrinted(String word) {
    return printed.equals(word);
  }

  /** Whether it has no term. */
  boolean isEmpty() {
    return exact.length == 0;
  }

  /** Its exact form, then its stem if that is different. */
  public List<String> terms() {
    return terms;
  }

  /** Its exact form in UTF-8. The bytes must not be modified. */
  public BytesRef exact() {
    return exact;
  }

  /** Its only term in the field of stems. */
  public String stemTerm() {
    return stemTerm;
  }

  /** The same in UTF-8. The bytes must not be modified. */
  public BytesRef stemBytes() {
    return stemBytes;
  }

  /** Whether it is one of the {@link FrequentWords}. */
  boolean isFrequent() {
    return frequent;
  }

  /** A hash of its stem. */
  public int stemHash() {
    return stemHash;
  }

  public boolean hasSameStem(IndexedWord other) {
    return stemHash == other.stemHash && stemTerm.equals(other.stemTerm);
  }

  /** Its stem in UTF-8; null if it is the exact form. The bytes must not be modified. */
  public @Nullable BytesRef stem() {
    return stem;
  }
}
