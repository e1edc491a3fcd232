package org.councilnotes.extract.fork;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.extract.ParserRemark;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.FileOutcome.Cause;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/** Turns the answer of a forked parser into an extraction: the text, or why there is none. */
record PipesResultInterpreter(ExtractLimits limits) {

  private static final Set<String> WORD_PROCESSOR =
      Set.of(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.text",
          "application/msword",
          "application/rtf",
          "application/pdf",
          "application/xhtml+xml",
          "text/html",
          "text/plain");

  /**
   * Tika's media types of encrypted Word files. Matches {@code application/x-tika-ooxml-protected}
   * and {@code application/x-tika-ole-drm-encrypted}; not {@code application/x-tika-ooxml}.
   */
  private static final Pattern LOCKED =
      Pattern.compile("application/x-tika-[a-z-]*(?:protected|encrypted)");

  Extraction interpret(ForkedProcess.Answer answer) {
    PipesResult result = answer.result();
    return switch (result.getStatus()) {
      case PARSE_SUCCESS, EMIT_SUCCESS -> read(result);
      case PARSE_SUCCESS_WITH_EXCEPTION,
          PARSE_EXCEPTION_EMIT,
          PARSE_EXCEPTION_NO_EMIT,
          EMIT_SUCCESS_PARSE_EXCEPTION ->
          broken(result);
      case TIMEOUT -> failed(timeOut(answer.time()), Cause.TIME);
      case OOM -> failed(ReasonCode.OUT_OF_MEMORY_AT.of(limits.megabytes()), Cause.MEMORY);
      case UNSPECIFIED_CRASH -> failed(ReasonCode.CRASHED.of(), Cause.CRASH);
      case EMPTY_OUTPUT -> new Extraction.Ended(new FileOutcome.Empty(ReasonCode.NO_TEXT.of()));
      default -> failed(ReasonCode.NOT_READ.of(result.getStatus()));
    };
  }

  /** The limit that was exceeded: of time on the clock, else of the processor's. */
  private Reason timeOut(Duration time) {
    Duration most = limits.timeOnTheClock();
    return time.compareTo(most) < 0
        ? ReasonCode.TIME_OUT.of(limits.time().toSeconds())
        : ReasonCode.OUT_OF_TIME.of(most.toSeconds());
  }

  static Extraction failed(Reason reason) {
    return failed(reason, Cause.FILE);
  }

  static Extraction failed(Reason reason, Cause cause) {
    return new Extraction.Ended(new FileOutcome.Failed(reason, cause));
  }

  /** Refuses a text over the limit: a truncated one would be taken for the whole text. */
  private Extraction tooLong() {
    return rejected(ReasonCode.LIMIT.of(ReasonCode.MANY_CHARACTERS.of(limits.characters())));
  }

  private static Extraction rejected(Reason reason) {
    return new Extraction.Ended(new FileOutcome.Rejected(reason));
  }

  private Extraction read(PipesResult result) {
    List<Metadata> all = result.getEmitData().getMetadataList();
    if (all == null || all.isEmpty()) {
      return new Extraction.Ended(new FileOutcome.Empty(ReasonCode.NO_TEXT.of()));
    }
    Metadata container = all.getFirst();
    String mime = mime(container);
    if (LOCKED.matcher(mime).matches()) {
      return rejected(ReasonCode.ENCRYPTED.of());
    }
    if (!WORD_PROCESSOR.contains(mime)) {
      return rejected(ReasonCode.UNSUPPORTED.of(mime));
    }
    if (container.get(TikaCoreProperties.WRITE_LIMIT_REACHED) != null) {
      return tooLong();
    }
    String xhtml = container.get(TikaCoreProperties.TIKA_CONTENT);
    return xhtml == null
        ? new Extraction.Ended(new FileOutcome.Empty(ReasonCode.NO_TEXT.of()))
        : new Extraction.Read(mime, xhtml, firstValues(container));
  }

  private static String mime(Metadata metadata) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    return type == null ? "unknown" : type.replaceFirst(";.*", "").strip();
  }

  /** First value of each field; a title is truncated, as lists show it in full. */
  private static Map<String, String> firstValues(Metadata metadata) {
    Map<String, String> values = new HashMap<>();
    for (String name : metadata.names()) {
      if (!name.equals(TikaCoreProperties.TIKA_CONTENT.getName())) {
        values.put(
            name,
            ParserRemark.isKey(name) ? ParserRemark.joined(metadata, name) : metadata.get(name));
      }
    }
    values.computeIfPresent(
        TikaCoreProperties.TITLE.getName(), (_, title) -> FileLimit.TITLE.truncate(title));
    return values;
  }

  private Extraction broken(PipesResult result) {
    String trace = trace(result);
    return trace.contains("WriteLimitReachedException")
        ? tooLong()
        : new Extraction.Ended(ParserFailureDiagnosis.diagnose(trace));
  }

  private static String trace(PipesResult result) {
    if (result.getEmitData() != null && result.getEmitData().getContainerStackTrace() != null) {
      return result.getEmitData().getContainerStackTrace();
    }
    return result.getMessage() == null ? "" : result.getMessage();
  }
}
