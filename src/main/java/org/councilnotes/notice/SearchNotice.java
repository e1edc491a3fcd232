package org.councilnotes.notice;

import java.util.List;
import java.util.Locale;
import org.councilnotes.json.SearchJson;
import org.springframework.context.MessageSource;

/**
 * What somebody should know of how an answer came about, in the language of whoever asks.
 *
 * @param code for programs, the same in every language
 * @param messageKey of its words
 * @param arguments what the words are filled with
 */
public record SearchNotice(String code, String messageKey, List<Object> arguments) {

  public SearchNotice {
    arguments = List.copyOf(arguments);
  }

  static SearchNotice of(String code, String messageKey, Object... arguments) {
    return new SearchNotice(code, messageKey, List.of(arguments));
  }

  /** As programs are given it. */
  SearchJson.Notice toJson(MessageSource messages, Locale locale) {
    return new SearchJson.Notice(
        code, messages.getMessage(messageKey, arguments.toArray(), locale));
  }
}
