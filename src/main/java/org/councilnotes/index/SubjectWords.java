package org.councilnotes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** Which words stand in the subject of some note at all: most do not. */
final class SubjectWords {

  private final IndexReader reader;

  SubjectWords(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * Whether the words could stand in a subject.
   *
   * @param words the forms of each; one of them suffices
   */
  boolean mayHold(List<Set<String>> words) {
    return words.stream().allMatch(forms -> forms.stream().anyMatch(this::isThere));
  }

  private boolean isThere(String form) {
    try {
      return reader.docFreq(new Term(TextPart.SUBJECT.field(), form)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("looking a word up", e);
    }
  }
}
