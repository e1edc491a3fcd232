package org.councilnotes.real;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.real.LabelledSegment.Cell;

/**
 * Finds the segments of a page in what the program read. Each character that was read belongs to
 * one segment at most. Certain places come first: long segments that occur once, then those that
 * follow or precede one that has its place. Of several places, a segment takes the one by which the
 * segments follow each other best, in reading order, where a table is read cell by cell. A segment
 * that stands nowhere as a whole is found in parts.
 */
final class SegmentPlaces {

  /** Characters; a segment of this length that occurs once is certain. */
  private static final int CERTAIN = 12;

  /** Characters; the shortest part that is looked for everywhere. */
  private static final int PART = 10;

  /** Characters; the shortest part that is looked for near its neighbours. */
  private static final int NEAR_PART = 3;

  /** Characters between a segment and the next, such as the call of a footnote. */
  private static final int SKIPPED = 4;

  /** Characters; a short segment has no place farther from its neighbours than this. */
  private static final int NEAR = 400;

  private static final int NOWHERE = -1;

  /** Cost of leaving a short segment out, and a long one, in {@link PlaceChoice}. */
  private static final double SKIP = 4;

  private static final double LONG_SKIP = 20;

  private final ReadText read;
  private final String text;
  private final List<PrintedSegment> printed;
  private final List<String> segments;
  private final List<Integer> order;
  private final int[][] places;
  private final BitSet taken = new BitSet();

  private SegmentPlaces(List<PrintedSegment> printed, ReadText read) {
    this.read = read;
    this.text = read.chars();
    this.printed = printed;
    this.segments =
        printed.stream().map(s -> FoldedText.of(String.join(" ", s.words())).chars()).toList();
    this.order = order(printed);
    this.places = segments.stream().map(s -> new int[s.length()]).toArray(int[][]::new);
    Arrays.stream(places).forEach(p -> Arrays.fill(p, NOWHERE));
  }

  /** The place in the read text of each character of each segment; -1 of what is not found. */
  static List<List<Integer>> of(List<PrintedSegment> printed, ReadText read) {
    SegmentPlaces places = new SegmentPlaces(printed, read);
    places.find();
    return Arrays.stream(places.places).map(p -> Arrays.stream(p).boxed().toList()).toList();
  }

  /** Reading order, tables cell by cell; what is no text comes last. */
  private static List<Integer> order(List<PrintedSegment> printed) {
    List<Integer> order = new ArrayList<>(byCell(printed));
    order.sort(Comparator.comparing(n -> !printed.get(n).label().role().isText()));
    return order;
  }

