package org.councilnotes.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.number.LegalAct;
import org.councilnotes.note.text.TextRange;

/**
 * An act that a note cites, with all places where it does. Computed from the text by rule.
 *
 * @param places in reading order; never empty
 */
public record CitedAct(LegalAct act, List<Place> places) {

  /**
   * A citation.
   *
   * @param passage id
   * @param range of the words, in the text of the passage
   */
  public record Place(String passage, TextRange range) {}

  public CitedAct {
    places = List.copyOf(places);
  }

  /**
   * The acts that passages cite, in the order of their first places. Words that the note deletes
   * cite nothing.
   */
  public static List<CitedAct> in(List<Passage> passages) {
    Map<String, LegalAct> acts = new LinkedHashMap<>();
    Map<String, List<Place>> places = new LinkedHashMap<>();
    for (Passage passage : passages) {
      for (LegalAct.Mention mention : LegalAct.allIn(passage.text())) {
        if (passage.deletions().noneMatch(mention.range()::overlaps)) {
          String key = mention.act().key();
          acts.merge(key, mention.act(), CitedAct::better);
          places
              .computeIfAbsent(key, _ -> new ArrayList<>())
              .add(new Place(passage.id(), mention.range()));
        }
      }
    }
    return acts.entrySet().stream()
        .map(entry -> new CitedAct(entry.getValue(), places.get(entry.getKey())))
        .toList();
  }

  /** One place may tell what a document is, where another one does not. */
  private static LegalAct better(LegalAct first, LegalAct further) {
    return first.celex().isEmpty() && further.celex().isPresent() ? further : first;
  }
}
