package org.councilnotes.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.councilnotes.curation.TagLabelValidator;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.Facet;
import org.councilnotes.query.NamedFacetValue;
import org.councilnotes.query.NamedFacetValue.Name;
import org.councilnotes.query.PartialWord;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/** Names of the values of facets, for completion. */
public final class FacetCompletionNames {

  private static final String ENGLISH = Locale.ENGLISH.getLanguage();
  private static final String HYPHEN = "-";
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Vocabulary vocabulary;
  private final FacetLabels labels;
  private final FacetNamesCache once;

  /** Cache by requested locale, of which there are some two hundred. */
  private final Map<Locale, CompletionNames> byLanguage = new ConcurrentHashMap<>();

  public FacetCompletionNames(Vocabulary vocabulary, FacetLabels labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.once = new FacetNamesCache(labels);
  }

  /** Names in the language of a reader, as in the lists of facets. */
  public CompletionNames in(Locale reader) {
    String language = LANGUAGES.contains(reader.getLanguage()) ? reader.getLanguage() : ENGLISH;
    return byLanguage.computeIfAbsent(Locale.of(language), this::read);
  }

  private CompletionNames read(Locale language) {
    return new CompletionNames(named(language), once.in(language));
  }

  private List<NamedFacetValue> named(Locale language) {
    return Stream.concat(
            vocabulary.programmes().stream().map(programme -> programme(programme, language)),
            TagLabelValidator.countries().stream().map(code -> country(code, language)))
        .toList();
  }

  private NamedFacetValue programme(Programme programme, Locale language) {
    Wording wording = programme.wording();
    List<String> names = new ArrayList<>(known(programme));
    names.addAll(wording.names().getOrDefault(language.getLanguage(), List.of()));
    names.addAll(wording.names().getOrDefault(ENGLISH, List.of()));
    names.addAll(wording.aliases());
    wording.names().values().forEach(names::addAll);
    return named(Facet.PROGRAMME, programme.code(), language, names);
  }

  /**
   * Short names of a programme: aliases that its code spells with a hyphen, as {@code EL-PACCTO}
   * does; then code and acronyms.
   */
  private static List<String> known(Programme programme) {
    Set<String> known = new LinkedHashSet<>();
    programme.wording().aliases().stream()
        .filter(alias -> programme.code().contains(HYPHEN) && isCode(alias, programme))
        .forEach(known::add);
    known.add(programme.code());
    known.addAll(programme.wording().acronyms());
    return List.copyOf(known);
  }

  private static boolean isCode(String alias, Programme programme) {
    return PartialWord.fold(alias).equals(PartialWord.fold(programme.code()));
  }

  /** A country in the reader's language and in English, the language of most notes. */
  private NamedFacetValue country(String code, Locale language) {
    List<String> names =
        List.of(
            vocabulary.countryLabel(code, language), vocabulary.countryLabel(code, Locale.ENGLISH));
    return named(Facet.COUNTRY, code, language, names);
  }

  private NamedFacetValue named(Facet facet, String value, Locale language, List<String> names) {
    Map<String, Name> byFolded = new LinkedHashMap<>();
    names.stream().map(Name::of).forEach(name -> byFolded.putIfAbsent(name.folded(), name));
    String label = labels.of(facet, value, language);
    return new NamedFacetValue(facet, value, label, List.copyOf(byFolded.values()));
  }
}
