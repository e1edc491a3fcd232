package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.note.TextMark.State;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.History.Chapter;
import org.councilnotes.series.Row.Cell;
import org.councilnotes.series.Step.Edit;
import org.councilnotes.web.InkedText.Inked;
import org.councilnotes.web.Run.Ink;

/**
 * A text as it was changed: words that were taken out stand, as deleted, before those that were put
 * in their place.
 */
final class Redraft {

  private final StringBuilder text = new StringBuilder();
  private final List<Inked> inked = new ArrayList<>();

  private Redraft() {}

  /**
   * The text of a chapter with what changed since an earlier text.
   *
   * @param before the earlier text; empty where there is none
   */
  static InkedText of(Optional<Cell> before, Chapter chapter) {
    Cell now = chapter.cell().orElseThrow();
    if (before.isEmpty() || chapter.edits().isEmpty()) {
      return plain(now);
    }
    Redraft redraft = new Redraft();
    int copied = 0;
    for (Edit edit : chapter.edits()) {
      redraft.append(now, new TextRange(copied, edit.right().start()));
      redraft.append(edit.left().of(before.get().text()), Ink.DELETED);
      redraft.append(edit.right().of(now.text()), Ink.ADDED);
      copied = edit.right().end();
    }
    redraft.append(now, new TextRange(copied, now.text().length()));
    return new InkedText(redraft.text.toString(), redraft.inked, new TreeMap<>());
  }

  private static InkedText plain(Cell now) {
    return InkedText.of(now.text(), now.marked(State.DELETED).toList(), Ink.DELETED)
        .with(now.marked(State.BLANKED).toList(), Ink.BLANKED);
  }

  private void append(String words, Ink ink) {
    int start = text.length();
    text.append(words);
    inked.add(new Inked(new TextRange(start, text.length()), ink));
  }

  /** A stretch that did not change, with the words that the note itself deletes. */
  private void append(Cell now, TextRange stretch) {
    int shift = text.length() - stretch.start();
    text.append(stretch.of(now.text()));
    now.marked(State.DELETED)
        .filter(stretch::overlaps)
        .forEach(mark -> inked.add(new Inked(within(mark, stretch, shift), Ink.DELETED)));
    now.marked(State.BLANKED)
        .filter(stretch::overlaps)
        .forEach(mark -> inked.add(new Inked(within(mark, stretch, shift), Ink.BLANKED)));
  }

  private static TextRange within(TextRange mark, TextRange stretch, int shift) {
    return new TextRange(
        Math.max(mark.start(), stretch.start()) + shift,
        Math.min(mark.end(), stretch.end()) + shift);
  }
}
