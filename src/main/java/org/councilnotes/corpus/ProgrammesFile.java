package org.councilnotes.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.corpus.Programme.Kin;
import org.councilnotes.corpus.Programme.Phase;

/** Reads {@code programmes.yaml} and sees that it makes sense. */
final class ProgrammesFile {

  /** The key of the acronyms that are not to be proposed. */
  static final String NONE = "not-programmes";

  private ProgrammesFile() {}

  static List<Programme> read(Layers files) {
    Map<String, YamlMap> entries =
        files
            .allowing("programmes", NONE)
            .entries("programmes", entry -> allowed(entry).required("code"));
    entries.values().forEach(entry -> checkKin(entry, entries));
    return entries.values().stream().map(ProgrammesFile::programme).toList();
  }

  private static YamlMap allowed(YamlMap entry) {
    return entry.allowing("code", "names", "aliases", "acronyms", "parent", "successor", "phases");
  }

  private static Programme programme(YamlMap entry) {
    return new Programme(
        entry.required("code"),
        WordingReader.read(entry),
        new Kin(entry.text("parent"), entry.text("successor")),
        entry.maps("phases").stream().map(ProgrammesFile::phase).toList());
  }

  private static Phase phase(YamlMap entry) {
    entry.allowing("label", "from", "to");
    return new Phase(entry.required("label"), year(entry, "from"), year(entry, "to"));
  }

  private static OptionalInt year(YamlMap entry, String key) {
    Optional<String> text = entry.text(key);
    try {
      return text.map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    } catch (NumberFormatException e) {
      throw entry.problem("no year: " + text.orElse(""));
    }
  }

  private static void checkKin(YamlMap entry, Map<String, YamlMap> entries) {
    for (String key : List.of("parent", "successor")) {
      Optional<String> kin = entry.text(key);
      if (kin.isPresent() && !entries.containsKey(kin.get())) {
        throw entry.problem("unknown " + key + " " + kin.get());
      }
    }
    YamlMap ancestor = entry;
    for (int depth = 0; ancestor.text("parent").isPresent(); depth++) {
      if (depth > entries.size()) {
        throw entry.problem("its parents run in a circle");
      }
      ancestor = entries.get(ancestor.required("parent"));
      if (ancestor == null) {
        throw entry.problem("an unknown parent above it");
      }
    }
  }
}
