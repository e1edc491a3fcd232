package org.councilnotes.index;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.CountryTag;
import org.councilnotes.note.GroupTag;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Thesaurus;
import org.councilnotes.search.Facet;

/**
 * Which values a passage has in each facet. What counts for something else counts in both: a filter
 * on a parent includes its children, one on a group the countries that belonged to it at the time.
 */
final class PassageFacets {

  private final Thesaurus thesaurus;
  private final PassageTime time;
  private final Map<Facet, BiFunction<Note, Passage, Stream<String>>> stated =
      new LinkedHashMap<>();

  PassageFacets(Thesaurus thesaurus, LocalDate today) {
    this.thesaurus = thesaurus;
    this.time = new PassageTime(today);
    readNotes();
    readTags();
    thesaurus.vocabularies().forEach(this::readTerms);
  }

  private void readNotes() {
    stated.put(Facet.YEAR, (n, p) -> n.report().years().stream().map(String::valueOf));
    stated.put(Facet.SERIES, (n, p) -> n.report().series().stream());
    stated.put(Facet.LANGUAGE, (n, p) -> Stream.of(n.language()));
    stated.put(Facet.TYPE, (n, p) -> n.cover().address().type().stream());
    stated.put(
        Facet.CODE, (n, p) -> n.cover().codes().stream().flatMap(PassageFacets::withoutNumber));
    stated.put(Facet.STATUS, (n, p) -> Stream.of(n.adoption().status().key()));
  }

  private void readTags() {
    stated.put(
        Facet.PROGRAMME,
        (n, p) ->
            p.tags().programmes().stream().flatMap(t -> thesaurus.programme(t.code()).stream()));
    stated.put(
        Facet.COUNTRY,
        (n, p) -> p.tags().countries().stream().flatMap(t -> countries(t, n, p).stream()));
    stated.put(Facet.ROLE, (n, p) -> p.tags().countries().stream().map(t -> t.role().key()));
    stated.put(Facet.GROUP, (n, p) -> p.tags().groups().stream().map(GroupTag::code));
    stated.put(
        Facet.EVENT_YEAR,
        (n, p) -> p.tags().eventYears().stream().map(tag -> String.valueOf(tag.year())));
  }

  private void readTerms(String vocabulary) {
    stated.put(
        new Facet(vocabulary),
        (n, p) ->
            p.tags().terms().stream()
                .filter(tag -> tag.vocabulary().equals(vocabulary))
                .flatMap(tag -> thesaurus.term(tag).stream()));
  }

  /** Every facet that passages have values in. */
  Set<Facet> all() {
    return stated.keySet();
  }

  /** The values, each once; {@link Facet#NOT_STATED} alone where there is none. */
  Set<String> values(Facet facet, Note note, Passage passage) {
    Set<String> values =
        stated
            .get(facet)
            .apply(note, passage)
            .filter(value -> !value.isBlank())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return values.isEmpty() ? Set.of(Facet.NOT_STATED) : values;
  }

  /** The countries of its mentions, and what they count for, each with the role that it has. */
  Set<CountryRole> countryRoles(Note note, Passage passage) {
    List<CountryTag> mentions = passage.tags().countries();
    return mentions.isEmpty()
        ? Set.of(CountryRole.NOT_STATED)
        : mentions.stream()
            .flatMap(
                tag ->
                    countries(tag, note, passage).stream()
                        .map(country -> new CountryRole(country, tag.role().key())))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> countries(CountryTag tag, Note note, Passage passage) {
    return thesaurus.country(tag.code(), time.of(note, passage));
  }

  /** {@code CORDROGUE} and {@code CORDROGUE 36}: the number only counts the code's documents. */
  private static Stream<String> withoutNumber(String code) {
    int blank = code.lastIndexOf(' ');
    boolean numbered = blank > 0 && code.substring(blank + 1).chars().allMatch(Character::isDigit);
    return numbered ? Stream.of(code.substring(0, blank), code) : Stream.of(code);
  }
}
