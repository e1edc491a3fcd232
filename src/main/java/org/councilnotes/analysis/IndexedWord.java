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
  private final List<StemTerm> stemTerms;
  private final boolean frequent;

  private IndexedWord(String printed, WordForms forms) {
    this.printed = printed;
    this.terms = Stream.concat(Stream.of(forms.exact()), forms.stem().stream()).toList();
    this.exact = new BytesRef(forms.exact());
    this.stemTerms = forms.stemTerms().stream().map(StemTerm::new).toList();
    this.frequent = FrequentWords.holds(forms.exact());
    this.stem = forms.stem().isPresent() ? stemTerms.getFirst().bytes() : null;
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

  /** Its terms in the field of stems: one, or two where an accent makes another stem. */
  public List<StemTerm> stemTerms() {
    return stemTerms;
  }

  /** Whether it is one of the {@link FrequentWords}. */
  boolean isFrequent() {
    return frequent;
  }

  /** Its stem in UTF-8; null if it is the exact form. The bytes must not be modified. */
  public @Nullable BytesRef stem() {
    return stem;
  }
}
