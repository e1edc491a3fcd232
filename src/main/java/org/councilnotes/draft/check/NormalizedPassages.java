package org.councilnotes.draft.check;

import java.util.HashMap;
import java.util.Map;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.store.SearchHit;

/** The words of passages that were found, each passage normalised once. For use by one thread. */
final class NormalizedPassages {

  /** Between blanks, by id of passage. */
  private final Map<String, String> known = new HashMap<>();

  /** Whether a passage has the words of a sentence in their order, whatever their case. */
  boolean hold(SearchHit hit, String sentence) {
    String words =
        known.computeIfAbsent(
            hit.passage().id(), _ -> between(hit.passage().textWithoutDeletions()));
    return words.contains(between(sentence));
  }

  private static String between(String text) {
    return " " + NormalizedWording.keyOf(text) + " ";
  }
}
