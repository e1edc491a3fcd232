package org.councilnotes.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A word as printed with all that is indexed of it, ready to be written. Immutable, so that threads
 * may hand it on without a lock.
 */
public final class IndexedWord {

  private final String printed;
  private final List<String> terms;
  private final BytesRef exact;
  private final @Nullable BytesRef stem;

  private IndexedWord(String printed, WordForms forms) {
    this.printed = printed;
    this.terms = Stream.concat(Stream.of(forms.exact()), forms.stem().stream()).toList();
    this.exact = new BytesRef(forms.exact());
    this.stem = forms.stem().map(BytesRef::new).orElse(null);
  }

  static IndexedWord of(String printed, Optional<StemLanguage> language) {
    return new IndexedWord(printed, WordForms.of(printed, language));
  }

  /** Whether it is the word at a place of a text. */
  boolean matches(String text, int start, int end) {
    int length = end - start;
    return printed.length() == length && text.regionMatches(start, printed, 0, length);
  }

  /** Whether nothing is left of it that could be looked for. */
  boolean isEmpty() {
    return exact.length == 0;
  }

  /** Its exact form, then its stem where that is another. */
  public List<String> terms() {
    return terms;
  }

  /** Its exact form in UTF-8; not to be written to. */
  public BytesRef exact() {
    return exact;
  }

  /** Its stem in UTF-8, where that is another; not to be written to. */
  public @Nullable BytesRef stem() {
    return stem;
  }
}
