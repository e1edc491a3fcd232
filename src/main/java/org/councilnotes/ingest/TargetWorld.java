package org.councilnotes.ingest;

import java.util.Set;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveWriter;

/**
 * A world that a run brings in step with the corpus.
 *
 * @param priorState what it held before the run
 * @param held markings of the notes that go into it
 */
public record TargetWorld(ArchiveWriter writer, PriorState priorState, Set<Marking> held) {

  public TargetWorld {
    held = Set.copyOf(held);
  }

  /** The world of the notes that everyone may read. */
  public static TargetWorld ofPublic(ArchiveWriter writer, PriorState priorState) {
    return new TargetWorld(writer, priorState, Set.of(Marking.PUBLIC));
  }

  /** The same world, any file of which may be missing. */
  public TargetWorld acceptingRemovals() {
    return new TargetWorld(writer, priorState.acceptingRemovals(), held);
  }

  /** The world that holds LIMITE notes, too. */
  public static TargetWorld complete(ArchiveWriter writer, PriorState priorState) {
    return new TargetWorld(writer, priorState, Set.of(Marking.PUBLIC, Marking.LIMITE));
  }
}
