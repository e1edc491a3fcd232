package org.councilnotes.store.schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Remark;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.query.Facet;
import org.councilnotes.query.ParticipationValue;
import org.councilnotes.vocabulary.DateRange;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * Computes the values of a passage in each facet. A tag also has the values that it counts for: a
 * child counts for its parent, a country for the groups it belonged to at that time.
 */
public final class PassageFacets {

  private static final Set<String> NOT_STATED = Set.of(Facet.NOT_STATED);

  private final Thesaurus thesaurus;
  private final EventTime time;
  private final Map<Facet, Function<Note, Stream<String>>> ofNotes = new LinkedHashMap<>();
  private final List<PassageField> stated = new ArrayList<>();

  public PassageFacets(Thesaurus thesaurus, LocalDate today) {
    this.thesaurus = thesaurus;
    this.time = new EventTime(today);
    readNotes();
    readTags();
    thesaurus.vocabularies().forEach(this::readTerms);
  }

  /** A facet whose values each passage has for itself, as opposed to values of the note. */
  private record PassageField(String field, Reading reading) {}

  private interface Reading {
    Set<String> values(Note note, Passage passage);
  }

  /** The values that a tag of a passage counts for. */
  private interface MentionValues<T> {
    Set<String> values(T tag, Note note, Passage passage);
  }

  private void readNotes() {
    ofNotes.put(Facet.YEAR, n -> years(n.years().years()));
    ofNotes.put(Facet.EDITION, n -> n.report().edition().stream());
    ofNotes.put(Facet.REPORT_YEAR, n -> years(n.report().years()));
    ofNotes.put(
        Facet.DOC_YEAR,
        n -> years(n.cover().identity().date().map(LocalDate::getYear).stream().toList()));
    ofNotes.put(Facet.SERIES, n -> n.report().series().stream());
    ofNotes.put(Facet.LANGUAGE, n -> Stream.of(n.language()));
    ofNotes.put(Facet.TYPE, n -> n.cover().address().type().stream());
    ofNotes.put(Facet.CODE, n -> n.cover().codes().stream().flatMap(PassageFacets::withoutNumber));
    ofNotes.put(Facet.ABOUT, n -> n.about().stream());
    ofNotes.put(Facet.STATUS, n -> Stream.of(n.adoption().status().key()));
  }

  private static Stream<String> years(List<Integer> years) {
    return years.stream().map(String::valueOf);
  }

  private void readTags() {
    read(Facet.PROGRAMME, PassageTags::programmes, (tag, n, p) -> thesaurus.programme(tag.code()));
    read(Facet.COUNTRY, PassageTags::countries, this::countries);
    read(Facet.ROLE, PassageTags::countries, (tag, n, p) -> Set.of(tag.role().key()));
    read(Facet.GRADE, PassageTags::participations, (tag, n, p) -> Set.of(tag.grade().key()));
    read(Facet.GROUP, PassageTags::groups, (tag, n, p) -> Set.of(tag.code()));
    read(
        Facet.EVENT_YEAR,
        PassageTags::eventYears,
        (tag, n, p) -> Set.of(String.valueOf(tag.year())));
    read(Facet.AUTHOR, remark -> Set.copyOf(remark.authors()));
    read(Facet.REMARK, remark -> Set.of(remark.kind().key()));
  }

  private void read(Facet facet, Function<Remark, Set<String>> values) {
    stated.add(
        new PassageField(
            IndexFields.facet(facet),
            (note, passage) -> passage.place().remark().map(values).orElse(Set.of())));
  }

  private void readTerms(String vocabulary) {
    read(
        new Facet(vocabulary),
        PassageTags::terms,
        (tag, n, p) ->
            tag.vocabulary().equals(vocabulary) ? thesaurus.term(tag) : Set.<String>of());
  }

  private <T> void read(
      Facet facet, Function<PassageTags, List<T>> mentions, MentionValues<T> counted) {
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
    stated.add(new PassageField(IndexFields.facet(facet), reading));
  }

