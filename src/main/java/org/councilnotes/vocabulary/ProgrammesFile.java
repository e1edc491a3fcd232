package org.councilnotes.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.vocabulary.Programme.NameUse;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.yaml.YamlMapping;

/** Reads and validates {@code programmes.yaml} and the packs of programmes. */
public final class ProgrammesFile {

  /** Key of the list of acronyms that are not to be proposed. */
  public static final String NONE = "not-programmes";

  /** Key of the list of packs that are loaded. */
  static final String PACKS = "packs";

  private static final String LIST = "programmes";
  private static final String NEEDS = "needs";
  private static final String AGENCY = "agency";

  private ProgrammesFile() {}

  static List<Programme> read(VocabularyLayers files) {
    return VocabularyEntryReader.read(
            files.checkKeys(LIST, NONE, PACKS), LIST, "phases", "kind", NEEDS, "country", "source")
        .stream()
        .map(ProgrammesFile::programme)
        .toList();
  }

  private static Programme programme(YamlMapping entry) {
    return new Programme(
        entry.required("code"),
        VocabularyNamesReader.read(entry),
        VocabularyEntryReader.relatedCodes(entry),
        entry.maps("phases").stream().map(ProgrammesFile::phase).toList(),
        new NameUse(isAgency(entry), needs(entry), keepsCountry(entry)));
  }

  private static boolean isAgency(YamlMapping entry) {
    Optional<String> kind = entry.text("kind");
    if (kind.isPresent() && !kind.get().equals(AGENCY)) {
      throw entry.problem("kind", "only agency can be said");
    }
    return kind.isPresent();
  }

  private static Optional<List<String>> needs(YamlMapping entry) {
    return entry.keys().contains(NEEDS) ? Optional.of(entry.texts(NEEDS)) : Optional.empty();
  }

  private static boolean keepsCountry(YamlMapping entry) {
    String kept = entry.text("country").orElse("true");
    if (!kept.equals("true") && !kept.equals("false")) {
      throw entry.problem("country", "country is to be true or false");
    }
    return kept.equals("true");
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
