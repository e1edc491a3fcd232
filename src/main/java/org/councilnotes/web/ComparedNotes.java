package org.councilnotes.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;

/** Which notes an address asks to compare, in the order of the columns. */
final class ComparedNotes {

  static final int FEWEST = 2;
  static final int MOST = 10;

  private ComparedNotes() {}

  /**
   * The notes; refused where they are too few, too many, or not here.
   *
   * @param typed ids, or any spellings of numbers
   */
  static List<Note> in(ArchiveReader world, List<String> typed) {
    List<String> asked = typed.stream().distinct().toList();
    if (asked.size() > MOST) {
      throw Refusal.badRequest("compare.many", MOST, asked.size());
    }
    Map<String, Note> notes = new LinkedHashMap<>();
    for (String one : asked) {
      Note note = note(new NoteAddress(one), world);
      notes.putIfAbsent(note.id(), note);
    }
    if (notes.size() < FEWEST) {
      throw Refusal.badRequest("compare");
    }
    return OldestFirst.of(List.copyOf(notes.values()));
  }

  private static Note note(NoteAddress address, ArchiveReader world) {
    return address.exactIn(world).orElseGet(() -> address.in(world));
  }
}
