package org.councilnotes.tag.role;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;

/**
 * What opens the passages of a note: the lines above its lists, and the sentences that call its
 * footnotes.
 *
 * @param lists by the id of each passage but footnotes, outer first
 * @param calls by the id of each footnote that is called
 */
public record OpeningLines(Map<String, List<Passage>> lists, Map<String, FootnoteCall> calls) {

  public OpeningLines {
    lists = Map.copyOf(lists);
    calls = Map.copyOf(calls);
  }

  public static OpeningLines in(Note note) {
    return new OpeningLines(ListOpeners.in(note), FootnoteCall.in(note));
  }

  /** The lines that open the lists around a passage, outer first. */
  public List<Passage> aroundListOf(Passage passage) {
    return lists.getOrDefault(passage.id(), List.of());
  }

  /** The sentence that calls a footnote. */
  public Optional<FootnoteCall> call(Passage footnote) {
    return Optional.ofNullable(calls.get(footnote.id()));
  }
}
