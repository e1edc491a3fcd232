package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;

/** How far two files of one note read alike. */
public final class Identical {

  private Identical() {}

  /**
   * The share of the first note's passages that the second has too, with the same section, kind and
   * words; each passage counts once.
   */
  public static double share(Note first, Note second) {
    List<String> other = new ArrayList<>(second.passages().stream().map(Identical::face).toList());
    long same = first.passages().stream().filter(p -> other.remove(face(p))).count();
    return (double) same / first.passages().size();
  }

  private static String face(Passage passage) {
    return passage.section() + "/" + passage.kind() + "/" + passage.text();
  }
}
