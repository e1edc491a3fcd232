package org.councilnotes.label;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonArgument;
import org.councilnotes.note.text.LongDateFormat;
import org.springframework.context.MessageSource;

/** Translates reasons into the language of a page. */
public record ReasonTranslator(MessageSource messages) {

  private static final String SAID = "said.";

  /**
   * A translated sentence.
   *
   * @param language of the sentence, if it is not that of the page
   */
  record Line(String text, Optional<String> language) {}

  /** Translates a reason. A message of another program is returned unchanged. */
  public Line line(Reason reason, Locale locale) {
    boolean foreign = reason instanceof Reason.Uncoded;
    return new Line(
        words(reason, locale),
        foreign ? Optional.of(PageLanguage.ENGLISH.tag()) : Optional.empty());
  }

  /** Translates a reason; an empty line where there is none. */
  public Line line(Optional<Reason> reason, Locale locale) {
    return reason.map(r -> line(r, locale)).orElseGet(() -> new Line("", Optional.empty()));
  }

  /** Translates an argument of a message: a reason becomes its sentence, other values stay. */
  public Object argument(Object given, Locale locale) {
    return given instanceof Reason reason ? words(reason, locale) : given;
  }

  private String words(ReasonArgument argument, Locale locale) {
    return switch (argument) {
      case ReasonArgument.Text text -> text.text();
      case ReasonArgument.Figure figure -> String.valueOf(figure.value());
      case ReasonArgument.Day day -> new LongDateFormat().of(day.date(), locale);
      case ReasonArgument.Language language -> FacetLabels.language(language.tag(), locale);
      case Reason.Uncoded foreign -> foreign.message();
      case Reason.Several several ->
          several.all().stream()
              .map(one -> words(one, locale))
              .collect(
                  Collectors.joining(messages.getMessage("site.semicolon", null, locale) + " "));
      case Reason.Coded coded -> sentence(coded, locale);
    };
  }

  private String sentence(Reason.Coded coded, Locale locale) {
    Object[] arguments =
        coded.arguments().stream()
            .map(a -> a instanceof ReasonArgument.Figure figure ? figure.value() : words(a, locale))
            .toArray();
    return messages.getMessage(SAID + coded.code().key(), arguments, locale);
  }
}
