package org.councilnotes.vocabulary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.note.tag.TermTag;

/**
 * What a tag counts for beyond its own value: a part for its whole, a predecessor for its
 * successor, a country for the groups that it belonged to at the time.
 *
 * <p>Source: the broader terms of SKOS, Simple Knowledge Organization System (W3C, 2009).
 *
 * @param programmes the codes directly above a programme's, or all above it; absent at the top
 * @param terms likewise, for each vocabulary of the users' own by its key
 * @param memberships of each country that belongs or belonged to a group
 */
public record Thesaurus(
    Map<String, List<String>> programmes,
    Map<String, Map<String, List<String>>> terms,
    Map<String, List<Membership>> memberships) {

  /** The thesaurus without any relation and without vocabularies of the users' own. */
  public static final Thesaurus NONE = new Thesaurus(Map.of(), Map.of(), Map.of());

  public Thesaurus {
    programmes = Map.copyOf(programmes);
    terms = Map.copyOf(terms);
    memberships = Map.copyOf(memberships);
  }

  /** A membership of a country; one that left and came back has two. */
  public record Membership(String group, DateRange days) {}

  /** The keys of the users' own vocabularies. */
  public Set<String> vocabularies() {
    return terms.keySet();
  }

  /**
   * The programme and all of its ancestors and successors, as far as they are in this thesaurus.
   */
  public Set<String> programme(String code) {
    return upwards(code, programmes);
  }

  /** Some programmes with all that count for one of them: parts and predecessors. */
  public Set<String> programmesUnder(Set<String> codes) {
    Set<String> under = new LinkedHashSet<>(codes);
    for (String code : programmes.keySet()) {
      if (programme(code).stream().anyMatch(codes::contains)) {
        under.add(code);
      }
    }
    return under;
  }

  /** The code of the term and of all terms that it counts for. */
  public Set<String> term(TermTag tag) {
    return upwards(tag.code(), terms.getOrDefault(tag.vocabulary(), Map.of()));
  }

  /** The country and every group that it belonged to on any day of these periods. */
  public Set<String> country(String code, List<DateRange> times) {
    List<Membership> known = memberships.getOrDefault(code, List.of());
    if (known.isEmpty()) {
      return Set.of(code);
    }
    Set<String> values = new LinkedHashSet<>();
    values.add(code);
    for (Membership membership : known) {
      if (times.stream().anyMatch(membership.days()::overlaps)) {
        values.add(membership.group());
      }
    }
    return values;
  }

  /** The code itself and all above it; a circle ends where it closes. */
  private static Set<String> upwards(String code, Map<String, List<String>> above) {
    if (!above.containsKey(code)) {
      return Set.of(code);
    }
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        open.addAll(above.getOrDefault(next, List.of()));
      }
    }
    return seen;
  }
}
