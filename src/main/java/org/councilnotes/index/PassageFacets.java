package org.councilnotes.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.CountryTag;
import org.councilnotes.note.GroupTag;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ProgrammeTag;
import org.councilnotes.note.Tags;
import org.councilnotes.search.Facet;

/**
 * Which values a passage has in each facet. A programme counts for its parents too, so that a
 * filter on a parent includes its children.
 */
final class PassageFacets {

  private final Function<String, List<String>> parents;

  PassageFacets(Function<String, List<String>> parents) {
    this.parents = parents;
  }

  /** The values, each once; {@link Facet#NOT_STATED} alone where there is none. */
  Set<String> values(Facet facet, Note note, Passage passage) {
    Set<String> values =
        stated(facet, note, passage.tags())
            .filter(value -> !value.isBlank())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return values.isEmpty() ? Set.of(Facet.NOT_STATED) : values;
  }

  private Stream<String> stated(Facet facet, Note note, Tags tags) {
    return switch (facet) {
      case YEAR -> note.report().years().stream().map(String::valueOf);
      case PROGRAMME ->
          tags.programmes().stream().map(ProgrammeTag::code).flatMap(c -> lineage(c).stream());
      case COUNTRY -> tags.countries().stream().map(CountryTag::code);
      case EVENT_YEAR -> tags.eventYears().stream().map(tag -> String.valueOf(tag.year()));
      case ROLE -> tags.countries().stream().map(tag -> tag.role().key());
      case SERIES -> note.report().series().stream();
      case LANGUAGE -> Stream.of(note.language());
      case TYPE -> note.cover().address().type().stream();
      case CODE -> note.cover().codes().stream().flatMap(PassageFacets::withoutRunningNumber);
      case STATUS -> Stream.of(note.adoption().status().key());
      case GROUP -> tags.groups().stream().map(GroupTag::code);
    };
  }

  /** The programme and everything above it; a circle in the vocabulary ends where it closes. */
  private Set<String> lineage(String code) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        open.addAll(parents.apply(next));
      }
    }
    return seen;
  }

  /** {@code CORDROGUE} and {@code CORDROGUE 36}: the number only counts the code's documents. */
  private static Stream<String> withoutRunningNumber(String code) {
    int blank = code.lastIndexOf(' ');
    boolean numbered = blank > 0 && code.substring(blank + 1).chars().allMatch(Character::isDigit);
    return numbered ? Stream.of(code.substring(0, blank), code) : Stream.of(code);
  }
}
