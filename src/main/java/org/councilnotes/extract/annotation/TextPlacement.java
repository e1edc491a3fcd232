package org.councilnotes.extract.annotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.extract.annotation.AnnotationRequest.WantedText;
import org.councilnotes.extract.annotation.WordText.Segment;
import org.councilnotes.extract.annotation.WordText.Story;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;

/**
 * Finds the sentences of a draft in the text of its Word file, by their letters and digits, longest
 * first. Sentences of the same words are taken in order. A label that Word counts itself is in the
 * sentence and not in the file, struck words are in the file and perhaps not in the sentence: both
 * are tried.
 */
final class TextPlacement {

  /**
   * Where it is.
   *
   * @param range in the text of the file
   * @param label length of the label in front of the sentence that is not in the file
   */
  record Place(TextRange range, int label) {}

  /** Letters by which occurrences are found first. */
  private static final int PREFIX = 12;

  /** Comparisons of letters in one file; a draft of 1,000 pages needs a hundredth. */
  private static final long MOST_COMPARED = 500_000_000;

  /** Matches {@code a) }, {@code (iv) }, {@code 1.2. } and {@code Article 3. } at a start. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:\\p{Lu}\\p{L}{0,10} )?\\(?[\\p{L}\\p{N}]{1,5}(?:[.\\-]\\p{N}{1,3}){0,5}[.):]*\\s+");

  private final WordText file;
  private final List<WantedText> wanted;
  private final List<Optional<Place>> places = new ArrayList<>();
  private final BitSet taken = new BitSet();
  private long compared;

  private TextPlacement(WordText file, List<WantedText> wanted) {
    this.file = file;
    this.wanted = wanted;
    wanted.forEach(one -> places.add(Optional.empty()));
  }

  /** The places, one for each; empty where it is not found. */
  static List<Optional<Place>> of(WordText file, List<WantedText> wanted) {
    TextPlacement placement = new TextPlacement(file, wanted);
    IntPredicate standing = place -> file.at(place).filter(s -> !s.isStruck()).isPresent();
    for (IntPredicate counts : List.of(standing, place -> true)) {
      PlacedLetters key = PlacedLetters.of(file.text(), 0, file.text().length(), counts);
      placement.search(key, false);
      placement.search(key, true);
    }
    return List.copyOf(placement.places);
  }

  /** Sentences of the same letters, and where those letters stand. */
  private record Group(String letters, List<Integer> members, List<TextRange> occurrences) {}

