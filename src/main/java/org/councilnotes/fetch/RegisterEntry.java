package org.councilnotes.fetch;

import java.util.List;
import java.util.Set;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.NoteReference;
import org.councilnotes.note.number.RegisterAddress;

/**
 * A document in one language, at one address of the register.
 *
 * @param language ISO 639-1, lower case, an official language of the Union
 */
public record RegisterEntry(DocumentNumber number, String language) {

  /** The languages of documents in the register. */
  public static final Set<String> LANGUAGES = RegisterAddress.LANGUAGES;

  private static final String USUAL = "en";

  public RegisterEntry {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("no language of the register: " + language);
    }
  }

  /**
   * The entries for a spelling of a number; empty where it is no number of the Council.
   *
   * @param languages requested; if empty, the language in the spelling, else English
   */
  public static List<RegisterEntry> of(String spelling, List<String> languages) {
    List<String> wanted = languages.isEmpty() ? List.of(languageOf(spelling)) : languages;
    return NoteReference.parse(spelling).flatMap(NoteReference::number).stream()
        .filter(DocumentNumber::isOfCouncil)
        .flatMap(n -> wanted.stream().map(language -> new RegisterEntry(n, language)))
        .toList();
  }

  private static String languageOf(String spelling) {
    return NoteReference.parse(spelling)
        .flatMap(NoteReference::language)
        .filter(LANGUAGES::contains)
        .orElse(USUAL);
  }

  /** The path of its address, such as {@code /doc/document/ST-10364-2019-INIT/en/pdf}. */
  String path() {
    return RegisterAddress.path(number, language);
  }

  /** The name of its file: {@code 10364-19.pdf}, in other languages {@code 10364-19.fr.pdf}. */
  String fileName() {
    return number.key() + (language.equals(USUAL) ? "" : "." + language) + ".pdf";
  }
}
