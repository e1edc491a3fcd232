package org.councilnotes.access;

import java.util.concurrent.atomic.AtomicReference;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveReader;

/** The strictest marking of the notes of a world, looked up once for each of its snapshots. */
public final class KeptMarking {

  private final ArchiveReader world;
  private final AtomicReference<Known> known = new AtomicReference<>(new Known("", Marking.PUBLIC));

  private record Known(String snapshot, Marking marking) {}

  public KeptMarking(ArchiveReader world) {
    this.world = world;
  }

  /** The marking in the present snapshot. */
  public Marking now() {
    String snapshot = world.snapshot();
    Known last = known.get();
    if (last.snapshot().equals(snapshot)) {
      return last.marking();
    }
    Marking marking = world.marking();
    known.set(new Known(snapshot, marking));
    return marking;
  }
}
