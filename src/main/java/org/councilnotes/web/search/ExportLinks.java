package org.councilnotes.web.search;

import java.util.List;
import java.util.Set;
import org.councilnotes.web.address.ResultView;
import org.councilnotes.web.address.SearchState;

/**
 * The addresses at which a whole search can be taken away: every page of it, with its filters.
 *
 * @param state at its first page
 */
public record ExportLinks(SearchState state) {

  public static final String FORMAT = "format";
  public static final String ROWS = "rows";

  private static final String EXPORT = "/api/export";
  private static final String FEED = "/feed";
  private static final String MENTIONS = "mentions";
  private static final List<String> FORMATS =
      List.of("csv", "xlsx", "json", "ris", "bibtex", "csl");
  private static final Set<String> TABLES = Set.of("csv", "xlsx");

  /**
   * One file.
   *
   * @param format as in the address
   * @param ofMentions whether it has one row a mention instead of one a passage
   */
  record File(String format, boolean ofMentions, String href) {

    public String messageKey() {
      return "take." + format + (ofMentions ? "." + MENTIONS : "");
    }
  }

  static ExportLinks of(SearchState state) {
    return new ExportLinks(state.withView(ResultView.HITS).with(List.of()));
  }

  public List<File> files() {
    return FORMATS.stream().map(format -> file(format, false)).toList();
  }

  /** Tables with one row a mention. */
  public List<File> mentions() {
    return FORMATS.stream().filter(TABLES::contains).map(format -> file(format, true)).toList();
  }

  /** What is new in this search, for feed readers. */
  public String feedHref() {
    return state.addressOf(FEED);
  }

  private File file(String format, boolean ofMentions) {
    String named = SearchState.parameter(FORMAT, format);
    String href =
        ofMentions
            ? state.addressOf(EXPORT, named, SearchState.parameter(ROWS, MENTIONS))
            : state.addressOf(EXPORT, named);
    return new File(format, ofMentions, href);
  }
}
