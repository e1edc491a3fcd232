package org.councilnotes.notice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.councilnotes.json.SearchJson;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.note.Note;
import org.springframework.context.MessageSource;

/** The notices about a comparison. Page, API and command line give the same ones. */
public record ComparisonNotices(List<SearchNotice> all) {

  public ComparisonNotices {
    all = List.copyOf(all);
  }

  /**
   * The notices about a comparison of these notes.
   *
   * @param locale of the reader
   */
  public static ComparisonNotices of(List<Note> notes, Locale locale) {
    List<String> languages = notes.stream().map(Note::language).distinct().toList();
    return new ComparisonNotices(
        languages.size() > 1
            ? List.of(
                SearchNotice.of(
                    "different-languages", "compare.languages", names(languages, locale)))
            : List.of());
  }

  private static String names(List<String> languages, Locale locale) {
    return languages.stream()
        .map(tag -> FacetLabels.languageWithin(tag, locale))
        .sorted(AlphabeticOrder.of(locale))
        .collect(Collectors.joining(", "));
  }

  /** The notices for JSON, translated. */
  public List<SearchJson.Notice> toJson(MessageSource messages, Locale locale) {
    return all.stream().map(notice -> notice.toJson(messages, locale)).toList();
  }
}
