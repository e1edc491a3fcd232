package org.councilnotes.tag.role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.note.FootnoteAnchor;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;

/**
 * The sentence that bears the mark of a footnote. The footnote is read with it, as an item with the
 * line that opens its list.
 *
 * @param passage that calls the footnote
 * @param sentence its range in that passage
 */
public record FootnoteCall(Passage passage, TextRange sentence) {

  private static final String END = ". ";

  /** The calls of a note by the ids of its footnotes; one that is called nowhere has none. */
  public static Map<String, FootnoteCall> in(Note note) {
    Map<String, Passage> byId =
        note.passages().stream()
            .collect(Collectors.toMap(Passage::id, Function.identity(), (first, same) -> first));
    Map<String, FootnoteCall> calls = new HashMap<>();
    for (Passage footnote : note.passages()) {
      footnote
          .place()
          .anchor()
          .filter(anchor -> byId.containsKey(anchor.passage()))
          .ifPresent(anchor -> calls.put(footnote.id(), of(anchor, byId.get(anchor.passage()))));
    }
    return calls;
  }

  /** A mark behind the full stop belongs to the sentence before it. */
  private static FootnoteCall of(FootnoteAnchor anchor, Passage passage) {
    String text = passage.text();
    int at = Math.min(anchor.at(), text.length());
    int last = Math.max(0, at - 1);
    int before = text.lastIndexOf(END, last - 1);
    int end = text.indexOf(END, last);
    return new FootnoteCall(
        passage,
        new TextRange(before < 0 ? 0 : before + END.length(), end < 0 ? text.length() : end + 1));
  }

  /** The sentence alone, under the id of its passage. */
  Passage line() {
    return new Passage(
        passage.id(),
        passage.section(),
        passage.ordinal(),
        passage.place(),
        sentence.of(passage.text()),
        List.of(),
        passage.tags());
  }
}
