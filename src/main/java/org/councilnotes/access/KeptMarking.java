package org.councilnotes.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveReader;

/**
 * The strictest marking of the notes of a world, looked up once for each of its snapshots. Safe for
 * use by many threads.
 */
public final class KeptMarking {

  private final ArchiveReader world;

  /** By name of the snapshot. */
  private final Map<String, Marking> known = Collections.synchronizedMap(new LastMarkings());

  /** A few, as answers are computed from one that was newest moments ago. */
  private static final class LastMarkings extends LinkedHashMap<String, Marking> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 16;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Marking> eldest) {
      return size() > MOST;
    }
  }

  public KeptMarking(ArchiveReader world) {
    this.world = world;
  }

  /** The marking in the present snapshot. */
  public Marking now() {
    return Optional.ofNullable(known.get(world.snapshot())).orElseGet(this::read);
  }

  /** The marking in a snapshot by its name; empty where it is not known any more. */
  Optional<Marking> in(String snapshot) {
    return Optional.ofNullable(known.get(snapshot));
  }

  /** Name and marking of the same snapshot: a commit may come between two questions. */
  private Marking read() {
    try (ArchiveReader snapshot = world.openSnapshot()) {
      Marking marking = snapshot.marking();
      known.put(snapshot.snapshot(), marking);
      return marking;
    }
  }
}
