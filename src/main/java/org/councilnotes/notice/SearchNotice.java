package org.councilnotes.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.json.SearchJson;
import org.springframework.context.MessageSource;

/**
 * A notice about an answer, translated where it is shown.
 *
 * @param code for programs, independent of the language
 * @param messageKey key of the message
 * @param arguments of the message
 */
public record SearchNotice(String code, String messageKey, List<Object> arguments) {

  public SearchNotice {
    arguments = List.copyOf(arguments);
  }

  static SearchNotice of(String code, String messageKey, Object... arguments) {
    return new SearchNotice(code, messageKey, List.of(arguments));
  }

  /** The notice for JSON, translated. */
  SearchJson.Notice toJson(MessageSource messages, Locale locale) {
    return toJson(messages, locale, Optional.empty());
  }

  /** The notice for JSON, translated, with the search that it offers. */
  SearchJson.Notice toJson(
      MessageSource messages, Locale locale, Optional<SearchJson.Offer> offer) {
    return new SearchJson.Notice(
        code, messages.getMessage(messageKey, arguments.toArray(), locale), offer);
  }
}
