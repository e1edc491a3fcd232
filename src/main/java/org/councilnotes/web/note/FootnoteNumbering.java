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
 * The footnotes of a note, numbered through in reading order, since their own marks are no part of
 * the text.
 *
 * @param calls by id of the passage that calls them and the offset there
 */
record FootnoteNumbering(
    List<Numbered> numbered, Map<String, SortedMap<Integer, List<Call>>> calls) {

  private static final SortedMap<Integer, List<Call>> NO_CALLS =
      java.util.Collections.unmodifiableSortedMap(new TreeMap<>());

  FootnoteNumbering {
    numbered = List.copyOf(numbered);
  }

  /** One footnote and its call. */
  record Numbered(Passage passage, Call call) {

    /** Whether the text calls it, as far as could be read. */
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
