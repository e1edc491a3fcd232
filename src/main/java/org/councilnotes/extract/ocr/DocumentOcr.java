package org.councilnotes.extract.ocr;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.PageMarkup;
import org.councilnotes.extract.ReasonMarkup;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/**
 * Reads the pages without text by OCR. Each page is one call of a forked process, so that each has
 * the full time limit and a page that fails affects no other.
 */
public final class DocumentOcr {

  /** Metadata field of the page numbers that need OCR, separated by commas. */
  public static final String NEEDED = "archive:needs-ocr";

  /** Maximum number of pages of one file that are read; at the time limit more would take days. */
  private static final int MOST_PAGES = 500;

  /** After this number of failed pages, the remaining pages of the file are skipped. */
  private static final int MOST_FAILURES = 5;

  /** Reasons of a failed call that can be given for the page as they are. */
  private static final Set<ReasonCode> CERTAIN =
      Set.of(ReasonCode.TIME_OUT, ReasonCode.OUT_OF_TIME, ReasonCode.OUT_OF_MEMORY_AT);

  private final Tesseract tesseract;
  private final int seconds;
  private Optional<List<String>> languages = Optional.empty();
  private Optional<List<String>> binding = Optional.empty();

  public DocumentOcr(Tesseract tesseract, ExtractLimits limits) {
    this.tesseract = tesseract;
    this.seconds = Math.toIntExact(Math.max(1, limits.timeOnTheClock().toSeconds()));
  }

  /**
   * Adds to the extraction what OCR reads.
   *
   * @param call reads one page of the same file in a forked process
   */
  public Extraction.Read addOcrPages(Extraction.Read read, Function<OcrRequest, Extraction> call) {
    List<Integer> pages = needed(read.metadata());
    if (pages.isEmpty() || languages().isEmpty()) {
      return read;
    }
    String more = new Pages(call).read(pages);
    return new Extraction.Read(read.mime(), with(read.xhtml(), more), read.metadata());
  }

  private static List<Integer> needed(Map<String, String> metadata) {
    return Stream.of(metadata.getOrDefault(NEEDED, "").split(",", -1))
        .filter(number -> !number.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  /** Installed languages. Determined at the first call, as that starts a process. */
  public synchronized List<String> languages() {
    if (languages.isEmpty()) {
      languages = Optional.of(tesseract.languages());
    }
    return languages.get();
  }

  private synchronized List<String> binding() {
    if (binding.isEmpty()) {
      binding = Optional.of(tesseract.binding());
    }
    return binding.get();
  }

  /** Reads the pages of one file and remembers their language. */
  private final class Pages {

    private final Function<OcrRequest, Extraction> call;
    private Optional<String> language = Optional.empty();
    private int failures;

    Pages(Function<OcrRequest, Extraction> call) {
      this.call = call;
    }

    String read(List<Integer> pages) {
      StringBuilder more = new StringBuilder();
      for (int page : pages.subList(0, Math.min(pages.size(), MOST_PAGES))) {
        if (failures == MOST_FAILURES || Thread.currentThread().isInterrupted()) {
          break;
        }
        Extraction result = read(page);
        failures += result instanceof Extraction.Ended ? 1 : 0;
        more.append(element(page, result));
      }
      return more.toString();
    }

    /**
     * Reads a page in all languages until the language of the file is clear; then this page again,
     * and all following ones, in that language alone.
     */
    private Extraction read(int page) {
      Extraction result = call.apply(job(page));
      if (language.isPresent() || !(result instanceof Extraction.Read read)) {
        return result;
      }
      language = OcrLanguage.of(body(read.xhtml())).map(OcrLanguage::code);
      return language.isEmpty() ? result : call.apply(job(page));
    }

    private OcrRequest job(int page) {
      OcrRequest.Program program =
          new OcrRequest.Program(
              tesseract.program().orElseThrow().toString(),
              tesseract.timeout().orElseThrow().toString(),
              binding(),
              language.orElseGet(() -> String.join("+", languages())));
      return new OcrRequest(page, program, seconds);
    }
  }

  private static String element(int page, Extraction result) {
    return switch (result) {
      case Extraction.Read read -> body(read.xhtml());
      case Extraction.Ended ended ->
          "<div class=\"%s\" %s=\"%d\" %s=\"%s\"></div>"
              .formatted(
                  PageMarkup.PAGE,
                  PageMarkup.NUMBER,
                  page,
                  PageMarkup.OCR,
                  ReasonMarkup.write(why(ended.outcome())));
    };
  }

  /**
   * The reason for one page; {@code NOT_READABLE} where the reason of the call does not apply to a
   * page.
   */
  private static Reason why(FileOutcome outcome) {
    return outcome
        .findReason()
        .filter(reason -> reason.isOneOf(CERTAIN))
        .orElseGet(ReasonCode.NOT_READABLE::of);
  }

  private static String body(String xhtml) {
    int start = xhtml.indexOf("<body>");
    int end = xhtml.lastIndexOf("</body>");
    return start < 0 || end < start ? "" : xhtml.substring(start + "<body>".length(), end);
  }

  private static String with(String xhtml, String more) {
    int end = xhtml.lastIndexOf("</body>");
    return end < 0 ? xhtml : xhtml.substring(0, end) + more + xhtml.substring(end);
  }
}
