package org.councilnotes.label;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Looks up programmes, countries and groups of countries by what people type: names, adjectives and
 * acronyms in the languages of the pages, in any case. Acronyms of countries, those of up to three
 * letters and names of programmes that are common words too count only as they are printed.
 */
public final class NameLookup {

  /** Matches {@code ,} and {@code 's} behind a name; not the end of {@code Honduras}. */
  private static final Pattern BEHIND = Pattern.compile("(?:['\u2019][sS]?)?[,;.:?!]*$");

  /** Matches {@code l'} in {@code l'Argentine}; not {@code la}. */
  private static final Pattern ELISION = Pattern.compile("[ldLD]['\u2019]");

  /** What a name stands for. */
  public record Meaning(Facet facet, String value) {}

  /**
   * A name in a text.
   *
   * @param words how many words it takes
   * @param meanings several where it has several; none where the words only look like a name
   * @param isCertain whether the name alone tells what is meant
   */
  public record Match(int words, TextRange range, List<Meaning> meanings, boolean isCertain) {

    public Match {
      meanings = List.copyOf(meanings);
    }
  }

  private final NameTable table;

  public NameLookup(Vocabulary vocabulary) {
    this.table = new NameTableBuilder(vocabulary).build();
  }

  /**
   * The longest name that begins with a word.
   *
   * @param words that stand side by side in the text; the name begins with the first
   */
  public Optional<Match> longest(String text, List<TextRange> words) {
    TextRange first = words.getFirst();
    if (starts(text, first).noneMatch(start -> mayBegin(text, start, first.end()))) {
      return Optional.empty();
    }
    for (int count = Math.min(table.longest(), words.size()); count > 0; count--) {
      Optional<Match> match = match(text, first, words.get(count - 1).end(), count);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private boolean mayBegin(String text, int start, int end) {
    return table.mayBeginWith(NameTable.key(text.substring(start, end)));
  }

  /** The start of a word, and that behind an elided article. */
  private static IntStream starts(String text, TextRange word) {
    Matcher elided = ELISION.matcher(text).region(word.start(), word.end());
    return elided.lookingAt()
        ? IntStream.of(word.start(), elided.end())
        : IntStream.of(word.start());
  }

  /** The name without what may stand behind it is tried first: {@code U.S.} has its full stops. */
  private Optional<Match> match(String text, TextRange first, int end, int count) {
    Matcher behind = BEHIND.matcher(text).region(first.start(), end);
    int bare = behind.find() ? behind.start() : end;
    return IntStream.of(bare, end)
        .distinct()
        .boxed()
        .flatMap(
            last ->
                starts(text, first)
                    .filter(start -> start < last)
                    .mapToObj(start -> new TextRange(start, last)))
        .flatMap(range -> match(text, range, count).stream())
        .findFirst();
  }

  private Optional<Match> match(String text, TextRange range, int count) {
    String printed = range.of(text);
    String key = NameTable.key(printed);
    if (table.isOther(key)) {
      return Optional.of(new Match(count, range, List.of(), false));
    }
    List<NameTable.Entry> entries = table.entries(key, printed);
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Match(
                count,
                range,
                entries.stream().map(NameTable.Entry::meaning).distinct().toList(),
                entries.stream().allMatch(NameTable.Entry::isCertain)));
  }
}
