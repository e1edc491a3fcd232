package org.councilnotes.query;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.store.DocumentVersions;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteVersion;
import org.councilnotes.store.VersionGrouping;

/** What a search must find and count, looked for in every passage, one after the other. */
public record Recount(GeneratedArchive archive, SearchRequest request) {

  public static final List<Facet> FACETS =
      List.of(
          Facet.YEAR,
          Facet.COUNTRY,
          Facet.ROLE,
          Facet.PROGRAMME,
          Facet.LANGUAGE,
          Facet.STATUS,
          Facet.SERIES);

  /** Matches {@code zork}; not {@code 2018}. */
  private static final Pattern WORD = Pattern.compile("[a-z]+");

  record Place(Note note, Passage passage) {}

  /** Ids of the passages found. */
  public Set<String> found() {
    return places(Optional.empty()).map(p -> p.passage().id()).collect(Collectors.toSet());
  }

  public long notes() {
    return places(Optional.empty()).map(p -> p.note().id()).distinct().count();
  }

  public long wordings() {
    return found().stream().map(this::wording).distinct().count();
  }

  /** What stands for the wording of a passage: itself, where it has none. */
  public String wording(String passage) {
    return Optional.ofNullable(archive.lives().get(passage))
        .map(wordingHistory -> wordingHistory.wording())
        .orElse(passage);
  }

  public long leftOut() {
    return all().filter(p -> fits(p, Optional.empty())).count() - found().size();
  }

  /** How many passages each value would give, but for what is chosen in its facet. */
  public Map<String, Long> values(Facet facet) {
    return values(facet, CountUnit.PASSAGES);
  }

  /** How many of a unit each value would give, but for what is chosen in its facet. */
  public Map<String, Long> values(Facet facet, CountUnit unit) {
    Map<String, Long> counts = new TreeMap<>();
    Set<List<String>> seen = new HashSet<>();
    places(Optional.of(facet))
        .forEach(
            place ->
                counted(facet, place)
                    .forEach(
                        value -> counts.merge(value, count(unit, value, place, seen), Long::sum)));
    filters().anyOf(facet).forEach(value -> counts.putIfAbsent(value, 0L));
    return counts;
  }

  private static long count(CountUnit unit, String value, Place place, Set<List<String>> seen) {
    return switch (unit) {
      case PASSAGES -> 1;
      case NOTES -> seen.add(List.of(value, place.note().id())) ? 1 : 0;
      case WORDS -> WORD.matcher(place.passage().text()).results().count();
    };
  }

  private Stream<Place> places(Optional<Facet> besides) {
    Set<String> counting = counting(besides);
    return all().filter(p -> counting.contains(p.note().id())).filter(p -> fits(p, besides));
  }

  private Stream<Place> all() {
    return archive.notes().stream()
        .flatMap(note -> note.passages().stream().map(passage -> new Place(note, passage)))
        .filter(place -> place.passage().text().contains(request.text()));
  }

  private Filters filters() {
    return request.filters();
  }

  private Set<String> counting(Optional<Facet> besides) {
    boolean inLanguages =
        besides.equals(Optional.of(Facet.LANGUAGE)) || !filters().anyOf(Facet.LANGUAGE).isEmpty();
    Map<String, List<NoteVersion>> documents =
        archive.notes().stream()
            .map(note -> NoteVersion.of(NoteSummary.of(note)).orElseThrow())
            .collect(Collectors.groupingBy(version -> version.number().document().key()));
    return documents.values().stream()
        .flatMap(
            versions ->
                filters().versions() == VersionScope.ALL
                    ? versions.stream().map(NoteVersion::id)
                    : new DocumentVersions(versions)
                            .counted(
                                inLanguages ? VersionGrouping.LANGUAGE : VersionGrouping.DOCUMENT)
                            .stream())
        .collect(Collectors.toSet());
  }

