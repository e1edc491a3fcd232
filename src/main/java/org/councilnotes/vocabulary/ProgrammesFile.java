package org.councilnotes.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.yaml.YamlMapping;

/** Reads and validates {@code programmes.yaml}. */
public final class ProgrammesFile {

  /** Key of the list of acronyms that are not to be proposed. */
  public static final String NONE = "not-programmes";

  private ProgrammesFile() {}

  static List<Programme> read(VocabularyLayers files) {
    return VocabularyEntryReader.read(files.checkKeys("programmes", NONE), "programmes", "phases")
        .stream()
        .map(ProgrammesFile::programme)
        .toList();
  }

  private static Programme programme(YamlMapping entry) {
    return new Programme(
        entry.required("code"),
        VocabularyNamesReader.read(entry),
        VocabularyEntryReader.relatedCodes(entry),
        entry.maps("phases").stream().map(ProgrammesFile::phase).toList());
  }

  private static Phase phase(YamlMapping entry) {
    entry.checkKeys("label", "from", "to");
    return new Phase(entry.required("label"), year(entry, "from"), year(entry, "to"));
  }

  private static OptionalInt year(YamlMapping entry, String key) {
    Optional<String> text = entry.text(key);
    try {
      return text.map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    } catch (NumberFormatException e) {
      throw entry.problem("no year: " + text.orElse(""));
    }
  }
}
