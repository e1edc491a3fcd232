package org.councilnotes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
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
      for (String key : new TermKeys(index, Fields.HEAD_FAMILY).beginning(number + "-")) {
        DocumentNumber.ofKey(key).ifPresent(held::add);
      }
      held.sort(NEWEST_FIRST);
      return held;
    } catch (IOException e) {
      throw new UncheckedIOException("looking a number up", e);
    }
  }
}
