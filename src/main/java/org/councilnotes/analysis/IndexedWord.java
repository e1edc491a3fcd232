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

  private final String printed;
  private final List<String> terms;
  private final BytesRef exact;
  private final @Nullable BytesRef stem;
  private final String stemTerm;
  private final BytesRef stemBytes;
  private final int stemHash;
  private final boolean frequent;

  private IndexedWord(String printed, WordForms forms) {
    this.printed = printed;
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

  /** Whether it is the word at a range of a text. */
  boolean matches(String text, int start, int end) {
    int length = end - start;
    return printed.length() == length && text.regionMatches(start, printed, 0, length);
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
