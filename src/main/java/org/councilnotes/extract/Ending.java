package org.councilnotes.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.councilnotes.note.Outcome;

/** Tells from a forked parser's answer whether the file was read, and if not, why. */
final class Ending {

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

  private final ExtractLimits limits;

  Ending(ExtractLimits limits) {
    this.limits = limits;
  }

  Extraction of(PipesResult result) {
    return switch (result.getStatus()) {
      case PARSE_SUCCESS, EMIT_SUCCESS -> read(result);
      case PARSE_SUCCESS_WITH_EXCEPTION,
          PARSE_EXCEPTION_EMIT,
          PARSE_EXCEPTION_NO_EMIT,
          EMIT_SUCCESS_PARSE_EXCEPTION ->
          broken(result);
      case TIMEOUT -> failed("time-out after " + limits.time().toSeconds() + " s");
      case OOM -> failed("out of memory at " + limits.megabytes() + " MB");
      case UNSPECIFIED_CRASH -> failed("the parser crashed");
      case EMPTY_OUTPUT -> new Extraction.Ended(new Outcome.Empty("no text"));
      default -> failed("not read: " + result.getStatus());
    };
  }

  static Extraction failed(String reason) {
    return new Extraction.Ended(new Outcome.Failed(reason));
  }

  /** A text that is cut off would pass for the whole one. */
  private Extraction tooLong() {
    return rejected("limit reached: more than " + limits.characters() + " characters");
  }

  private static Extraction rejected(String reason) {
    return new Extraction.Ended(new Outcome.Rejected(reason));
  }

  private Extraction read(PipesResult result) {
    List<Metadata> all = result.getEmitData().getMetadataList();
    if (all == null || all.isEmpty()) {
      return new Extraction.Ended(new Outcome.Empty("no text"));
    }
    Metadata container = all.getFirst();
    String mime = mime(container);
    if (!WORD_PROCESSOR.contains(mime)) {
      return rejected("unsupported: " + mime);
    }
    if (container.get(TikaCoreProperties.WRITE_LIMIT_REACHED) != null) {
      return tooLong();
    }
    String xhtml = container.get(TikaCoreProperties.TIKA_CONTENT);
    return xhtml == null
        ? new Extraction.Ended(new Outcome.Empty("no text"))
        : new Extraction.Read(mime, xhtml, firstValues(container));
  }

  private static String mime(Metadata metadata) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    return type == null ? "unknown" : type.replaceFirst(";.*", "").strip();
  }

  private static Map<String, String> firstValues(Metadata metadata) {
    Map<String, String> values = new HashMap<>();
    for (String name : metadata.names()) {
      if (!name.equals(TikaCoreProperties.TIKA_CONTENT.getName())) {
        values.put(name, Remark.isKey(name) ? Remark.joined(metadata, name) : metadata.get(name));
      }
    }
    return values;
  }

  /**
   * The exception's name and message say why; the class is all that tells encrypted from broken.
   */
  private Extraction broken(PipesResult result) {
    String trace = trace(result);
    if (trace.contains("EncryptedDocumentException") || trace.contains("InvalidPassword")) {
      return rejected("encrypted");
    }
    if (trace.contains("ZeroByteFileException")) {
      return new Extraction.Ended(new Outcome.Empty("no bytes"));
    }
    if (trace.contains("WriteLimitReachedException")) {
      return tooLong();
    }
    if (trace.contains("UnreadableTextException")) {
      return rejected("not readable as text");
    }
    if (trace.contains("UnsupportedFormatException")) {
      return rejected("unsupported format");
    }
    return failed("parse error: " + trace.lines().findFirst().orElse("unknown"));
  }

  private static String trace(PipesResult result) {
    if (result.getEmitData() != null && result.getEmitData().getContainerStackTrace() != null) {
      return result.getEmitData().getContainerStackTrace();
    }
    return result.getMessage() == null ? "" : result.getMessage();
  }
}
