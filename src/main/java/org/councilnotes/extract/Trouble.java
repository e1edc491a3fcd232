package org.councilnotes.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells from the stack trace of a forked parser what is wrong with a file, in words for people.
 * Messages of exceptions are never quoted, but ours: they may hold text that nobody may read.
 */
final class Trouble {

  private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

  /** What a trace that matches says of its file. */
  private record Sign(Pattern trace, Function<MatchResult, Outcome> outcome) {

    static Sign of(String trace, Function<MatchResult, Outcome> outcome) {
      return new Sign(Pattern.compile(trace), outcome);
    }

    static Sign of(String trace, Outcome outcome) {
      return of(trace, _ -> outcome);
    }

    static Sign limit(String trace, Limit limit) {
      return of(trace, rejected(LIMIT + limit.words()));
    }

    static Sign damage(String trace, String words) {
      return of(trace, failed(words));
    }

    Optional<Outcome> read(String text) {
      Matcher matcher = trace.matcher(text);
      return matcher.find() ? Optional.of(outcome.apply(matcher)) : Optional.empty();
    }
  }

  static final String LIMIT = "limit reached: ";

  /** Names of classes and words of messages, as Tika, POI, PDFBox and the JDK have them. */
  private static final List<Sign> SIGNS =
      List.of(
          Sign.of("ZeroByteFileException", new Outcome.Empty("no bytes")),
          Sign.of("UnreadableTextException", rejected("not readable as text")),
          Sign.of("LimitReached: (.*)", m -> rejected(LIMIT + m.group(1))),
          Sign.of("UnsupportedFormatException: (.*)", m -> rejected("unsupported: " + m.group(1))),
          Sign.of(
              "EncryptedDocumentException|InvalidPassword|Provided decryption material",
              rejected("encrypted")),
          Sign.limit("Suspected zip bomb: [0-9]+ levels|JAXP00010006", Limit.NESTING),
          Sign.limit("Suspected zip bomb", Limit.RATIO),
          Sign.limit("JAXP0001000", Limit.ENTITIES),
          Sign.of(
              "TikaMemoryLimitException|Tried to allocate|Zip bomb detected",
              rejected(LIMIT + "a single piece of it asks for too much memory")),
          Sign.of("OutOfMemoryError", failed("out of memory")),
          Sign.damage("StackOverflowError", "its parts are nested too deep"),
          Sign.damage("zip END header not found", "damaged: no end of the ZIP found"),
          Sign.damage(
              "invalid (END|CEN|LOC) header", "damaged: the list of files in the ZIP is broken"),
          Sign.damage("java.util.zip|DataFormatException", "damaged: its packed data are broken"),
          Sign.damage("EOFException|ends within a group", "cut off before its end"),
          Sign.damage("Missing root object", "damaged: no root of the PDF found"),
          Sign.damage(
              "Page tree root|" + PdfPageReader.NO_PAGES, "damaged: no page of the PDF found"),
          Sign.damage("SAXParseException", "damaged: no well-formed XML"),
          Sign.damage("org.apache.poi", "damaged: no whole Word file"),
          Sign.damage("org.apache.pdfbox", "damaged: no whole PDF"));

  private Trouble() {}

  /** The outcome that the first sign in a trace stands for. */
  static Outcome in(String trace) {
    LOG.info("a parser ended with {}", trace.lines().findFirst().orElse("nothing"));
    return SIGNS.stream()
        .flatMap(sign -> sign.read(trace).stream())
        .findFirst()
        .orElseGet(() -> failed("the parser gave up"));
  }

  private static Outcome rejected(String reason) {
    return new Outcome.Rejected(reason);
  }

  private static Outcome failed(String words) {
    return new Outcome.Failed("parse error: " + words);
  }
}
