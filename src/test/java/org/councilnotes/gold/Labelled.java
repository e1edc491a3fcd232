package org.councilnotes.gold;

import java.util.List;
import java.util.Map;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;

/**
 * A note and the labels that readers gave its passages.
 *
 * @param labels by passage id; every passage has an entry
 */
record Labelled(Note note, Map<String, List<Label>> labels) {

  List<Label> of(Passage passage) {
    List<Label> own = labels.get(passage.id());
    if (own == null) {
      throw new IllegalStateException("not labelled: " + passage.id());
    }
    return own;
  }
}
