package org.councilnotes.fetch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The documents that a list of words asks for. A number may be parted into words, as {@code
 * 8875/1/16 REV 1} is by a shell or by blanks.
 *
 * @param entries each once, in the order in which they are asked for
 * @param unknown words that begin no number of the Council
 */
public record RequestedDocuments(List<RegisterEntry> entries, List<String> unknown) {

  /** Such as {@code ST 8875 2016 REV 1 ADD 2 COR 1}, and two to spare. */
  private static final int MOST_WORDS = 11;

  /** Matches what parts two numbers for certain. */
  private static final Pattern PARTS = Pattern.compile("\\R|[,;]");

  private static final Pattern WORDS = Pattern.compile("[\\s\\u00a0]+");

  public RequestedDocuments {
    entries = List.copyOf(entries);
    unknown = List.copyOf(unknown);
  }

  /**
   * Reads words.
   *
   * @param languages wanted of each document; if empty, the one in its spelling, else English
   */
  public static RequestedDocuments of(List<String> words, List<String> languages) {
    Set<RegisterEntry> entries = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (int start = 0; start < words.size(); ) {
      Optional<List<String>> number = longestNumber(words.subList(start, words.size()));
      if (number.isEmpty()) {
        unknown.add(words.get(start));
      }
      number.ifPresent(
          parts -> entries.addAll(RegisterEntry.of(String.join(" ", parts), languages)));
      start += number.map(List::size).orElse(1);
    }
    return new RequestedDocuments(List.copyOf(entries), unknown);
  }

  /** Reads a text of numbers, parted by commas, semicolons, ends of lines or blanks. */
  public static RequestedDocuments in(String text, List<String> languages) {
    Set<RegisterEntry> entries = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String part : PARTS.split(text, -1)) {
      List<String> words = WORDS.splitAsStream(part).filter(word -> !word.isEmpty()).toList();
      RequestedDocuments documents = of(words, languages);
      entries.addAll(documents.entries());
      unknown.addAll(documents.unknown());
    }
    return new RequestedDocuments(List.copyOf(entries), unknown);
  }

  private static Optional<List<String>> longestNumber(List<String> rest) {
    return IntStream.iterate(Math.min(rest.size(), MOST_WORDS), n -> n > 0, n -> n - 1)
        .mapToObj(count -> rest.subList(0, count))
        .filter(some -> !RegisterEntry.of(String.join(" ", some), List.of()).isEmpty())
        .findFirst();
  }
}
