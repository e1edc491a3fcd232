package org.councilnotes.note.number;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Addresses of documents in the Council's public register. */
public final class RegisterAddress {

  /** The languages of documents in the register, ISO 639-1. */
  public static final Set<String> LANGUAGES =
      Set.of(
          "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
          "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

  private static final String HOME = "https://data.consilium.europa.eu";

  private RegisterAddress() {}

  /**
   * The absolute address of a document; empty where it is none of the Council, or in a language
   * that the register does not have.
   */
  public static Optional<String> of(DocumentNumber number, String language) {
    return number.isOfCouncil() && LANGUAGES.contains(language)
        ? Optional.of(HOME + path(number, language))
        : Optional.empty();
  }

  /** The path of the address, such as {@code /doc/document/ST-10364-2019-INIT/en/pdf}. */
  public static String path(DocumentNumber number, String language) {
    return "/doc/document/" + code(number) + "/" + language + "/pdf";
  }

  private static String code(DocumentNumber number) {
    String additions =
        number.suffixes().stream()
            .map(suffix -> "-" + suffix.kind() + "-" + suffix.number())
            .collect(Collectors.joining());
    String version = additions.isEmpty() ? "-INIT" : additions;
    return series(number) + "-" + number.number() + "-" + number.year() + version;
  }

  /**
   * The series in the register, which differs for texts agreed with Parliament and those of the
   * European Council.
   */
  private static String series(DocumentNumber number) {
    return switch (number.series()) {
      case "PE-CONS" -> "PE";
      case "EUCO" -> "ST";
      default -> number.series();
    };
  }
}
