package org.councilnotes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Life;
import org.councilnotes.note.Life.Event;
import org.councilnotes.note.Life.Stage;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Series;
import org.councilnotes.series.Change;
import org.councilnotes.series.EditionStep;

/**
 * What changed between the neighbouring editions of a series. Kept until the archive changes, for
 * each world apart: thirty editions are compared in about half a second.
 */
final class SeriesChanges {

  /** So many series are kept; what is not asked for the longest goes first. */
  private static final int KEPT = 200;

  private final Map<Key, List<EditionStep>> known = new LinkedHashMap<>(KEPT, 0.75F, true);

  /** What the answer depends on. */
  private record Key(ArchiveReader world, String snapshot, String series, String language) {}

  /** One for each edition but the oldest, in order. */
  List<EditionStep> of(Series series, ArchiveReader world) {
    Key key = new Key(world, world.snapshot(), series.id(), series.language());
    synchronized (known) {
      List<EditionStep> kept = known.get(key);
      if (kept != null) {
        return kept;
      }
    }
    List<EditionStep> found = steps(series.editions(), world);
    synchronized (known) {
      known.keySet().removeIf(old -> old.world().equals(key.world()) && isOld(old, key));
      known.put(key, found);
      if (known.size() > KEPT) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return found;
  }

  private static boolean isOld(Key kept, Key now) {
    return !kept.snapshot().equals(now.snapshot());
  }

  private static List<EditionStep> steps(List<NoteSummary> editions, ArchiveReader world) {
    List<EditionStep> steps = new ArrayList<>();
    Optional<Note> before = Optional.empty();
    for (NoteSummary edition : editions) {
      Optional<Note> now = world.note(edition.id());
      if (before.isPresent() && now.isPresent()) {
        steps.add(step(before.get(), now.get(), world));
      }
      before = now;
    }
    return List.copyOf(steps);
  }

  private static EditionStep step(Note older, Note newer, ArchiveReader world) {
    return new EditionStep(
        older.id(), newer.id(), Change.between(older, newer), returned(newer, world));
  }

  /** How many passages of a note stood before, but not in the edition before it. */
  private static int returned(Note note, ArchiveReader world) {
    return (int)
        world.lives(note.id()).values().stream().filter(life -> hasReturned(life, note)).count();
  }

  private static boolean hasReturned(Life life, Note note) {
    return life.stages().stream()
        .filter(stage -> stage.note().equals(note.id()))
        .map(Stage::event)
        .anyMatch(event -> event == Event.RETURNED);
  }
}