  private boolean fits(Place place, Optional<Facet> besides) {
    return Stream.concat(filters().anyOf().keySet().stream(), Stream.of(Facet.YEAR))
            .filter(facet -> besides.filter(facet::equals).isEmpty())
            .allMatch(facet -> isWanted(facet, place))
        && (besides.filter(f -> isPaired(f)).isPresent() || isPair(place))
        && filters().noneOf().entrySet().stream()
            .allMatch(e -> values(e.getKey(), place).stream().noneMatch(e.getValue()::contains));
  }

  private static boolean isPaired(Facet facet) {
    return facet.equals(Facet.COUNTRY) || facet.equals(Facet.ROLE);
  }

  private boolean isWanted(Facet facet, Place place) {
    Set<String> values = values(facet, place);
    Set<String> wanted = filters().anyOf(facet);
    boolean inYears =
        !facet.equals(Facet.YEAR)
            || filters().years().isAll()
            || place.note().years().years().stream().anyMatch(y -> filters().years().holds(y));
    return inYears && (wanted.isEmpty() || values.stream().anyMatch(wanted::contains));
  }

  private boolean isPair(Place place) {
    Set<String> countries = filters().anyOf(Facet.COUNTRY);
    Set<String> roles = filters().anyOf(Facet.ROLE);
    return countries.isEmpty()
        || roles.isEmpty()
        || mentions(place)
            .anyMatch(pair -> countries.contains(pair.get(0)) && roles.contains(pair.get(1)));
  }

  /** Country and role of each. */
  private static Stream<List<String>> mentions(Place place) {
    List<CountryTag> tags = place.passage().tags().countries();
    return tags.isEmpty()
        ? Stream.of(List.of(Facet.NOT_STATED, Facet.NOT_STATED))
        : tags.stream().map(tag -> List.of(tag.code(), tag.role().key()));
  }

  private Set<String> counted(Facet facet, Place place) {
    int own = facet.equals(Facet.COUNTRY) ? 0 : 1;
    Set<String> other =
        isPaired(facet) ? filters().anyOf(own == 0 ? Facet.ROLE : Facet.COUNTRY) : Set.of();
    return other.isEmpty()
        ? values(facet, place)
        : mentions(place)
            .filter(pair -> other.contains(pair.get(1 - own)))
            .map(pair -> pair.get(own))
            .collect(Collectors.toSet());
  }

  private static Set<String> values(Facet facet, Place place) {
    Note note = place.note();
    Stream<String> stated =
        switch (facet.key()) {
          case "year" -> note.years().years().stream().map(String::valueOf);
          case "country" -> place.passage().tags().countries().stream().map(CountryTag::code);
          case "role" -> place.passage().tags().countries().stream().map(tag -> tag.role().key());
          case "programme" -> place.passage().tags().programmes().stream().map(tag -> tag.code());
          case "participation" -> participations(place.passage());
          case "language" -> Stream.of(note.language());
          case "status" -> Stream.of(note.adoption().status().key());
          default -> note.report().series().stream();
        };
    Set<String> values = stated.collect(Collectors.toCollection(HashSet::new));
    return values.isEmpty() && !facet.equals(Facet.PARTICIPATION)
        ? Set.of(Facet.NOT_STATED)
        : values;
  }

  private static Stream<String> participations(Passage passage) {
    List<String> facts = participations(passage, true).toList();
    return Stream.concat(
        facts.stream(),
        participations(passage, false)
            .filter(value -> !facts.contains(value))
            .map(value -> value + "/context"));
  }

  private static Stream<String> participations(Passage passage, boolean facts) {
    return passage.tags().participations().stream()
        .filter(tag -> tag.grade().isFact() == facts)
        .flatMap(
            tag ->
                Stream.of(tag.programme(), "*")
                    .flatMap(
                        programme ->
                            Stream.of(tag.country(), "*")
                                .map(c -> programme + "/" + c + "/" + tag.role().key())));
  }
}
