package org.councilnotes.cli.output;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;

/** Says which series there are, where one that was asked for is unknown. */
public final class SeriesListing {

  private static final int MOST_LISTED = 20;

  /** Parts {@code eu-celac} and {@code EU CELAC} into two words. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SeriesListing() {}

  /**
   * The refusal of an unknown series, with those there are: first the ones whose ids have most of
   * the words that were typed.
   *
   * @param notes all notes of the world
   */
  public static String refusal(String typed, Collection<NoteSummary> notes) {
    return "no such series: " + typed + listed(typed, SeriesEditions.all(notes));
  }

  private static String listed(String typed, List<SeriesEditions> all) {
    Set<String> words = words(typed);
    String lines =
        all.stream()
            .sorted(Comparator.comparing((SeriesEditions series) -> -common(words, series.id())))
            .limit(MOST_LISTED)
            .map(SeriesListing::line)
            .collect(Collectors.joining());
    int more = all.size() - MOST_LISTED;
    return all.isEmpty()
        ? "; there is none"
        : "; there are" + lines + (more > 0 ? "\n  and %d more".formatted(more) : "");
  }

  private static String line(SeriesEditions series) {
    List<NoteSummary> editions = series.editions();
    String first = editions.getFirst().shortName();
    return "\n  %s  %s"
        .formatted(
            series.id(),
            editions.size() == 1
                ? first
                : "%d editions, %s to %s"
                    .formatted(editions.size(), first, editions.getLast().shortName()));
  }

  private static int common(Set<String> typed, String id) {
    Set<String> words = words(id);
    words.retainAll(typed);
    return words.size();
  }

  private static Set<String> words(String id) {
    return new HashSet<>(Arrays.asList(BETWEEN_WORDS.split(id.toLowerCase(Locale.ROOT), -1)));
  }
}
