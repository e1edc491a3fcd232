package org.councilnotes.structure.remark;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.Remark;

/**
 * Names of delegations as they stand over remarks: codes of countries, names of countries in the
 * languages of the Union (CLDR), and institutions.
 */
final class Delegations {

  /** Most names in one list. */
  private static final int MOST = 40;

  private static final List<String> LANGUAGES =
      List.of(
          "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
          "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

  private static final List<String> COUNTRIES =
      List.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "GB", "NO", "IS",
          "LI", "CH", "UA", "MD", "GE", "AL", "BA", "ME", "MK", "RS", "TR");

  /** Codes that the Council uses in place of those of ISO 3166. */
  private static final Map<String, String> OWN_CODES = Map.of("EL", "GR", "UK", "GB");

  /** Names that the locale data lacks. */
  private static final Map<String, String> OWN_NAMES =
      Map.of(
          "Czech Republic", "CZ",
          "République tchèque", "CZ",
          "República Checa", "CZ",
          "Tschechische Republik", "CZ",
          "Slovak Republic", "SK",
          "Holland", "NL");

  /** Further names of institutions. */
  private static final Map<String, String> INSTITUTIONS =
      Map.of(
          "Commission", "COM",
          "Comisión", "COM",
          "Kommission", "COM",
          "Presidency", "PRES",
          "Présidence", "PRES",
          "Presidencia", "PRES",
          "Vorsitz", "PRES");

  private static final Map<String, String> NAMES = names();

  private static final Map<String, String> CODES = codes();

  /** Matches {@code SE}, {@code the Netherlands} and {@code EL delegation}; not {@code It}. */
  private static final String ONE =
      "(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l|[Dd]ie|[Dd]er) )?(?:"
          + String.join("|", CODES.keySet())
          + "|(?iu:"
          + NAMES.keySet().stream()
              .sorted(Comparator.comparing(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"))
          + "))(?![\\p{L}\\d])(?: [Dd]elegation)?";

  /**
   * A list of delegations: {@code SE}, {@code AT, ES and Portugal}, {@code DE/FR}; not {@code AT
   * ES}.
   */
  static final String LIST =
      ONE
          + "(?:(?: ?[,;/&+] ?(?:(?:and|et|y|und|e|en) )?| (?:and|et|y|e|und|en|i) )"
          + ONE
          + "){0,"
          + (MOST - 1)
          + "}";

  private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\d])" + ONE);

  /** What stands round the name itself. */
  private static final Pattern ROUND =
      Pattern.compile("^(?:the|la|le|les|el|die|der) | delegation$", Pattern.CASE_INSENSITIVE);

  private Delegations() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>(new TreeMap<>(OWN_CODES));
    COUNTRIES.forEach(code -> codes.put(code, code));
    new TreeSet<>(Remark.INSTITUTIONS).forEach(name -> codes.put(name, name));
    codes.putAll(new TreeMap<>(INSTITUTIONS));
    return codes;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>(OWN_NAMES);
    for (String code : COUNTRIES) {
      for (String language : LANGUAGES) {
        names.put(Locale.of("", code).getDisplayCountry(Locale.of(language)), code);
      }
    }
    Map<String, String> folded = new LinkedHashMap<>();
    names.forEach((name, code) -> folded.put(name.toLowerCase(Locale.ROOT), code));
    return folded;
  }

  /**
   * The delegations of a list, as ISO 3166-1 alpha-2 codes joined by {@code ", "}; institutions by
   * their short names.
   */
  static String codes(String list) {
    return NAME.matcher(list)
        .results()
        .map(found -> code(ROUND.matcher(found.group()).replaceAll("")))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String code(String name) {
    String code = CODES.get(name);
    return code != null ? code : NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }
}
