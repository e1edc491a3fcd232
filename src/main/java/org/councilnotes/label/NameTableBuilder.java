package org.councilnotes.label;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.curation.TagLabelValidator;
import org.councilnotes.query.Facet;
import org.councilnotes.vocabulary.Country;
import org.councilnotes.vocabulary.CountryGroup;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * Puts together the names that a vocabulary knows. Of countries, those that are names of people
 * too, and those that are a part of the name of another country ({@code Guinea}), are uncertain.
 */
final class NameTableBuilder {

  /** The Union is named nearly everywhere. */
  private static final String UNION = "EU";

  /** Codes with one are made of words: {@code HEALTH-PROGRAMME}. */
  private static final String HYPHEN = "-";

  /** An acronym with so many letters is often another word in small letters. */
  private static final int SHORT = 3;

  /** Matches {@code south sudan} and {@code soudan du sud}; not {@code costa rica y mexico}. */
  private static final Pattern TWO_PARTS = Pattern.compile("([^ ]+) (?:(?:du|del|de) )?([^ ]+)");

  /** Names of countries that are other words in another language of the pages, folded. */
  private static final Set<String> ALSO_OTHER = Set.of("grenade", "granada");

  private final Vocabulary vocabulary;
  private final Set<String> setAside;
  private final Set<String> personal;
  private final NameTable table = new NameTable();

  NameTableBuilder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.setAside =
        Stream.of(PageLanguage.values())
            .flatMap(
                language ->
                    vocabulary
                        .lookalikes()
                        .setAside()
                        .getOrDefault(language.tag(), List.of())
                        .stream())
            .map(NameTable::key)
            .collect(Collectors.toSet());
    this.personal =
        vocabulary.lookalikes().personal().stream().map(NameTable::key).collect(Collectors.toSet());
  }

  NameTable build() {
    vocabulary.lookalikes().phrases().forEach(table::addOther);
    vocabulary.programmes().forEach(this::addProgramme);
    vocabulary.groups().stream()
        .filter(group -> !group.code().equals(UNION))
        .forEach(this::addGroup);
    TagLabelValidator.countries().forEach(this::addLabels);
    vocabulary.countries().forEach(this::addCountry);
    addSharedParts();
    return table;
  }

  private void addProgramme(Programme programme) {
    String code = programme.code();
    Wording wording = programme.wording();
    boolean isCommon = programme.use().needs().isPresent();
    all(wording.names()).forEach(name -> table.add(name, Facet.PROGRAMME, code, true));
    Stream.concat(wording.aliases().stream(), wording.acronyms().stream())
        .forEach(name -> addShort(name, Facet.PROGRAMME, code, isCommon));
    addShort(code, Facet.PROGRAMME, code, isCommon || code.contains(HYPHEN));
  }

  private void addGroup(CountryGroup group) {
    Wording wording = group.wording();
    Stream.concat(all(wording.names()), wording.aliases().stream())
        .forEach(name -> table.add(name, Facet.GROUP, group.code(), true));
    wording.acronyms().forEach(name -> addShort(name, Facet.GROUP, group.code(), false));
  }

  private void addShort(String name, Facet facet, String value, boolean isCommon) {
    if (isCommon || NameTable.key(name).length() <= SHORT) {
      table.addPrinted(name, facet, value);
    } else {
      table.add(name, facet, value, true);
    }
  }

  private static Stream<String> all(Map<String, List<String>> names) {
    return names.values().stream().flatMap(Collection::stream);
  }

  private void addLabels(String code) {
    for (PageLanguage language : PageLanguage.values()) {
      addCountryName(vocabulary.countryLabel(code, language.locale()), code);
    }
  }

  private void addCountry(Country country) {
    String code = country.code();
    Country.Words words = country.words();
    words.names().aliases().forEach(name -> addCountryName(name, code));
    words.names().acronyms().stream()
        .filter(name -> !setAside.contains(NameTable.key(name)))
        .forEach(name -> table.addPrinted(name, Facet.COUNTRY, code));
    for (PageLanguage language : PageLanguage.values()) {
      words
          .adjectives()
          .getOrDefault(language.tag(), List.of())
          .forEach(word -> addAdjective(word, language, code));
    }
    words.places().cities().forEach(table::addOther);
  }

  private void addAdjective(String word, PageLanguage language, String code) {
    addCountryName(word, code);
    if (language.locale().getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      addCountryName(word + "s", code);
    }
  }

  private void addCountryName(String name, String code) {
    String key = NameTable.key(name);
    if (!setAside.contains(key)) {
      boolean isCertain = !personal.contains(key) && !ALSO_OTHER.contains(key);
      table.add(name, Facet.COUNTRY, code, isCertain);
    }
  }

  /** {@code Guinea} may also mean Guinea-Bissau or Equatorial Guinea. */
  private void addSharedParts() {
    for (String code : TagLabelValidator.countries()) {
      Set<String> names = new HashSet<>();
      for (PageLanguage language : PageLanguage.values()) {
        names.add(NameTable.key(vocabulary.countryLabel(code, language.locale())));
      }
      names.forEach(name -> addParts(name, code));
    }
    vocabulary.countries().forEach(this::addBeginnings);
  }

  private void addParts(String name, String code) {
    Matcher parts = TWO_PARTS.matcher(name);
    if (parts.matches()) {
      addPart(parts.group(1), code);
      addPart(parts.group(2), code);
    }
  }

  /** {@code Congo} may also mean Congo-Kinshasa, a further name of a country. */
  private void addBeginnings(Country country) {
    for (String alias : country.words().names().aliases()) {
      Matcher parts = TWO_PARTS.matcher(NameTable.key(alias));
      if (parts.matches()) {
        addPart(parts.group(1), country.code());
      }
    }
  }

  private void addPart(String part, String code) {
    Optional<String> other =
        table.values(Facet.COUNTRY, part).filter(value -> !value.equals(code)).findFirst();
    if (other.isPresent()) {
      table.add(part, Facet.COUNTRY, code, false);
    }
  }
}
