package org.councilnotes.gold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;

/**
 * A note and the labels that readers gave its passages.
 *
 * @param field the policy area that it is from
 * @param labels by passage id; every passage has an entry
 * @param reportYears empty where nobody labelled them
 */
record Labelled(
    Note note, String field, Map<String, List<Label>> labels, Optional<List<Integer>> reportYears) {

  List<Label> of(Passage passage) {
    List<Label> own = labels.get(passage.id());
    if (own == null) {
      throw new IllegalStateException("not labelled: " + passage.id());
    }
    return own;
  }
}
