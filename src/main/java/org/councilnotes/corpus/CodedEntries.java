package org.councilnotes.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list of entries that each have a code, names and kin, alike in all vocabularies. Sees that no
 * code stands twice, and that what entries say of each other makes sense.
 */
final class CodedEntries {

  private static final String PARENT = "parent";
  private static final String SUCCESSOR = "successor";
  private static final List<String> KEYS =
      List.of("code", "names", "aliases", "acronyms", PARENT, SUCCESSOR);

  private final Map<String, YamlMap> byCode;

  private CodedEntries(Map<String, YamlMap> byCode) {
    this.byCode = byCode;
  }

  /**
   * Reads a list in the order of its files.
   *
   * @param further keys of an entry beyond those that all have
   * @throws VocabularyProblem where it contradicts itself
   */
  static List<YamlMap> read(Layers files, String list, String... further) {
    CodedEntries entries = new CodedEntries(files.entries(list, entry -> code(entry, further)));
    entries.byCode.values().forEach(entries::check);
    return List.copyOf(entries.byCode.values());
  }

  static Kin kin(YamlMap entry) {
    return new Kin(entry.text(PARENT), entry.text(SUCCESSOR));
  }

  private static String code(YamlMap entry, String... further) {
    entry.allowing(Stream.concat(KEYS.stream(), Stream.of(further)).toArray(String[]::new));
    return entry.required("code");
  }

  private void check(YamlMap entry) {
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
  private boolean leadsBack(YamlMap start, List<String> keys) {
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

  private static List<String> above(YamlMap entry, List<String> keys) {
    return keys.stream().flatMap(key -> entry.text(key).stream()).toList();
  }
}
