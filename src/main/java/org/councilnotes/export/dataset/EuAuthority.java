package org.councilnotes.export.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Identifiers of countries and languages. The authority lists of the Union are by ISO 3166-1
 * alpha-3 and by the terminological codes of ISO 639-2, save for a few. A code that a list lacks
 * has no URI.
 *
 * <p>Source: Publications Office of the European Union, authority lists <i>country</i> and
 * <i>language</i>, version 20260617-0.
 */
final class EuAuthority {

  private static final String BASE = "http://publications.europa.eu/resource/authority/";
  private static final String COUNTRY = BASE + "country/";
  private static final String LANGUAGE = BASE + "language/";

  private static final String KOSOVO = "XK";

  /** Not an ISO code: ISO has none. */
  private static final String KOSOVO_OF_THE_UNION = "XKX";

  /** Overseas departments, which the list counts as France. */
  private static final Set<String> NOT_LISTED = Set.of("GLP", "GUF", "MTQ", "MYT", "REU");

  /** ISO 639-1 codes of the listed languages. */
  private static final Set<String> LANGUAGES =
      Set.of(
          ("af ak am ar ay az be bg bi bn bo br bs ca ch co cs cy da de dv dz ee el en es et eu fa"
                  + " ff fi fj fo fr fy ga gd gl gn gv ha he hi ho hr ht hu hy id ig is it ja ka kg"
                  + " kk kl km ko ku kw ky la lb ln lo lt lv mg mh mi mk mn ms mt my na nb ne nl nn"
                  + " no nr ny oc os pa pl ps pt qu rm rn ro ru rw se sg si sk sl sm so sq sr ss st"
                  + " sv sw ta tg th ti tk tn to tr ts uk ur uz ve vi wa wo xh yi yo zh zu")
              .split(" "));

  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private EuAuthority() {}

  /**
   * The ISO 3166-1 alpha-3 code of a country; empty where there is none.
   *
   * @param code ISO 3166-1 alpha-2
   */
  static Optional<String> iso(String code) {
    return COUNTRIES.contains(code)
        ? Optional.of(Locale.of("", code).getISO3Country())
        : Optional.empty();
  }

  /**
   * The URI of a country or territory in the authority list.
   *
   * @param code ISO 3166-1 alpha-2, or {@code XK}
   */
  static Optional<String> country(String code) {
    Optional<String> listed =
        code.equals(KOSOVO)
            ? Optional.of(KOSOVO_OF_THE_UNION)
            : iso(code).filter(iso -> !NOT_LISTED.contains(iso));
    return listed.map(COUNTRY::concat);
  }

  /**
   * The URI of a language in the authority list; the same for all its scripts and regions.
   *
   * @param tag BCP 47
   */
  static Optional<String> language(String tag) {
    Locale language = Locale.of(Locale.forLanguageTag(tag).getLanguage());
    return LANGUAGES.contains(language.getLanguage())
        ? Optional.of(LANGUAGE + language.getISO3Language().toUpperCase(Locale.ROOT))
        : Optional.empty();
  }
}
