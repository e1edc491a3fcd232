package org.councilnotes.extract.fork;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.extract.annotation.WordFileException;
import org.councilnotes.extract.pdf.PdfPageReader;
import org.councilnotes.extract.text.LegibilityCheck;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives the outcome of a file from the stack trace of a forked parser. Messages of exceptions are
 * not quoted, except ours: they may contain text of a note with restricted access.
 */
final class ParserFailureDiagnosis {

  private static final Logger LOG = LoggerFactory.getLogger(ParserFailureDiagnosis.class);

  /** A pattern of stack traces and the outcome that it stands for. */
  private record Sign(Pattern trace, Function<MatchResult, FileOutcome> outcome) {

    static Sign of(String trace, Function<MatchResult, FileOutcome> outcome) {
      return new Sign(Pattern.compile(trace), outcome);
    }

    static Sign of(String trace, FileOutcome outcome) {
      return of(trace, _ -> outcome);
    }

    static Sign limit(String trace, FileLimit limit) {
      return of(trace, rejected(ReasonCode.LIMIT.of(limit.reason())));
    }

    static Sign damage(String trace, ReasonCode words) {
      return of(trace, failed(words));
    }

    Optional<FileOutcome> read(String text) {
      Matcher matcher = trace.matcher(text);
      return matcher.find() ? Optional.of(outcome.apply(matcher)) : Optional.empty();
    }
  }

  /** Class names and messages of Tika, POI, PDFBox and the JDK; the first match decides. */
  private static final List<Sign> SIGNS =
      List.of(
          Sign.of("ZeroByteFileException", new FileOutcome.Empty(ReasonCode.NO_BYTES.of())),
          Sign.of(
              LegibilityCheck.UnreadableTextException.class.getSimpleName(),
              rejected(ReasonCode.NOT_TEXT.of())),
          Sign.of(
              FileLimit.LimitExceededException.class.getSimpleName() + ": ([A-Z]+)",
              m -> rejected(ReasonCode.LIMIT.of(FileLimit.valueOf(m.group(1)).reason()))),
          Sign.of(
              WordFileException.class.getSimpleName() + ": ([A-Z_]+)",
              m -> rejected(ReasonCode.valueOf(m.group(1)).of())),
          Sign.of(
              "UnsupportedFormatException: (.*)",
              m -> rejected(ReasonCode.UNSUPPORTED.of(m.group(1)))),
          Sign.of(
              "EncryptedDocumentException|InvalidPassword|Provided decryption material",
              rejected(ReasonCode.ENCRYPTED.of())),
          Sign.limit("Suspected zip bomb: [0-9]+ levels|JAXP00010006", FileLimit.NESTING),
          Sign.limit("Suspected zip bomb", FileLimit.RATIO),
          Sign.limit("JAXP0001000", FileLimit.ENTITIES),
          Sign.of(
              "TikaMemoryLimitException|Tried to allocate|Zip bomb detected",
              rejected(ReasonCode.LIMIT.of(ReasonCode.MUCH_MEMORY.of()))),
          Sign.of("OutOfMemoryError", failed(ReasonCode.OUT_OF_MEMORY)),
          Sign.damage("StackOverflowError", ReasonCode.DEEP_PARTS),
          Sign.damage("zip END header not found", ReasonCode.NO_ZIP_END),
          Sign.damage("invalid (END|CEN|LOC) header", ReasonCode.BROKEN_ZIP_LIST),
          Sign.damage("java.util.zip|DataFormatException", ReasonCode.BROKEN_PACKING),
          Sign.damage("EOFException|ends within a group", ReasonCode.CUT_OFF),
          Sign.damage("Missing root object", ReasonCode.NO_PDF_ROOT),
          Sign.damage("Page tree root|" + PdfPageReader.NO_PAGES, ReasonCode.NO_PDF_PAGE),
          Sign.damage("SAXParseException", ReasonCode.NO_XML),
          Sign.damage("org.apache.poi", ReasonCode.NO_WORD_FILE),
          Sign.damage("org.apache.pdfbox", ReasonCode.NO_PDF));

  private ParserFailureDiagnosis() {}

  /** The outcome that the first sign in a trace stands for. */
  static FileOutcome diagnose(String trace) {
    LOG.info("a parser ended with {}", trace.lines().findFirst().orElse("nothing"));
    return SIGNS.stream()
        .flatMap(sign -> sign.read(trace).stream())
        .findFirst()
        .orElseGet(() -> failed(ReasonCode.GAVE_UP));
  }

  private static FileOutcome rejected(Reason reason) {
    return new FileOutcome.Rejected(reason);
  }

  private static FileOutcome failed(ReasonCode words) {
    return new FileOutcome.Failed(ReasonCode.PARSE_ERROR.of(words.of()));
  }
}
