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
 * A reason as one word of ASCII that an attribute of XHTML and a value of metadata carry as it is,
 * such as {@code time-out!#30}: code and arguments, with {@code #} before a number.
 */
public final class ReasonMarkup {

  private static final String PART = "!";
  private static final String NUMBER = "#";

  private ReasonMarkup() {}

  /**
   * Writes a reason.
   *
   * @throws IllegalArgumentException where it is none of this program, or holds one: no parser
   *     gives such
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
      case ReasonArgument.Language language -> encoded(language.tag());
      case Reason reason -> throw new IllegalArgumentException("nested: " + reason);
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Reads one; what was not written by this class is a message of somebody else. */
  public static Reason read(String markup) {
    try {
      List<String> parts = List.of(markup.split(PART, -1));
      Object[] arguments = parts.stream().skip(1).map(ReasonMarkup::argument).toArray();
      return ReasonCode.ofKey(parts.getFirst()).of(arguments);
    } catch (IllegalArgumentException e) {
      return new Reason.Foreign(markup);
    }
  }

  private static Object argument(String part) {
    return part.startsWith(NUMBER)
        ? Long.valueOf(part.substring(NUMBER.length()))
        : URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
