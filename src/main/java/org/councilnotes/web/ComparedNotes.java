package org.councilnotes.web;

import java.util.List;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.series.Comparison;

/** Which notes an address asks to compare, in the order of the columns. */
final class ComparedNotes {

  static final int FEWEST = Comparison.FEWEST;

  private ComparedNotes() {}

  /**
   * The notes; refused where they are too few, too many, or not here.
   *
   * @param typed ids, or any spellings of numbers
   */
  static List<Note> in(ArchiveReader world, List<String> typed) {
    List<String> asked = typed.stream().distinct().toList();
    if (asked.size() > Comparison.MOST_BESIDE) {
      throw Refusal.badRequest("compare.many", Comparison.MOST_BESIDE, asked.size());
    }
    List<Note> notes =
        Comparison.different(asked.stream().map(one -> note(new NoteAddress(one), world)).toList());
    if (notes.size() < FEWEST) {
      throw Refusal.badRequest("compare");
    }
    return OldestFirst.of(notes);
  }

  private static Note note(NoteAddress address, ArchiveReader world) {
    return address.exactIn(world).orElseGet(() -> address.in(world));
  }
}