  private static List<Integer> byCell(List<PrintedSegment> printed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < printed.size(); ) {
      int table = table(printed.get(i));
      List<Integer> run = new ArrayList<>();
      do {
        run.add(i++);
      } while (table > 0 && i < printed.size() && table(printed.get(i)) == table);
      run.sort(Comparator.comparingInt(n -> position(printed.get(n))));
      order.addAll(run);
    }
    return order;
  }

  private static int table(PrintedSegment segment) {
    return segment.label().cell().map(Cell::table).orElse(0);
  }

  private static int position(PrintedSegment segment) {
    return segment.label().cell().map(c -> 100 * c.row() + c.column()).orElse(0);
  }

  private void find() {
    placeCertain();
    extend();
    placePartsOfCertain();
    extend();
    placeInOrder();
    extend();
    placeNearest();
    order.forEach(n -> placeParts(n, 0, segments.get(n).length(), PART));
    order.forEach(this::placeMarks);
    order.forEach(this::placeWords);
  }

  private void placeCertain() {
    for (int n : order) {
      if (segments.get(n).length() >= CERTAIN) {
        placeIfOne(n, whole(n));
      }
    }
  }

  /** A segment in doubt may run over two columns: it waits, as its parts may stand in both. */
  private void placePartsOfCertain() {
    for (int n : order) {
      boolean certain = segments.get(n).length() >= CERTAIN && !printed.get(n).label().doubt();
      if (certain && isMissing(n) && whole(n).isEmpty()) {
        placeParts(n, 0, segments.get(n).length(), CERTAIN);
      }
    }
  }

  private boolean isMissing(int n) {
    return Arrays.stream(places[n]).allMatch(p -> p == NOWHERE);
  }

  private void placeIfOne(int n, List<Integer> found) {
    if (found.size() == 1) {
      place(n, 0, found.getFirst(), length(n, found.getFirst()));
    }
  }

  /** Gives a stretch of a segment its place. */
  private void place(int n, int from, int at, int length) {
    for (int i = 0; i < length; i++) {
      places[n][from + i] = at + i;
    }
    taken.set(at, at + length);
  }

  /** All free places of a segment, with or without the hyphen that ends its line. */
  private List<Integer> whole(int n) {
    List<Integer> found = free(segments.get(n));
    return found.isEmpty() && isHyphened(n) ? free(unhyphened(n)) : found;
  }

  private boolean isHyphened(int n) {
    return segments.get(n).length() > 1 && segments.get(n).endsWith("-");
  }

  private String unhyphened(int n) {
    return segments.get(n).substring(0, segments.get(n).length() - 1);
  }

  private int length(int n, int at) {
    String segment = segments.get(n);
    return text.startsWith(segment, at) ? segment.length() : segment.length() - 1;
  }

  private List<Integer> free(String part) {
    List<Integer> found = new ArrayList<>();
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      if (isFree(at, part.length())) {
        found.add(at);
      }
    }
    return found;
  }

  private boolean isFree(int at, int length) {
    int next = taken.nextSetBit(at);
    return next < 0 || next >= at + length;
  }

  /**
   * The places of a segment where it is no part of other words. Where it is a whole piece or stands
   * in a dropped one, no others: first those of its role, as equal pieces can be exchanged.
   */
  private List<Integer> standing(int n) {
    List<Integer> apart =
        whole(n).stream()
            .filter(at -> isHyphened(n) || isApart(at, segments.get(n).length()))
            .toList();
    List<Integer> ofRole =
        apart.stream()
            .filter(at -> isFixed(at, n))
            .filter(at -> at >= read.own())
            .filter(at -> read.piece(at).is(printed.get(n).label().role()))
            .toList();
    List<Integer> pieces = apart.stream().filter(at -> at >= read.own() && isWhole(at, n)).toList();
    return !ofRole.isEmpty() ? ofRole : pieces.isEmpty() ? apart : pieces;
  }

  private boolean isApart(int at, int length) {
    return read.isEdge(at) && read.isEdge(at + length);
  }

  /** Whether a place does not depend on the neighbours. */
  private boolean isFixed(int at, int n) {
    return isWhole(at, n) || !read.piece(at).isPassage();
  }

  private boolean isWhole(int at, int n) {
    return read.isWhole(at, segments.get(n).length());
  }

  /** Places segments next to those that have their place, as long as there are any. */
  private void extend() {
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < order.size(); i++) {
        more |= isMissing(order.get(i)) && (follows(i) || precedes(i));
      }
    }
  }

  private boolean follows(int i) {
    int end = i == 0 ? NOWHERE : last(order.get(i - 1));
    int n = order.get(i);
    for (int at = end + 1; end >= 0 && at <= end + SKIPPED; at++) {
      if (fits(n, at)) {
        place(n, 0, at, length(n, at));
        return true;
      }
    }
    return false;
  }

  private boolean precedes(int i) {
    int start = i + 1 == order.size() ? NOWHERE : first(order.get(i + 1));
    int n = order.get(i);
    int length = segments.get(n).length();
    for (int at = start - length + 1; start >= 0 && at >= start - length - SKIPPED; at--) {
      if (fits(n, at) && at + length(n, at) <= start) {
        place(n, 0, at, length(n, at));
        return true;
      }
    }
    return false;
  }

  private boolean fits(int n, int at) {
    boolean there =
        at >= 0
            && (text.startsWith(segments.get(n), at)
                || (isHyphened(n) && text.startsWith(unhyphened(n), at)));
    return there && isFree(at, length(n, at));
  }

  private int last(int n) {
    return Arrays.stream(places[n]).filter(p -> p != NOWHERE).reduce((a, b) -> b).orElse(NOWHERE);
  }

  private int first(int n) {
    return Arrays.stream(places[n]).filter(p -> p != NOWHERE).findFirst().orElse(NOWHERE);
  }

  /** Places segments of which there are several places, in reading order. */
  private void placeInOrder() {
    List<PlaceChoice> choices =
        order.stream()
            .filter(n -> printed.get(n).label().role().isText())
            .map(this::choice)
            .filter(choice -> !choice.places().isEmpty())
            .toList();
    PlaceChoice.best(choices)
        .forEach(
            (n, place) -> {
              if (isMissing(n) && isFree(place.start(), place.length())) {
                place(n, 0, place.start(), place.length());
              }
            });
  }

  private PlaceChoice choice(int n) {
    if (!isMissing(n)) {
      return PlaceChoice.of(n, new TextRange(first(n), Math.max(first(n), last(n)) + 1));
    }
    boolean isLong = segments.get(n).length() >= CERTAIN;
    List<Integer> standing = standing(n);
    List<Integer> found = standing.isEmpty() && isLong ? whole(n) : standing;
    return new PlaceChoice(
        n,
        found.stream()
            .filter(at -> read.piece(at).isPassage())
            .map(at -> new TextRange(at, at + length(n, at)))
            .toList(),
        isLong ? LONG_SKIP : SKIP);
  }

  private void placeNearest() {
    for (int i = 0; i < order.size(); i++) {
      int n = order.get(i);
      if (isMissing(n)) {
        List<Integer> found = standing(n).isEmpty() ? whole(n) : standing(n);
        nearest(n, found, neighbour(i, -1), neighbour(i, 1))
            .ifPresent(at -> place(n, 0, at, length(n, at)));
        extend();
      }
    }
  }

  /** The place of the last segment before, or of the first one behind, that has one. */
  private int neighbour(int i, int step) {
    for (int j = i + step; j >= 0 && j < order.size(); j += step) {
      int place = step < 0 ? last(order.get(j)) : first(order.get(j));
      if (place != NOWHERE) {
        return place;
      }
    }
    return NOWHERE;
  }

  /** Of some places, the nearest to the neighbours; those between them first. */
  private Optional<Integer> nearest(int n, List<Integer> found, int before, int behind) {
    int near = before != NOWHERE ? before : read.own();
    int end = behind == NOWHERE ? text.length() : behind;
    List<Integer> between = found.stream().filter(at -> at > before && at < end).toList();
    int most = segments.get(n).length() < CERTAIN ? NEAR : text.length();
    return nearest(between.isEmpty() ? found : between, near)
        .filter(at -> isFixed(at, n) || Math.abs(at - near) <= most);
  }

  private static Optional<Integer> nearest(List<Integer> found, int near) {
    return found.stream().min(Comparator.comparingInt(at -> Math.abs(at - near)));
  }

  /** Places the longest part of a stretch of a segment, then what is left before and behind it. */
  private void placeParts(int n, int from, int to, int least) {
    int start = from;
    while (start < to && places[n][start] != NOWHERE) {
      start++;
    }
    int end = start;
    while (end < to && places[n][end] == NOWHERE) {
      end++;
    }
    if (start == end) {
      return;
    }
    Part part = longest(n, start, end);
    if (part.length() >= (part.isNear() ? NEAR_PART : least)) {
      place(n, part.from(), part.at(), part.length());
      placeParts(n, start, part.from(), least);
      placeParts(n, part.from() + part.length(), end, least);
    }
    if (end < to) {
      placeParts(n, end, to, least);
    }
  }

  /** Places single words that are left, near the rest of their segment. */
  private void placeWords(int n) {
    int from = 0;
    for (String word : printed.get(n).words()) {
      String folded = FoldedText.of(word).chars();
      int to = from + folded.length();
      if (isLeft(n, from, to)) {
        boolean hyphened = isHyphened(n) && to == places[n].length && folded.length() > 2;
        placeWord(n, from, hyphened ? folded.substring(0, folded.length() - 1) : folded, hyphened);
      }
      from = to;
    }
  }

  private void placeWord(int n, int from, String word, boolean goesOn) {
    int rest = first(n) == NOWHERE ? read.own() : first(n);
    List<Integer> found =
        free(word).stream()
            .filter(at -> read.isEdge(at) && (goesOn || read.isEdge(at + word.length())))
            .toList();
    nearest(found, rest)
        .filter(at -> isMark(at, word) || Math.abs(at - rest) <= NEAR)
        .ifPresent(at -> place(n, from, at, word.length()));
  }

  private boolean isMark(int at, String word) {
    return read.isWhole(at, word.length()) && read.piece(at).isOfALine();
  }

  private boolean isLeft(int n, int from, int to) {
    return to > from && Arrays.stream(places[n], from, to).allMatch(p -> p == NOWHERE);
  }

  /** Places what is left of a segment and was dropped as a piece of its line. */
  private void placeMarks(int n) {
    for (int from = 0; from < places[n].length; from++) {
      int to = from;
      while (to < places[n].length && places[n][to] == NOWHERE) {
        to++;
      }
      if (to > from) {
        int at = from;
        String left = segments.get(n).substring(from, to);
        free(left).stream()
            .filter(p -> isMark(p, left))
            .findFirst()
            .ifPresent(p -> place(n, at, p, left.length()));
        from = to;
      }
    }
  }

  /** A part of a segment, from a character on, at a place of the read text. */
  private record Part(int from, int at, int length, boolean isNear) {}

  /**
   * The longest common substring of a stretch of a segment and the free text (by dynamic
   * programming); near the rest of the segment where there is one.
   */
  private Part longest(int n, int from, int to) {
    int before = from == 0 ? NOWHERE : places[n][from - 1];
    int behind = to == places[n].length ? NOWHERE : places[n][to];
    int reach = 2 * (to - from) + SKIPPED;
    if (before != NOWHERE || behind != NOWHERE) {
      int start = before != NOWHERE ? before + 1 : Math.max(0, behind - reach);
      int end = behind != NOWHERE ? behind : Math.min(text.length(), start + reach);
      Part near = longest(n, from, to, start, Math.min(end, start + reach));
      if (near.length() >= NEAR_PART) {
        return new Part(near.from(), near.at(), near.length(), true);
      }
    }
    return longest(n, from, to, 0, text.length());
  }

  private Part longest(int n, int from, int to, int start, int end) {
    Part best = new Part(from, start, 0, false);
    int[] above = new int[to - from + 1];
    for (int at = start; at < end; at++) {
      int diagonal = 0;
      for (int i = 0; i < to - from; i++) {
        boolean same = !taken.get(at) && text.charAt(at) == segments.get(n).charAt(from + i);
        int length = same ? diagonal + 1 : 0;
        diagonal = above[i + 1];
        above[i + 1] = length;
        if (length > best.length()) {
          best = new Part(from + i - length + 1, at - length + 1, length, false);
        }
      }
    }
    return best;
  }
}
