package org.councilnotes.label;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.note.ParsedReason;
import org.springframework.context.MessageSource;

/** Says in the language of a page what the program stores in English. */
public final class ReasonTranslator {

  private static final String SAID = "said.";

  private final MessageSource messages;

  public ReasonTranslator(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * A sentence to be shown.
   *
   * @param language of its words, where they are in none of the page's
   */
  record Line(String text, Optional<String> language) {}

  /** A sentence as it is stored, to be said in the language of whoever is told. */
  public record Stored(String sentence) {}

  /** The sentence in the language of the page, or as it is stored where no pattern makes it. */
  public Line line(String stored, Locale locale) {
    ParsedReason said = ParsedReason.of(stored);
    boolean known = stored.isEmpty() || !(said instanceof ParsedReason.Unknown);
    return new Line(
        words(said, locale), known ? Optional.empty() : Optional.of(PageLanguage.ENGLISH.tag()));
  }

  /** What a message is filled with: of a stored sentence its words in that language. */
  public Object argument(Object given, Locale locale) {
    return given instanceof Stored stored ? line(stored.sentence(), locale).text() : given;
  }

  private String words(ParsedReason said, Locale locale) {
    return switch (said) {
      case ParsedReason.Words words -> words.text();
      case ParsedReason.Unknown unknown -> unknown.sentence();
      case ParsedReason.Figure number -> String.valueOf(number.value());
      case ParsedReason.Language language -> FacetLabels.language(language.tag(), locale);
      case ParsedReason.Several several ->
          several.all().stream()
              .map(one -> words(one, locale))
              .collect(
                  Collectors.joining(messages.getMessage("site.semicolon", null, locale) + " "));
      case ParsedReason.Sentence sentence -> sentence(sentence, locale);
    };
  }

  private String sentence(ParsedReason.Sentence sentence, Locale locale) {
    Object[] arguments =
        sentence.arguments().stream()
            .map(a -> a instanceof ParsedReason.Figure number ? number.value() : words(a, locale))
            .toArray();
    return messages.getMessage(SAID + sentence.saying().key(), arguments, locale);
  }
}
