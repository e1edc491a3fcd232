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
 * Has the pages without text read from their pictures, a page a call, so that each has the whole
 * time limit and a bad one costs nothing but itself.
 */
public final class DocumentOcr {

  /** Name in the metadata for the numbers of the pages to be read, parted by commas. */
  public static final String NEEDED = "archive:needs-ocr";

  /** More pages of one file are not read: days must not go by over one. */
  private static final int MOST_PAGES = 500;

  /** After so many pages that failed, the others of the file are not tried. */
  private static final int MOST_FAILURES = 5;

  /** Reasons that hold for a single page as they do for a file. */
  private static final Set<ReasonCode> CERTAIN =
      Set.of(ReasonCode.TIME_OUT, ReasonCode.OUT_OF_MEMORY_AT);

  private final Tesseract tesseract;
  private final int seconds;
  private Optional<List<String>> languages = Optional.empty();
  private Optional<List<String>> binding = Optional.empty();

  public DocumentOcr(Tesseract tesseract, ExtractLimits limits) {
    this.tesseract = tesseract;
    this.seconds = Math.toIntExact(Math.max(1, limits.time().toSeconds()));
  }

  /**
   * The file with what could be read of its pictures.
   *
   * @param call of a forked process for one page of the same file
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

  /** Asked once, and only when a file needs it. */
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

  /** The pages of one file. */
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

    /** In its language; a page that tells it, and the next ones, are read in that one alone. */
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

  /** What is known for sure. */
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
