package org.councilnotes.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Outcome;
import org.councilnotes.note.Saying;
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
      return of(trace, rejected(Saying.LIMIT.say(limit.words())));
    }

    static Sign damage(String trace, Saying words) {
      return of(trace, failed(words));
    }

    Optional<Outcome> read(String text) {
      Matcher matcher = trace.matcher(text);
      return matcher.find() ? Optional.of(outcome.apply(matcher)) : Optional.empty();
    }
  }

  /** Names of classes and words of messages, as Tika, POI, PDFBox and the JDK have them. */
  private static final List<Sign> SIGNS =
      List.of(
          Sign.of("ZeroByteFileException", new Outcome.Empty(Saying.NO_BYTES.say())),
          Sign.of(UnreadableTextException.class.getSimpleName(), rejected(Saying.NOT_TEXT.say())),
          Sign.of(
              LimitReached.class.getSimpleName() + ": (.*)",
              m -> rejected(Saying.LIMIT.say(m.group(1)))),
          Sign.of(
              "UnsupportedFormatException: (.*)",
              m -> rejected(Saying.UNSUPPORTED.say(m.group(1)))),
          Sign.of(
              "EncryptedDocumentException|InvalidPassword|Provided decryption material",
              rejected(Saying.ENCRYPTED.say())),
          Sign.limit("Suspected zip bomb: [0-9]+ levels|JAXP00010006", Limit.NESTING),
          Sign.limit("Suspected zip bomb", Limit.RATIO),
          Sign.limit("JAXP0001000", Limit.ENTITIES),
          Sign.of(
              "TikaMemoryLimitException|Tried to allocate|Zip bomb detected",
              rejected(Saying.LIMIT.say(Saying.MUCH_MEMORY.say()))),
          Sign.of("OutOfMemoryError", failed(Saying.OUT_OF_MEMORY)),
          Sign.damage("StackOverflowError", Saying.DEEP_PARTS),
          Sign.damage("zip END header not found", Saying.NO_ZIP_END),
          Sign.damage("invalid (END|CEN|LOC) header", Saying.BROKEN_ZIP_LIST),
          Sign.damage("java.util.zip|DataFormatException", Saying.BROKEN_PACKING),
          Sign.damage("EOFException|ends within a group", Saying.CUT_OFF),
          Sign.damage("Missing root object", Saying.NO_PDF_ROOT),
          Sign.damage("Page tree root|" + PdfPageReader.NO_PAGES, Saying.NO_PDF_PAGE),
          Sign.damage("SAXParseException", Saying.NO_XML),
          Sign.damage("org.apache.poi", Saying.NO_WORD_FILE),
          Sign.damage("org.apache.pdfbox", Saying.NO_PDF));

  private Trouble() {}

  /** The outcome that the first sign in a trace stands for. */
  static Outcome in(String trace) {
    LOG.info("a parser ended with {}", trace.lines().findFirst().orElse("nothing"));
    return SIGNS.stream()
        .flatMap(sign -> sign.read(trace).stream())
        .findFirst()
        .orElseGet(() -> failed(Saying.GAVE_UP));
  }

  private static Outcome rejected(String reason) {
    return new Outcome.Rejected(reason);
  }

  private static Outcome failed(Saying words) {
    return new Outcome.Failed(Saying.PARSE_ERROR.say(words.say()));
  }
}
