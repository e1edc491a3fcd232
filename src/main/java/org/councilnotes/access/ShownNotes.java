package org.councilnotes.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;

/**
 * The restricted notes of which one answer was given words: notes that were read whole, and
 * passages that were found. Thread-safe.
 */
public final class ShownNotes {

  private final Runnable beforeFirst;
  private final TreeSet<String> notes = new TreeSet<>();
  private final TreeSet<String> passages = new TreeSet<>();

  /**
   * What was gathered so far.
   *
   * @param notes ids of the notes, those of passages included
   * @param passages ids
   */
  public record Ids(SortedSet<String> notes, SortedSet<String> passages) {

    /** Nothing restricted. */
    public static final Ids NONE = new Ids(new TreeSet<>(), new TreeSet<>());

    public Ids {
      notes = Collections.unmodifiableSortedSet(new TreeSet<>(notes));
      passages = Collections.unmodifiableSortedSet(new TreeSet<>(passages));
    }
  }

  public ShownNotes() {
    this(() -> {});
  }

  /**
   * Nothing so far.
   *
   * @param beforeFirst is run before the first restricted note is given; what it throws reaches who
   *     reads the note
   */
  public ShownNotes(Runnable beforeFirst) {
    this.beforeFirst = beforeFirst;
  }

  void add(Note note) {
    if (note.marking() != Marking.PUBLIC) {
      add(Set.of(note.id()), Set.of());
    }
  }

  /** Adds a note of which a list gives the subject. */
  public void add(NoteSummary note) {
    if (note.marking() != Marking.PUBLIC) {
      add(Set.of(note.id()), Set.of());
    }
  }

  void add(SearchHit hit) {
    if (hit.note().marking() != Marking.PUBLIC) {
      add(Set.of(hit.note().id()), Set.of(hit.passage().id()));
    }
  }

  /** Adds what another answer, which was kept, was given. */
  public void add(Ids others) {
    add(others.notes(), others.passages());
  }

  private synchronized void add(Collection<String> moreNotes, Collection<String> morePassages) {
    if (notes.isEmpty() && !moreNotes.isEmpty()) {
      beforeFirst.run();
    }
    notes.addAll(moreNotes);
    passages.addAll(morePassages);
  }

  /** What there is so far. */
  public synchronized Ids ids() {
    return notes.isEmpty() ? Ids.NONE : new Ids(notes, passages);
  }
}
