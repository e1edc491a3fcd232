package org.councilnotes.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.DocumentNumber;

/**
 * What the register holds at one address: a document in one language.
 *
 * @param language ISO 639-1, lower case, an official language of the Union
 */
public record RegisterEntry(DocumentNumber number, String language) {

  /** The languages that the register has documents in. */
  public static final Set<String> LANGUAGES =
      Set.of(
          "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
          "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

  private static final String USUAL = "en";

  /** What follows the key in the name of a file: {@code .fr.pdf}; not {@code -19}. */
  private static final Pattern AFTER_KEY = Pattern.compile("(?:\\.([a-z]{2}))?(?:\\.pdf)?$");

  public RegisterEntry {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("no language of the register: " + language);
    }
  }

  /**
   * What a spelling of a number asks for; nothing where it is none.
   *
   * @param languages wanted; where there are none, that of the spelling if it tells one, else
   *     English
   */
  public static List<RegisterEntry> of(String spelling, List<String> languages) {
    List<String> wanted = languages.isEmpty() ? List.of(languageOf(spelling)) : languages;
    return DocumentNumber.parse(spelling).or(() -> ofId(spelling)).stream()
        .flatMap(n -> wanted.stream().map(language -> new RegisterEntry(n, language)))
        .toList();
  }

  /** The number of a note's id, as the archive shows it, or of the file that it was fetched to. */
  private static Optional<DocumentNumber> ofId(String id) {
    return DocumentNumber.ofKey(
        AFTER_KEY.matcher(id.strip().toLowerCase(Locale.ROOT)).replaceFirst(""));
  }

  private static String languageOf(String spelling) {
    return DocumentNumber.languageOf(spelling)
        .or(() -> behindKey(spelling))
        .filter(LANGUAGES::contains)
        .orElse(USUAL);
  }

  private static Optional<String> behindKey(String id) {
    return AFTER_KEY
        .matcher(id.strip().toLowerCase(Locale.ROOT))
        .results()
        .findFirst()
        .map(found -> found.group(1));
  }

  /** The path of its address, such as {@code /doc/document/ST-10364-2019-INIT/en/pdf}. */
  String path() {
    return "/doc/document/" + code() + "/" + language + "/pdf";
  }

  /** The file it is kept in: {@code 10364-19.pdf}, in other languages {@code 10364-19.fr.pdf}. */
  String fileName() {
    return number.key() + (language.equals(USUAL) ? "" : "." + language) + ".pdf";
  }

  private String code() {
    String additions =
        number.suffixes().stream()
            .map(suffix -> "-" + suffix.kind() + "-" + suffix.number())
            .collect(Collectors.joining());
    String version = additions.isEmpty() ? "-INIT" : additions;
    return series() + "-" + number.number() + "-" + number.year() + version;
  }

  /** Texts agreed with Parliament and those of the European Council are filed under other names. */
  private String series() {
    return switch (number.series()) {
      case "PE-CONS" -> "PE";
      case "EUCO" -> "ST";
      default -> number.series();
    };
  }
}
