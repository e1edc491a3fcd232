package org.councilnotes.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words of {@code tag/venues.txt} that say, or speak against it, that something takes place in a
 * city.
 *
 * @param byKind compared as {@link Spelling} does
 */
record VenueWords(Map<Kind, Set<String>> byKind) {

  private static final String FILE = TagTables.VENUES;

  /** What a word tells; the file's header says more. */
  enum Kind {
    PLACE,
    TO,
    EVENT,
    VISIT,
    DURING,
    HELD,
    STOP
  }

  VenueWords {
    byKind = Map.copyOf(byKind);
  }

  static VenueWords read() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(TagTables.open(FILE), StandardCharsets.UTF_8))) {
      return of(reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private static VenueWords of(List<String> lines) {
    Map<Kind, Set<String>> byKind = new EnumMap<>(Kind.class);
    for (String line : lines) {
      List<String> words = List.of(line.split(" +"));
      Kind kind = Kind.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
      Set<String> all = byKind.computeIfAbsent(kind, k -> new HashSet<>());
      words.stream().skip(1).map(Spelling::of).forEach(all::add);
    }
    return new VenueWords(byKind);
  }

  boolean has(Kind kind, String folded) {
    return byKind.getOrDefault(kind, Set.of()).contains(folded);
  }
}
