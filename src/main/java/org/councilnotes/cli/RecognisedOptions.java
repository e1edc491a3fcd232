package org.councilnotes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.notice.RecognisedNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.YearRange;

/** The names in a query as arguments of a search with filters in place of words. */
final class RecognisedOptions {

  private RecognisedOptions() {}

  /** A line for all certain names together; for each name where there is no such search. */
  static List<String> of(RecognisedNames names) {
    List<RecognisedNames.Taken> searches =
        names.all().isPresent()
            ? names.all().stream().toList()
            : names.offers().stream().map(RecognisedNames.Offer::taken).toList();
    return searches.stream()
        .map(
            taken ->
                "names as filters: %s (%d passages)".formatted(arguments(taken), taken.passages()))
        .toList();
  }

  private static String arguments(RecognisedNames.Taken taken) {
    List<String> arguments = new ArrayList<>();
    Filters filters = taken.filters();
    arguments.add(quoted((taken.words().text() + years(filters.years())).strip()));
    filters
        .anyOf()
        .forEach(
            (facet, values) ->
                values.forEach(value -> arguments.add("--filter " + word(facet.key(), value))));
    filters
        .noneOf()
        .forEach(
            (facet, values) ->
                values.forEach(value -> arguments.add("--not " + word(facet.key(), value))));
    return String.join(" ", arguments);
  }

  private static String word(String facet, String value) {
    String word = facet + "=" + value;
    return word.indexOf(' ') < 0 ? word : quoted(word);
  }

  /** As a shell takes it literally. */
  private static String quoted(String words) {
    return "'" + words.replace("'", "'\\''") + "'";
  }

  private static String years(YearRange years) {
    return years.isAll() ? "" : " year:" + year(years.from()) + ".." + year(years.to());
  }

  private static String year(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
  }
}
