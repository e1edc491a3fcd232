package org.councilnotes.index;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
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
  private final Map<Facet, Function<Note, Stream<String>>> ofNotes = new LinkedHashMap<>();
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
    ofNotes.put(Facet.YEAR, n -> n.report().years().stream().map(String::valueOf));
    ofNotes.put(Facet.SERIES, n -> n.report().series().stream());
    ofNotes.put(Facet.LANGUAGE, n -> Stream.of(n.language()));
    ofNotes.put(Facet.TYPE, n -> n.cover().address().type().stream());
    ofNotes.put(Facet.CODE, n -> n.cover().codes().stream().flatMap(PassageFacets::withoutNumber));
    ofNotes.put(Facet.STATUS, n -> Stream.of(n.adoption().status().key()));
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

  /** The values, each once; {@link Facet#NOT_STATED} alone where there is none. */
  Set<String> values(Facet facet, Note note, Passage passage) {
    return orNotStated(stated.get(facet).apply(note, passage));
  }

  /** The facets whose values all passages of a note share, with those of one note. */
  Map<Facet, Set<String>> shared(Note note) {
    Map<Facet, Set<String>> values = new LinkedHashMap<>();
    ofNotes.forEach((facet, of) -> values.put(facet, orNotStated(of.apply(note))));
    return values;
  }

  /** The facets whose values each passage has for itself. */
  Set<Facet> own() {
    return stated.keySet();
  }

  private static Set<String> orNotStated(Stream<String> stated) {
    Set<String> values =
        stated
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
