package org.councilnotes.web.search;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.export.ExportFormat;
import org.councilnotes.export.ExportRowKind;
import org.councilnotes.web.address.ResultDisplay;
import org.councilnotes.web.address.SearchState;

/**
 * Addresses of the exports of a search: all of its hits, with its filters.
 *
 * @param state the search at its first page
 */
public record ExportLinks(SearchState state) {

  public static final String FORMAT = "format";
  public static final String ROWS = "rows";

  /** Address of a dataset. */
  public static final String RESEARCH_OBJECT = "/api/research-object";

  private static final String EXPORT = "/api/export";
  private static final String FEED = "/feed";

  /**
   * One export file.
   *
   * @param rows what a row stands for
   */
  record File(ExportFormat format, ExportRowKind rows, String href) {

    public String messageKey() {
      String key = "take." + format.key();
      return rows == ExportRowKind.PASSAGES ? key : key + "." + rows.key();
    }
  }

  static ExportLinks of(SearchState state) {
    return new ExportLinks(
        state
            .withView(ResultDisplay.HITS)
            .withoutOpened()
            .with(List.of())
            .withTyped("")
            .from("")
            .withMeaning(false));
  }

  public List<File> files() {
    return Stream.of(ExportFormat.values())
        .map(format -> file(format, ExportRowKind.PASSAGES))
        .toList();
  }

  /** Tables with one row for each mention. */
  public List<File> mentions() {
    return Stream.of(ExportFormat.values())
        .filter(ExportFormat::isTable)
        .map(format -> file(format, ExportRowKind.MENTIONS))
        .toList();
  }

  /** The dataset of this search, which has each passage whatever the page lists. */
  public String datasetHref() {
    return state.addressOf(RESEARCH_OBJECT);
  }

  /** The feed of new passages in this search. */
  public String feedHref() {
    return state.addressOf(FEED);
  }

  private File file(ExportFormat format, ExportRowKind rows) {
    String named = SearchState.parameter(FORMAT, format.key());
    String href =
        rows == ExportRowKind.PASSAGES
            ? state.addressOf(EXPORT, named)
            : state.addressOf(EXPORT, named, SearchState.parameter(ROWS, rows.key()));
    return new File(format, rows, href);
  }
}
