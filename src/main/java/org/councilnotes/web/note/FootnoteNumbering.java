package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.web.text.TextRun.Call;

/**
 * Numbers the footnotes of a note in reading order: their original marks are not part of the text.
 *
 * @param calls calls by id of the calling passage and offset in it
 */
record FootnoteNumbering(
    List<Numbered> numbered, Map<String, SortedMap<Integer, List<Call>>> calls) {

  private static final SortedMap<Integer, List<Call>> NO_CALLS =
      java.util.Collections.unmodifiableSortedMap(new TreeMap<>());

  FootnoteNumbering {
    numbered = List.copyOf(numbered);
  }

  record Numbered(Passage passage, Call call) {

    /** Whether a call of it was recognised in the text. */
    public boolean isCalled() {
      return passage.place().anchor().isPresent();
    }

    public String backHref() {
      return "#" + call.id();
    }
  }

  static FootnoteNumbering of(Note note) {
    List<Numbered> numbered = new ArrayList<>();
    Map<String, SortedMap<Integer, List<Call>>> calls = new HashMap<>();
    for (Passage passage : note.passages()) {
      if (passage.kind() == PassageKind.FOOTNOTE) {
        Call call = new Call(numbered.size() + 1, passage.id());
        numbered.add(new Numbered(passage, call));
        passage
            .place()
            .anchor()
            .ifPresent(
                anchor ->
                    calls
                        .computeIfAbsent(anchor.passage(), p -> new TreeMap<>())
                        .computeIfAbsent(anchor.at(), at -> new ArrayList<>())
                        .add(call));
      }
    }
    return new FootnoteNumbering(numbered, calls);
  }

  /** The calls in one passage, by offset. */
  SortedMap<Integer, List<Call>> in(Passage passage) {
    return calls.getOrDefault(passage.id(), NO_CALLS);
  }
}
