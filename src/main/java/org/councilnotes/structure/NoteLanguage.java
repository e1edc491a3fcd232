package org.councilnotes.structure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Saying;

/**
 * The language of a note: what its footers say, else what its number says, else what its body reads
 * like, else what the file says of itself, which word processors seldom know.
 *
 * @param language BCP 47
 * @param doubt where the body reads like another language than the one that is printed
 */
record NoteLanguage(String language, Optional<String> doubt) {

  /** Of the languages of the Union, as footers end with them. */
  static final List<String> CODES =
      List.of("EN FR DE ES IT PT NL DA SV FI EL PL CS SK SL HU RO BG HR ET LV LT MT GA".split(" "));

  /** The language of most notes. */
  private static final String OTHERWISE = "en";

  static NoteLanguage of(Manuscript manuscript, Map<String, String> metadata) {
    Optional<String> printed =
        FooterPattern.language(manuscript.footer()).or(() -> numbered(manuscript.cover()));
    Optional<LanguageGuess> read = LanguageGuess.of(prose(manuscript.body()));
    return printed
        .map(p -> new NoteLanguage(p, read.flatMap(r -> doubt(p, r))))
        .orElseGet(
            () ->
                new NoteLanguage(
                    read.map(LanguageGuess::language).orElseGet(() -> stated(metadata)),
                    Optional.empty()));
  }

  private static Optional<String> doubt(String printed, LanguageGuess read) {
    boolean other = read.isSure() && !read.language().equals(printed);
    return other
        ? Optional.of(Saying.OTHER_LANGUAGE.say(printed, read.language()))
        : Optional.empty();
  }

  /** {@code COR 1 (fr)} is in French. */
  private static Optional<String> numbered(List<CoverLine> cover) {
    return cover.stream()
        .map(CoverLine::text)
        .filter(CoverWords::isNumber)
        .flatMap(t -> DocumentNumber.languageOf(t).stream())
        .findFirst();
  }

  /** Paragraphs: titles, tables and footnotes have names of every language. */
  private static String prose(List<Block> body) {
    return body.stream()
        .filter(b -> b.form() == Block.Form.PARAGRAPH || b.form() == Block.Form.BULLET)
        .map(b -> b.text().text())
        .collect(Collectors.joining(" "));
  }

  private static String stated(Map<String, String> metadata) {
    return Optional.ofNullable(metadata.get("dc:language"))
        .map(l -> Locale.forLanguageTag(l).getLanguage())
        .filter(Predicate.not(String::isEmpty))
        .orElse(OTHERWISE);
  }
}
