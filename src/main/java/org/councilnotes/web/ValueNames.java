package org.councilnotes.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.corpus.Country;
import org.councilnotes.corpus.CountryGroup;
import org.councilnotes.corpus.KnownLabels;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.note.Role;
import org.councilnotes.note.Status;
import org.councilnotes.search.Beginning;
import org.councilnotes.search.Facet;

/**
 * What values of facets are called in each language of the pages, whatever the language of the
 * reader; without case and accents. Where two languages disagree on a name, the first one counts.
 */
final class ValueNames {

  /** English stands in the bundle without a language, whatever the machine speaks. */
  private static final ResourceBundle.Control ENGLISH_ELSE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Map<Facet, Map<String, String>> values = new HashMap<>();

  ValueNames(Vocabulary vocabulary) {
    for (PageLanguage language : PageLanguage.values()) {
      addLocalized(vocabulary, language.locale());
    }
    vocabulary.countries().forEach(this::addAliases);
    vocabulary.groups().forEach(this::addGroup);
  }

  /** The value that has a name; empty where none has. */
  Optional<String> value(Facet facet, String name) {
    return Optional.ofNullable(values.getOrDefault(facet, Map.of()).get(Beginning.fold(name)));
  }

  private void addLocalized(Vocabulary vocabulary, Locale language) {
    ResourceBundle messages = ResourceBundle.getBundle("messages", language, ENGLISH_ELSE);
    Stream<String> roles = Arrays.stream(Role.values()).map(Role::key);
    Stream<String> statuses = Arrays.stream(Status.values()).map(Status::key);
    addAll(
        Facet.COUNTRY,
        KnownLabels.countries().stream(),
        code -> vocabulary.countryLabel(code, language));
    addAll(Facet.ROLE, roles, role -> messages.getString("role." + role));
    addAll(Facet.STATUS, statuses, status -> messages.getString("status." + status));
    addAll(
        Facet.LANGUAGE,
        Arrays.stream(Locale.getISOLanguages()),
        tag -> Locale.of(tag).getDisplayLanguage(language));
  }

  private void addAll(Facet facet, Stream<String> codes, Function<String, String> name) {
    codes.forEach(code -> add(facet, name.apply(code), code));
  }

  private void addAliases(Country country) {
    country.words().names().aliases().forEach(name -> add(Facet.COUNTRY, name, country.code()));
  }

  private void addGroup(CountryGroup group) {
    Stream.concat(
            group.shown().labels().values().stream(),
            group.wording().names().values().stream().flatMap(List::stream))
        .forEach(
            name -> {
              add(Facet.COUNTRY, name, group.code());
              add(Facet.GROUP, name, group.code());
            });
  }

  private void add(Facet facet, String name, String value) {
    values.computeIfAbsent(facet, _ -> new HashMap<>()).putIfAbsent(Beginning.fold(name), value);
  }
}
