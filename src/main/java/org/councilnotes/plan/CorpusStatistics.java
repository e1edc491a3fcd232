package org.councilnotes.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.store.schema.TextPart;

/** What a world holds, as far as plans rest on it. */
public interface CorpusStatistics {

  /** The languages of its notes, BCP 47, each once. */
  List<String> languages();

  /**
   * In how many passages a term stands, about: some that were taken out since may be among them.
   */
  int passages(TextPart part, String term);

  /** How many passages have any word there, as above. */
  int passages(TextPart part);

  /**
   * The ordinary documents without additions that bear a number in different years, newest first.
   *
   * @param number without a year
   */
  List<DocumentNumber> documents(int number);

  /** The documents of keys that bear one number, newest first. */
  static List<DocumentNumber> newestFirst(Collection<String> keys) {
    return keys.stream()
        .flatMap(key -> DocumentNumber.ofKey(key).stream())
        .sorted(Comparator.comparing(DocumentNumber::year).reversed())
        .toList();
  }
}