  /**
   * Passes each value of a passage to a consumer, once; {@link Facet#NOT_STATED} for a facet
   * without values. Values of the note are not included.
   *
   * @param taker receives a field and a value
   */
  public void of(Note note, Passage passage, BiConsumer<String, String> taker) {
    for (PassageField own : stated) {
      Set<String> values = own.reading().values(note, passage);
      if (values.isEmpty()) {
        taker.accept(own.field(), Facet.NOT_STATED);
      }
      for (String value : values) {
        taker.accept(own.field(), value);
      }
    }
    takeCountryRoles(note, passage, taker);
    takeParticipations(passage, taker);
  }

  /** The facets whose values are the same for all passages of a note, with their values. */
  public Map<Facet, Set<String>> shared(Note note) {
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

  /**
   * Passes the countries of each mention, and the groups they count for, with the role in that
   * mention.
   */
  private void takeCountryRoles(Note note, Passage passage, BiConsumer<String, String> taker) {
    List<CountryTag> mentions = passage.tags().countries();
    if (mentions.isEmpty()) {
      taker.accept(IndexFields.COUNTRY_ROLE, CountryRolePair.NOT_STATED.indexed());
      return;
    }
    List<DateRange> times = time.of(note, passage);
    Set<String> roles = new LinkedHashSet<>();
    for (CountryTag tag : mentions) {
      for (String country : thesaurus.country(tag.code(), times)) {
        roles.add(new CountryRolePair(country, tag.role().key()).indexed());
      }
    }
    roles.forEach(role -> taker.accept(IndexFields.COUNTRY_ROLE, role));
  }

  /**
   * Passes who takes part in what: for the programme and those that it counts for, for the country,
   * and for any of either. A fact is not passed as context, too. Most passages have none, and get
   * no value.
   */
  private void takeParticipations(Passage passage, BiConsumer<String, String> taker) {
    Set<ParticipationValue> values = new LinkedHashSet<>();
    for (Participation tag : passage.tags().participations()) {
      Set<String> programmes = new LinkedHashSet<>(thesaurus.programme(tag.programme()));
      programmes.add(ParticipationValue.ANY);
      for (String programme : programmes) {
        for (String country : List.of(tag.country(), ParticipationValue.ANY)) {
          values.add(
              new ParticipationValue(programme, country, tag.role().key(), tag.grade().isFact()));
        }
      }
    }
    String field = IndexFields.facet(Facet.PARTICIPATION);
    for (ParticipationValue value : values) {
      if (value.isFact() || !values.contains(value.asFact())) {
        taker.accept(field, value.indexed());
      }
    }
  }

  private Set<String> countries(CountryTag tag, Note note, Passage passage) {
    return thesaurus.country(tag.code(), time.of(note, passage));
  }

  /**
   * A code with and without its number: {@code CORDROGUE} for {@code CORDROGUE 36}, whose number
   * only numbers documents.
   */
  private static Stream<String> withoutNumber(String code) {
    int blank = code.lastIndexOf(' ');
    boolean numbered = blank > 0 && code.substring(blank + 1).chars().allMatch(Character::isDigit);
    return numbered ? Stream.of(code.substring(0, blank), code) : Stream.of(code);
  }

  /**
   * The time that a passage is about: the years that it names, else the period that the note
   * reports on, else the date of the document, else today.
   */
  private record EventTime(LocalDate today) {

    List<DateRange> of(Note note, Passage passage) {
      List<YearTag> years = passage.tags().eventYears();
      return years.isEmpty()
          ? List.of(of(note))
          : years.stream().map(YearTag::year).distinct().map(DateRange::ofYear).toList();
    }

    private DateRange of(Note note) {
      LocalDate date = note.cover().identity().date().orElse(today);
      return note.report()
          .period()
          .map(period -> new DateRange(period.from(), period.to()))
          .orElseGet(() -> new DateRange(date, date));
    }
  }
}
