package org.councilnotes.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/**
 * Reads a list of entries that each have a code, names and related codes, the same for all
 * vocabularies. Checks that codes are unique and that related codes exist and form no circle.
 */
final class VocabularyEntryReader {

  private static final String PARENT = "parent";
  private static final String SUCCESSOR = "successor";
  private static final List<String> KEYS =
      List.of("code", "names", "aliases", "acronyms", PARENT, SUCCESSOR);

  private final Map<String, YamlMapping> byCode;

  private VocabularyEntryReader(Map<String, YamlMapping> byCode) {
    this.byCode = byCode;
  }

  /**
   * Reads a list in the order of its files.
   *
   * @param further keys that entries of this list may have beyond the common ones
   * @throws InvalidYamlException where the list contradicts itself
   */
  static List<YamlMapping> read(VocabularyLayers files, String list, String... further) {
    VocabularyEntryReader entries =
        new VocabularyEntryReader(files.entries(list, entry -> code(entry, further)));
    entries.byCode.values().forEach(entries::check);
    return List.copyOf(entries.byCode.values());
  }

  static RelatedCodes relatedCodes(YamlMapping entry) {
    return new RelatedCodes(entry.text(PARENT), entry.text(SUCCESSOR));
  }

  private static String code(YamlMapping entry, String... further) {
    entry.checkKeys(Stream.concat(KEYS.stream(), Stream.of(further)).toArray(String[]::new));
    return entry.required("code");
  }

  private void check(YamlMapping entry) {
    for (String key : List.of(PARENT, SUCCESSOR)) {
      Optional<String> kin = entry.text(key);
      if (kin.isPresent() && !byCode.containsKey(kin.get())) {
        throw entry.problem("unknown " + key + " " + kin.get());
      }
      if (leadsBack(entry, List.of(key))) {
        throw entry.problem("its %ss run in a circle".formatted(key));
      }
    }
    if (leadsBack(entry, List.of(PARENT, SUCCESSOR))) {
      throw entry.problem("its parents and successors run in a circle");
    }
  }

  /** Whether one comes from an entry back to it by such keys. */
  private boolean leadsBack(YamlMapping start, List<String> keys) {
    Set<String> reached = new HashSet<>();
    List<String> next = above(start, keys);
    while (!next.isEmpty()) {
      next = next.stream().filter(reached::add).flatMap(code -> above(code, keys)).toList();
    }
    return reached.contains(start.required("code"));
  }

  private Stream<String> above(String code, List<String> keys) {
    return Optional.ofNullable(byCode.get(code)).stream().flatMap(e -> above(e, keys).stream());
  }

  private static List<String> above(YamlMapping entry, List<String> keys) {
    return keys.stream().flatMap(key -> entry.text(key).stream()).toList();
  }
}
