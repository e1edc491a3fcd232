package org.councilnotes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.terms.Fields;

/** The documents of an index that bear one number in different years. */
final class HeldNumbers {

  private static final Comparator<DocumentNumber> NEWEST_FIRST =
      Comparator.comparing(DocumentNumber::year).reversed();

  private HeldNumbers() {}

  /**
   * Ordinary documents without additions, newest first.
   *
   * @param number without a year
   */
  static List<DocumentNumber> of(int number, IndexReader index) {
    try {
      List<DocumentNumber> held = new ArrayList<>();
      for (String key : keys(number + "-", index)) {
        DocumentNumber.ofKey(key).ifPresent(held::add);
      }
      held.sort(NEWEST_FIRST);
      return held;
    } catch (IOException e) {
      throw new UncheckedIOException("looking a number up", e);
    }
  }

  private static List<String> keys(String start, IndexReader index) throws IOException {
    Terms terms = MultiTerms.getTerms(index, Fields.HEAD_FAMILY);
    if (terms == null) {
      return List.of();
    }
    BytesRef prefix = new BytesRef(start);
    List<String> keys = new ArrayList<>();
    TermsEnum all = terms.iterator();
    boolean more = all.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (more && StringHelper.startsWith(all.term(), prefix)) {
      keys.add(all.term().utf8ToString());
      more = all.next() != null;
    }
    return keys;
  }
}