  private void search(PlacedLetters key, boolean withoutLabel) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String letters =
          PlacedLetters.of(wanted.get(i).text().substring(label(i, withoutLabel))).letters();
      if (places.get(i).isEmpty() && !letters.isEmpty()) {
        String same = (wanted.get(i).isNote() ? "+" : "-") + letters;
        groups
            .computeIfAbsent(same, k -> new Group(letters, new ArrayList<>(), new ArrayList<>()))
            .members()
            .add(i);
      }
    }
    find(List.copyOf(groups.values()), key);
    groups.values().stream()
        .sorted(Comparator.comparingInt((Group group) -> -group.letters().length()))
        .forEach(group -> assign(group, withoutLabel));
  }

  private int label(int i, boolean withoutLabel) {
    if (!withoutLabel || !wanted.get(i).isFirst()) {
      return 0;
    }
    Matcher label = LABEL.matcher(wanted.get(i).text());
    return label.lookingAt() ? label.end() : 0;
  }

  private void find(List<Group> groups, PlacedLetters key) {
    TreeMap<Integer, Map<String, List<Group>>> byPrefix = new TreeMap<>();
    for (Group group : groups) {
      String prefix = group.letters().substring(0, Math.min(PREFIX, group.letters().length()));
      byPrefix
          .computeIfAbsent(prefix.length(), length -> new HashMap<>())
          .computeIfAbsent(prefix, same -> new ArrayList<>())
          .add(group);
    }
    String letters = key.letters();
    for (int i = 0; i < letters.length(); i++) {
      if (isBoundary(key.place(i))) {
        for (var length : byPrefix.headMap(letters.length() - i, true).entrySet()) {
          String prefix = letters.substring(i, i + length.getKey());
          for (Group group : length.getValue().getOrDefault(prefix, List.of())) {
            addOccurrence(group, key, i);
          }
        }
      }
    }
  }

  private void addOccurrence(Group group, PlacedLetters key, int start) {
    int length = group.letters().length();
    compared += length;
    if (compared > MOST_COMPARED || !key.letters().startsWith(group.letters(), start)) {
      return;
    }
    int last = key.place(start + length - 1);
    int end = last + Character.charCount(Character.codePointAt(file.text(), last));
    if (isBoundary(end)) {
      group.occurrences().add(new TextRange(key.place(start), end));
    }
  }

  /** Whether no word goes on across an offset. */
  private boolean isBoundary(int place) {
    CharSequence text = file.text();
    return place == 0
        || place >= text.length()
        || !Character.isLetterOrDigit(Character.codePointBefore(text, place))
        || !Character.isLetterOrDigit(Character.codePointAt(text, place));
  }

  private void assign(Group group, boolean withoutLabel) {
    List<TextRange> free = free(group);
    boolean isOneEach = free.size() == group.members().size() && group.letters().length() >= PREFIX;
    for (int i : group.members()) {
      Optional<TextRange> place =
          isOneEach ? Optional.of(free.getFirst()) : nearest(free, i, group.letters().length());
      place.ifPresent(
          range -> {
            free.remove(range);
            taken.set(range.start(), range.end());
            int label = label(i, withoutLabel);
            places.set(i, Optional.of(new Place(widened(range, i, label), label)));
          });
    }
  }

  /** Occurrences that no longer sentence holds; those in the right part of the file, if any. */
  private List<TextRange> free(Group group) {
    List<TextRange> free = new ArrayList<>();
    for (TextRange range : group.occurrences()) {
      boolean isAfterLast = free.isEmpty() || free.getLast().end() <= range.start();
      int next = taken.nextSetBit(range.start());
      if (isAfterLast && (next < 0 || next >= range.end())) {
        free.add(range);
      }
    }
    boolean isNote = wanted.get(group.members().getFirst()).isNote();
    List<TextRange> fitting = free.stream().filter(range -> isInNote(range) == isNote).toList();
    return fitting.isEmpty() ? free : new ArrayList<>(fitting);
  }

  private boolean isInNote(TextRange range) {
    return file.at(range.start()).map(Segment::story).orElse(Story.BODY) == Story.NOTE;
  }

  /** The first occurrence between the neighbours that are placed; else, of long ones, any. */
  private Optional<TextRange> nearest(List<TextRange> free, int i, int letters) {
    int after = neighbour(i, -1).map(TextRange::end).orElse(0);
    int before = neighbour(i, 1).map(TextRange::start).orElse(file.text().length());
    return free.stream()
        .filter(range -> range.start() >= after && range.end() <= before)
        .findFirst()
        .or(() -> letters < PREFIX ? Optional.empty() : free.stream().findFirst());
  }

  private Optional<TextRange> neighbour(int i, int step) {
    for (int k = i + step; k >= 0 && k < wanted.size(); k += step) {
      if (places.get(k).isPresent() && wanted.get(k).isNote() == wanted.get(i).isNote()) {
        return places.get(k).map(Place::range);
      }
    }
    return Optional.empty();
  }

  /** The range with the signs before the first letter of the sentence and after its last one. */
  private TextRange widened(TextRange letters, int i, int label) {
    String sentence = wanted.get(i).text().substring(label);
    PlacedLetters key = PlacedLetters.of(sentence);
    int start = letters.start();
    for (int k = key.place(0) - 1; k >= 0; k--) {
      int before = start;
      while (before > 0 && isInside(before - 1) && isPassed(before - 1, sentence.charAt(k))) {
        before--;
      }
      if (before > 0 && file.text().charAt(before - 1) == sentence.charAt(k)) {
        start = Whitespace.isBlank(sentence.charAt(k)) ? start : before - 1;
      } else {
        break;
      }
    }
    int last = key.place(key.length() - 1);
    int from = last + Character.charCount(sentence.codePointAt(last));
    return new TextRange(start, end(letters.end(), sentence.substring(from)));
  }

  private int end(int after, String signs) {
    int end = after;
    for (int k = 0; k < signs.length(); k++) {
      int next = end;
      while (isInside(next) && isPassed(next, signs.charAt(k))) {
        next++;
      }
      if (!isInside(next) || file.text().charAt(next) != signs.charAt(k)) {
        break;
      }
      end = next + 1;
    }
    return end;
  }

  private boolean isInside(int place) {
    return file.at(place).isPresent();
  }

  /** Whether a character stands between two signs without being one: a blank, a struck one. */
  private boolean isPassed(int place, char wantedNext) {
    char c = file.text().charAt(place);
    return c != wantedNext && (Whitespace.isBlank(c) || c == '\u00AD');
  }
}
