package org.councilnotes.web.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.note.Marking;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.SearchHit;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.ResultDisplay;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.text.AdjacentMatches;

/**
 * The matches of a search as a concordance (key word in context): one line a match, with the words
 * before and after it.
 *
 * @param lines lines of the first {@value #MOST_HITS} hits
 * @param hits number of hits that the lines come from
 * @param total number of hits
 */
record Concordance(List<Line> lines, long hits, long total) {

  static final int MOST_HITS = 1_000;

  /** Context shown on either side, in UTF-16 code units. */
  private static final int CONTEXT = 70;

  /** Matches {@code '} and {@code 2019/}: separators of the words by which lines are sorted. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  Concordance {
    lines = List.copyOf(lines);
  }

  /**
   * One match.
   *
   * @param left words before it, starting with a whole word
   * @param right words after it
   * @param place passage that it is in
   */
  record Line(String left, String match, String right, Place place) {}

  /** The passage of a line. */
  record Place(String title, Marking marking, String language, String href) {}

  /**
   * Collects the matches of all hits of a search.
   *
   * @param all is read to its end, and closed by the caller
   */
  static Concordance of(SearchState state, HitStream all) {
    List<Line> lines = new ArrayList<>();
    List<SearchHit> hits = all.hits().limit(MOST_HITS).toList();
    for (int i = 0; i < hits.size(); i++) {
      lines.addAll(lines(hits.get(i), NoteLink.toHit(hits.get(i), state, i + 1)));
    }
    lines.sort(order(state.look()));
    return new Concordance(lines, hits.size(), all.total().value());
  }

  private static List<Line> lines(SearchHit hit, String href) {
    Place place =
        new Place(hit.note().title(), hit.note().marking(), hit.note().naming().language(), href);
    String text = hit.passage().text();
    return AdjacentMatches.in(text, hit.highlights()).stream()
        .map(match -> new Line(left(text, match), match.of(text), right(text, match), place))
        .toList();
  }

  private static String left(String text, TextRange match) {
    int from = Math.max(0, match.start() - CONTEXT);
    int word = from == 0 ? 0 : text.indexOf(' ', from) + 1;
    return text.substring(word > 0 && word <= match.start() ? word : from, match.start()).strip();
  }

  private static String right(String text, TextRange match) {
    int to = Math.min(text.length(), match.end() + CONTEXT);
    int word = to == text.length() ? to : text.lastIndexOf(' ', to);
    return text.substring(match.end(), word >= match.end() ? word : to).strip();
  }

  /** The order of lines; the sort is stable, so equal lines keep the order of the results. */
  private static Comparator<Line> order(ResultDisplay resultView) {
    return switch (resultView) {
      case BY_LEFT -> Comparator.comparing(line -> key(backwards(line.left())));
      case BY_RIGHT -> Comparator.comparing(line -> key(words(line.right())));
      default -> (_, _) -> 0;
    };
  }

  private static String key(List<String> words) {
    return String.join(" ", words);
  }

  private static List<String> backwards(String text) {
    List<String> words = new ArrayList<>(words(text));
    Collections.reverse(words);
    return words;
  }

  /** The words of a text in lower case without accents. */
  private static List<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(AccentFolding.CANONICAL.fold(text))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  public boolean isCut() {
    return hits < total;
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
