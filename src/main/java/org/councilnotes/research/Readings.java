package org.councilnotes.research;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.HeldNote;

/** In which version of the extraction notes were read; what was asked last is kept. */
final class Readings {

  private static final int MOST_KEPT = 1_000;

  private final ArchiveReader world;
  private final Map<String, Optional<String>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  Readings(ArchiveReader world) {
    this.world = world;
  }

  Optional<String> of(String note) {
    return kept.computeIfAbsent(note, id -> HeldNote.reading(id, world));
  }
}
