package org.councilnotes.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.query.Facet;
import org.councilnotes.query.PartialWord;

/** Names with what they stand for, without case and accents. */
final class NameTable {

  /** Matches {@code st} in {@code st lucia}; not in {@code stable}. */
  private static final Pattern SAINT = Pattern.compile("(?<![^ ])(?:st|ste|sainte)(?![^ ])");

  private static final Pattern BLANK = Pattern.compile(" ");

  /**
   * What a name stands for.
   *
   * @param printed where present, it counts only with these very letters
   * @param isCertain whether the name alone tells what is meant
   */
  record Entry(NameLookup.Meaning meaning, Optional<String> printed, boolean isCertain) {}

  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> firstWords = new HashSet<>();
  private int longest = 1;

  /** Words as they are compared: lower case, without accents and signs, in one spelling. */
  static String key(String words) {
    String folded = PartialWord.fold(words.replace("&", " and "));
    return mayHaveSaint(folded) ? SAINT.matcher(folded).replaceAll("saint") : folded;
  }

  /** Most names have none: the pattern would be tried at each of their letters. */
  private static boolean mayHaveSaint(String folded) {
    return folded.contains("st") || folded.contains("sainte");
  }

  void add(String name, Facet facet, String value, boolean isCertain) {
    put(key(name), new Entry(new NameLookup.Meaning(facet, value), Optional.empty(), isCertain));
  }

  /** Adds a name that counts only as it is printed here. */
  void addPrinted(String name, Facet facet, String value) {
    put(key(name), new Entry(new NameLookup.Meaning(facet, value), Optional.of(name), true));
  }

  /** Adds words that are no name, though they look like one or begin with one. */
  void addOther(String words) {
    String key = key(words);
    others.add(key);
    register(key);
  }

  private void put(String key, Entry entry) {
    if (key.isEmpty()) {
      return;
    }
    List<Entry> entries = byName.computeIfAbsent(key, _ -> new ArrayList<>());
    boolean isKnown =
        entries.stream()
            .anyMatch(
                known ->
                    known.meaning().equals(entry.meaning())
                        && (known.printed().isEmpty() || known.printed().equals(entry.printed())));
    if (!isKnown) {
      entries.add(entry);
      register(key);
    }
  }

  private void register(String key) {
    String[] words = BLANK.split(key, -1);
    firstWords.add(words[0]);
    longest = Math.max(longest, words.length);
  }

  /** Most words of a name. */
  int longest() {
    return longest;
  }

  boolean mayBeginWith(String key) {
    int blank = key.indexOf(' ');
    return firstWords.contains(blank < 0 ? key : key.substring(0, blank));
  }

  /** Whether words are no name, though they look like one. */
  boolean isOther(String key) {
    return others.contains(key);
  }

  /** What words stand for, as far as their letters fit. */
  List<Entry> entries(String key, String printed) {
    return byName.getOrDefault(key, List.of()).stream()
        .filter(entry -> entry.printed().isEmpty() || entry.printed().get().equals(printed))
        .toList();
  }

  /** The values of a facet with this name, whatever its letters. */
  Stream<String> values(Facet facet, String key) {
    return byName.getOrDefault(key, List.of()).stream()
        .filter(entry -> entry.printed().isEmpty())
        .map(Entry::meaning)
        .filter(meaning -> meaning.facet().equals(facet))
        .map(NameLookup.Meaning::value);
  }
}
