package org.councilnotes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.Holdings;

/** The documents of an index that bear one number in different years. */
final class HeldNumbers {

  private HeldNumbers() {}

  /**
   * Ordinary documents without additions, newest first.
   *
   * @param number without a year
   */
  static List<DocumentNumber> of(int number, IndexReader index) {
    try {
      return Holdings.newestFirst(new TermKeys(index, Fields.HEAD_FAMILY).beginning(number + "-"));
    } catch (IOException e) {
      throw new UncheckedIOException("looking a number up", e);
    }
  }
}
