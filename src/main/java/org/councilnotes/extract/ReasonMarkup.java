package org.councilnotes.extract;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonArgument;
import org.councilnotes.note.ReasonCode;

/**
 * Writes a reason as one ASCII word, such as {@code time-out!#30}: code and arguments, with {@code
 * #} before a number. Needs no escaping in an XHTML attribute or a metadata value.
 */
public final class ReasonMarkup {

  private static final String PART = "!";
  private static final String NUMBER = "#";

  private ReasonMarkup() {}

  /**
   * Writes a reason.
   *
   * @throws IllegalArgumentException where the reason has a code that is not ours, or an argument
   *     that is itself a reason: no parser gives these
   */
  public static String write(Reason reason) {
    if (reason instanceof Reason.Coded(ReasonCode code, List<ReasonArgument> arguments)) {
      return Stream.concat(Stream.of(code.key()), arguments.stream().map(ReasonMarkup::write))
          .collect(Collectors.joining(PART));
    }
    throw new IllegalArgumentException("no code: " + reason);
  }

  private static String write(ReasonArgument argument) {
    return switch (argument) {
      case ReasonArgument.Figure figure -> NUMBER + figure.value();
      case ReasonArgument.Text text -> encoded(text.text());
      case ReasonArgument.Day day -> encoded(day.date().toString());
      case ReasonArgument.Language language -> encoded(language.tag());
      case Reason reason -> throw new IllegalArgumentException("nested: " + reason);
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * Parses a reason; a text that this class did not write becomes a reason with that text as its
   * message.
   */
  public static Reason read(String markup) {
    try {
      List<String> parts = List.of(markup.split(PART, -1));
      Object[] arguments = parts.stream().skip(1).map(ReasonMarkup::argument).toArray();
      return ReasonCode.ofKey(parts.getFirst()).of(arguments);
    } catch (IllegalArgumentException e) {
      return new Reason.Uncoded(markup);
    }
  }

  private static Object argument(String part) {
    return part.startsWith(NUMBER)
        ? Long.valueOf(part.substring(NUMBER.length()))
        : URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
