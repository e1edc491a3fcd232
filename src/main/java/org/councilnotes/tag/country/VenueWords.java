package org.councilnotes.tag.country;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.tag.name.NameFolding;
import org.councilnotes.tag.name.TagTables;
import org.councilnotes.tag.name.WordTable;

/**
 * Words of {@code tag/venues.txt} that speak for or against an event in a city.
 *
 * @param byKind folded by {@link NameFolding}
 */
record VenueWords(Map<Kind, Set<String>> byKind) {

  private static final String FILE = TagTables.VENUES;

  /** Matches {@code studienbesuch} and {@code fachtagungen}; not {@code besuchte}. */
  private static final Pattern COMPOUND =
      Pattern.compile(
          "\\p{L}{3,}(?:tagung|tagungen|sitzung|sitzungen|treffen|konferenz|konferenzen|besuch|besuche"
              + "|besuchs|messe|lehrgang|seminar|seminare|workshop|workshops|schulung|schulungen|veranstaltung|veranstaltungen"
              + "|gipfel)");

  /** What a word says; the header of the file explains each. */
  enum Kind {
    PLACE,
    TO,
    VISITED,
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
    return of(WordTable.lines(FILE));
  }

  private static VenueWords of(List<String> lines) {
    Map<Kind, Set<String>> byKind = new EnumMap<>(Kind.class);
    for (String line : lines) {
      List<String> words = List.of(line.split(" +"));
      Kind kind = Kind.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
      Set<String> all = byKind.computeIfAbsent(kind, k -> new HashSet<>());
      words.stream().skip(1).map(NameFolding::of).forEach(all::add);
    }
    return new VenueWords(byKind);
  }

  /** Whether a word is in the table, or for an event ends as one there: {@code Fachtagung}. */
  boolean has(Kind kind, String folded) {
    return byKind.getOrDefault(kind, Set.of()).contains(folded)
        || (kind == Kind.EVENT && COMPOUND.matcher(folded).matches());
  }
}
