package org.councilnotes.corpus;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.corpus.Programme.Phase;

/** Reads {@code programmes.yaml} and sees that it makes sense. */
final class ProgrammesFile {

  /** The key of the acronyms that are not to be proposed. */
  static final String NONE = "not-programmes";

  private ProgrammesFile() {}

  static List<Programme> read(Layers files) {
    return CodedEntries.read(files.allowing("programmes", NONE), "programmes", "phases").stream()
        .map(ProgrammesFile::programme)
        .toList();
  }

  private static Programme programme(YamlMap entry) {
    return new Programme(
        entry.required("code"),
        WordingReader.read(entry),
        CodedEntries.kin(entry),
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
}
