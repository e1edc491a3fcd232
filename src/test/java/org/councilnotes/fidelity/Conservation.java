package org.councilnotes.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.note.CharacterCounts;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;

/** Whether all text of a file is kept or accounted for. */
record Conservation(String file, Note note) {

  /** By the sheet of the note itself. */
  void measure(FigureTable table) {
    CharacterCounts characters = note.sheet().characters();
    int lost = Math.abs(characters.extracted() - characters.kept() - characters.dropped());
    table.add(
        Figure.CONSERVED, file, new Tally(characters.extracted() - lost, characters.extracted()));
    table.add(Figure.DROPPED_PLACED, file, placed());
  }

  private Tally placed() {
    boolean paged = note.sheet().pages().isPresent();
    List<DroppedText> dropped = note.sheet().dropped();
    long placed = dropped.stream().filter(d -> d.page().isPresent() == paged).count();
    return new Tally(placed, dropped.size());
  }

  /** By the words of another reader, page by page; a page that it has no words of says nothing. */
  void measure(FigureTable table, List<String> pages) {
    WordBag other = WordBag.ofUnhyphenated(pages.stream());
    table.add(Figure.WORD_RECALL, file, other.in(all()));
    table.add(Figure.WORDS_REAL, file, kept(pages).in(other));
  }

  WordBag all() {
    Stream<String> dropped = note.sheet().dropped().stream().map(DroppedText::text);
    return WordBag.ofUnhyphenated(
        Stream.concat(note.passages().stream().map(Passage::text), dropped));
  }

  /** The words kept of the pages that have a text of their own. */
  WordBag kept(List<String> pages) {
    List<String> texts = new ArrayList<>();
    for (Passage passage : note.passages()) {
      OptionalInt page = passage.place().page();
      boolean text = page.isEmpty() || !pages.get(page.getAsInt() - 1).isBlank();
      texts.add(text ? passage.text() : "");
    }
    return WordBag.ofUnhyphenated(texts.stream());
  }
}
