package org.councilnotes.tag;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.tag.Name.Kind;

/** The names of all countries and territories in one language, from ICU's locale data (CLDR). */
final class CountryNames {

  /** Not in ISO 3166; the code that the EU institutions use. */
  private static final String KOSOVO = "XK";

  /** Where a genitive is the name with an s: {@code Kolumbiens}, {@code Perus}. */
  private static final Set<String> GENITIVE_S = Set.of("de", "da", "sv");

  /** What may precede the name of a country; it then belongs to the name. */
  private static final Map<String, List<String>> STATES =
      Map.of(
          "en", joined("Republic|Kingdom|Principality", "of |of the "),
          "fr", joined("République|Royaume|Principauté", "de |du |de la |de l'|d'|des |des Îles "),
          "es", joined("República|Reino|Principado", "de |del |de la |de los |de las "),
          "de", joined("Republik|Königreich|Königreichs|Fürstentum", "|der |des "),
          "pt", joined("República|Reino|Principado", "de |do |da |dos |das "),
          "it", joined("Repubblica|Regno", "di |del |della |dell'|dei "),
          "nl", joined("Republiek|Koninkrijk", "|der |van "));

  private CountryNames() {}

  static List<Name> in(String language) {
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale(language));
    return codes()
        .filter(code -> !names.regionDisplayName(code).equals(code))
        .flatMap(code -> forms(names.regionDisplayName(code), language).map(n -> name(code, n)))
        .toList();
  }

  /** Documents of the institutions follow the usage of Portugal. */
  private static ULocale locale(String language) {
    return ULocale.forLanguageTag(language.equals("pt") ? "pt-PT" : language);
  }

  private static Stream<String> codes() {
    return Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of(KOSOVO));
  }

  private static Stream<String> forms(String name, String language) {
    boolean sibilant = name.endsWith("s") || name.endsWith("x") || name.endsWith("z");
    Stream<String> cases =
        GENITIVE_S.contains(language) && !sibilant ? Stream.of(name, name + "s") : Stream.of(name);
    Stream<String> official = STATES.getOrDefault(language, List.of()).stream();
    return Stream.concat(cases, official.map(state -> state + name));
  }

  private static List<String> joined(String states, String articles) {
    return Stream.of(states.split("\\|"))
        .flatMap(state -> Stream.of(articles.split("\\|")).map(of -> state + " " + of))
        .toList();
  }

  private static Name name(String code, String printed) {
    return new Name(Kind.COUNTRY, code, "name", printed);
  }
}
