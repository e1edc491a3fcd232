package org.councilnotes.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.councilnotes.note.Outcome;
import org.councilnotes.note.Outcome.Cause;
import org.councilnotes.note.Saying;

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

  /**
   * What an encrypted Word file is to Tika. Matches {@code application/x-tika-ooxml-protected} and
   * {@code application/x-tika-ole-drm-encrypted}; not {@code application/x-tika-ooxml}.
   */
  private static final Pattern LOCKED =
      Pattern.compile("application/x-tika-[a-z-]*(?:protected|encrypted)");

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
      case TIMEOUT -> failed(Saying.TIME_OUT.say(limits.time().toSeconds()), Cause.TIME);
      case OOM -> failed(Saying.OUT_OF_MEMORY_AT.say(limits.megabytes()), Cause.MEMORY);
      case UNSPECIFIED_CRASH -> failed(Saying.CRASHED.say(), Cause.CRASH);
      case EMPTY_OUTPUT -> new Extraction.Ended(new Outcome.Empty(Saying.NO_TEXT.say()));
      default -> failed(Saying.NOT_READ.say(result.getStatus()));
    };
  }

  static Extraction failed(String reason) {
    return failed(reason, Cause.FILE);
  }

  static Extraction failed(String reason, Cause cause) {
    return new Extraction.Ended(new Outcome.Failed(reason, cause));
  }

  /** A text that is cut off would pass for the whole one. */
  private Extraction tooLong() {
    return rejected(Saying.LIMIT.say(Saying.MANY_CHARACTERS.say(Limit.count(limits.characters()))));
  }

  private static Extraction rejected(String reason) {
    return new Extraction.Ended(new Outcome.Rejected(reason));
  }

  private Extraction read(PipesResult result) {
    List<Metadata> all = result.getEmitData().getMetadataList();
    if (all == null || all.isEmpty()) {
      return new Extraction.Ended(new Outcome.Empty(Saying.NO_TEXT.say()));
    }
    Metadata container = all.getFirst();
    String mime = mime(container);
    if (LOCKED.matcher(mime).matches()) {
      return rejected(Saying.ENCRYPTED.say());
    }
    if (!WORD_PROCESSOR.contains(mime)) {
      return rejected(Saying.UNSUPPORTED.say(mime));
    }
    if (container.get(TikaCoreProperties.WRITE_LIMIT_REACHED) != null) {
      return tooLong();
    }
    String xhtml = container.get(TikaCoreProperties.TIKA_CONTENT);
    return xhtml == null
        ? new Extraction.Ended(new Outcome.Empty(Saying.NO_TEXT.say()))
        : new Extraction.Read(mime, xhtml, firstValues(container));
  }

  private static String mime(Metadata metadata) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    return type == null ? "unknown" : type.replaceFirst(";.*", "").strip();
  }

  /** A title as long as a book would be one in every list. */
  private static Map<String, String> firstValues(Metadata metadata) {
    Map<String, String> values = new HashMap<>();
    for (String name : metadata.names()) {
      if (!name.equals(TikaCoreProperties.TIKA_CONTENT.getName())) {
        values.put(name, Remark.isKey(name) ? Remark.joined(metadata, name) : metadata.get(name));
      }
    }
    values.computeIfPresent(
        TikaCoreProperties.TITLE.getName(), (_, title) -> Limit.TITLE.cut(title));
    return values;
  }

  private Extraction broken(PipesResult result) {
    String trace = trace(result);
    return trace.contains("WriteLimitReachedException")
        ? tooLong()
        : new Extraction.Ended(Trouble.in(trace));
  }

  private static String trace(PipesResult result) {
    if (result.getEmitData() != null && result.getEmitData().getContainerStackTrace() != null) {
      return result.getEmitData().getContainerStackTrace();
    }
    return result.getMessage() == null ? "" : result.getMessage();
  }
}
