package org.councilnotes.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.councilnotes.note.CountryTag;
import org.councilnotes.note.Days;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Tags;
import org.councilnotes.note.Thesaurus;
import org.councilnotes.search.Facet;

/**
 * Which values a passage has in each facet, as fields of its document. What counts for something
 * else counts in both: a filter on a parent includes its children, one on a group the countries
 * that belonged to it at the time.
 */
final class PassageFacets {

  private static final Set<String> NOT_STATED = Set.of(Facet.NOT_STATED);

  private final Thesaurus thesaurus;
  private final PassageTime time;
  private final Map<Facet, Function<Note, Stream<String>>> ofNotes = new LinkedHashMap<>();
  private final List<Own> stated = new ArrayList<>();
  private final ValueFields countryRoles = new ValueFields(Schema.COUNTRY_ROLE);

  PassageFacets(Thesaurus thesaurus, LocalDate today) {
    this.thesaurus = thesaurus;
    this.time = new PassageTime(today);
    readNotes();
    readTags();
    thesaurus.vocabularies().forEach(this::readTerms);
  }

  /** A facet whose values each passage has for itself. */
  private record Own(ValueFields fields, Reading reading) {}

  private interface Reading {
    Set<String> values(Note note, Passage passage);
  }

  /** What one tag of a passage counts for. */
  private interface Counted<T> {
    Set<String> values(T tag, Note note, Passage passage);
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
    read(Facet.PROGRAMME, Tags::programmes, (tag, n, p) -> thesaurus.programme(tag.code()));
    read(Facet.COUNTRY, Tags::countries, this::countries);
    read(Facet.ROLE, Tags::countries, (tag, n, p) -> Set.of(tag.role().key()));
    read(Facet.GROUP, Tags::groups, (tag, n, p) -> Set.of(tag.code()));
    read(Facet.EVENT_YEAR, Tags::eventYears, (tag, n, p) -> Set.of(String.valueOf(tag.year())));
  }

  private void readTerms(String vocabulary) {
    read(
        new Facet(vocabulary),
        Tags::terms,
        (tag, n, p) ->
            tag.vocabulary().equals(vocabulary) ? thesaurus.term(tag) : Set.<String>of());
  }

  private <T> void read(Facet facet, Function<Tags, List<T>> mentions, Counted<T> counted) {
    Reading reading =
        (note, passage) -> {
          List<T> tags = mentions.apply(passage.tags());
          if (tags.isEmpty()) {
            return Set.of();
          }
          Set<String> values = new LinkedHashSet<>();
          tags.forEach(tag -> values.addAll(counted.values(tag, note, passage)));
          values.removeIf(String::isBlank);
          return values;
        };
    stated.add(new Own(new ValueFields(Schema.facet(facet)), reading));
  }

  /**
   * Adds the values of the facets that each passage has for itself, each once; {@link
   * Facet#NOT_STATED} alone where there is none.
   */
  void addTo(Document document, Note note, Passage passage) {
    for (Own own : stated) {
      Set<String> values = own.reading().values(note, passage);
      if (values.isEmpty()) {
        document.add(own.fields().of(Facet.NOT_STATED));
      }
      for (String value : values) {
        document.add(own.fields().of(value));
      }
    }
    addCountryRoles(document, note, passage);
  }

  /** The facets whose values all passages of a note share, with those of one note. */
  Map<Facet, Set<String>> shared(Note note) {
    Map<Facet, Set<String>> values = new LinkedHashMap<>();
    ofNotes.forEach((facet, of) -> values.put(facet, orNotStated(of.apply(note))));
    return values;
  }

  private static Set<String> orNotStated(Stream<String> stated) {
    Set<String> values =
        stated
            .filter(value -> !value.isBlank())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return values.isEmpty() ? NOT_STATED : values;
  }

  /** The countries of its mentions, and what they count for, each with the role that it has. */
  private void addCountryRoles(Document document, Note note, Passage passage) {
    List<CountryTag> mentions = passage.tags().countries();
    if (mentions.isEmpty()) {
      document.add(countryRoles.of(CountryRole.NOT_STATED.indexed()));
      return;
    }
    List<Days> times = time.of(note, passage);
    Set<String> roles = new LinkedHashSet<>();
    for (CountryTag tag : mentions) {
      for (String country : thesaurus.country(tag.code(), times)) {
        roles.add(new CountryRole(country, tag.role().key()).indexed());
      }
    }
    roles.forEach(role -> document.add(countryRoles.of(role)));
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
