package org.councilnotes.ingest;

import java.util.Set;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveWriter;

/**
 * A world that a run brings in step with the corpus.
 *
 * @param priorState what it held before the run
 * @param held markings of the notes that go into it
 * @param keepsWords whether its ledger has the words of files whose marking is unknown, for those
 *     who decide on them
 */
public record TargetWorld(
    ArchiveWriter writer, PriorState priorState, Set<Marking> held, boolean keepsWords) {

  public TargetWorld {
    held = Set.copyOf(held);
  }

  /** The world of the notes that everyone may read. */
  public static TargetWorld ofPublic(ArchiveWriter writer, PriorState priorState) {
    return new TargetWorld(writer, priorState, Set.of(Marking.PUBLIC), true);
  }

  /** The same world without the words of files whose marking is unknown. */
  public TargetWorld withoutWords() {
    return new TargetWorld(writer, priorState, held, false);
  }

  /** The same world, any file of which may be missing. */
  public TargetWorld acceptingRemovals() {
    return new TargetWorld(writer, priorState.acceptingRemovals(), held, keepsWords);
  }

  /** The same world, these files of which may be missing, and no others. */
  public TargetWorld acceptingRemovals(Set<String> paths) {
    return new TargetWorld(writer, priorState.acceptingRemovals(paths), held, keepsWords);
  }

  /** The world that holds LIMITE notes, too. */
  public static TargetWorld complete(ArchiveWriter writer, PriorState priorState) {
    return new TargetWorld(writer, priorState, Set.of(Marking.PUBLIC, Marking.LIMITE), true);
  }
}
