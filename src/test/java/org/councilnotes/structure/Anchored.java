package org.councilnotes.structure;

import java.util.List;
import org.councilnotes.note.FootnoteAnchor;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;

/** A footnote with the last words before the place that calls it. */
public record Anchored(String before, String text) {

  private static final int WORDS = 4;

  /** The footnotes of a note in reading order; one that nothing calls stands behind no words. */
  public static List<Anchored> in(Note note) {
    return note.passages().stream()
        .filter(p -> p.kind() == PassageKind.FOOTNOTE)
        .map(p -> of(note, p))
        .toList();
  }

  /** As the source of a sample says. */
  public static List<Anchored> in(SampleTruth truth) {
    return truth.footnotes().stream()
        .map(f -> new Anchored(f.get("before").toString(), f.get("text").toString()))
        .toList();
  }

  private static Anchored of(Note note, Passage footnote) {
    String before = footnote.place().anchor().map(a -> wordsBefore(note, a)).orElse("");
    return new Anchored(before, footnote.text());
  }

  private static String wordsBefore(Note note, FootnoteAnchor anchor) {
    Passage calling =
        note.passages().stream()
            .filter(p -> p.id().equals(anchor.passage()))
            .findFirst()
            .orElseThrow();
    List<String> words = List.of(calling.text().substring(0, anchor.at()).split(" "));
    return String.join(" ", words.subList(Math.max(0, words.size() - WORDS), words.size()));
  }
}
