package org.councilnotes.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.store.schema.TextPart;

/** The statistics of a world that planning needs. */
public interface CorpusStatistics {

  /** The languages of its notes, BCP 47, each once. */
  List<String> languages();

  /** Approximate number of passages with a term; deleted ones may still count. */
  int passages(TextPart part, String term);

  /** Approximate number of passages with any word in a part. */
  int passages(TextPart part);

  /**
   * The ordinary documents with this number in different years, without suffixes, newest first.
   *
   * @param number without a year
   */
  List<DocumentNumber> documents(int number);

  /** The documents of some keys that have the same number, newest first. */
  static List<DocumentNumber> newestFirst(Collection<String> keys) {
    return keys.stream()
        .flatMap(key -> DocumentNumber.ofKey(key).stream())
        .sorted(Comparator.comparing(DocumentNumber::year).reversed())
        .toList();
  }
}
