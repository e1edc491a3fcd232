package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Version;

/** The notes that came last, for readers who have not asked for anything yet. */
final class NewestNotes {

  private static final int MOST = 5;

  /** Looked for once a state of the archive: it means to look at every note. */
  private record Seen(ArchiveReader world, String snapshot, List<NamedNote> notes) {

    boolean isOf(ArchiveReader now, String state) {
      return world.equals(now) && snapshot.equals(state);
    }
  }

  private final AtomicReference<Optional<Seen>> seen = new AtomicReference<>(Optional.empty());

  /** The newest first; originals only, as translations came with them. */
  List<NamedNote> of(ArchiveReader world) {
    String snapshot = world.snapshot();
    Optional<Seen> last = seen.get().filter(one -> one.isOf(world, snapshot));
    if (last.isEmpty()) {
      last = Optional.of(new Seen(world, snapshot, newest(world)));
      seen.set(last);
    }
    return last.get().notes();
  }

  private static List<NamedNote> newest(ArchiveReader world) {
    return world.notes().stream()
        .filter(note -> Version.of(note).map(Version::isOriginal).orElse(true))
        .limit(MOST)
        .map(NamedNote::alone)
        .toList();
  }
}
