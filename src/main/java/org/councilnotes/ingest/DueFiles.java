package org.councilnotes.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.ingest.read.PendingFile;

/** Files to be read, each once, and the worlds that its reading is for. */
final class DueFiles {

  private final Map<String, PendingFile> files = new LinkedHashMap<>();
  private final Map<String, List<WorldUpdate>> worlds = new LinkedHashMap<>();

  void add(PendingFile file, WorldUpdate world) {
    files.put(file.path(), file);
    worlds.computeIfAbsent(file.path(), _ -> new ArrayList<>(2)).add(world);
  }

  List<PendingFile> files() {
    return List.copyOf(files.values());
  }

  /** The worlds that the reading of a file is for; none where it is not one of these files. */
  List<WorldUpdate> worlds(String path) {
    return worlds.getOrDefault(path, List.of());
  }
}
