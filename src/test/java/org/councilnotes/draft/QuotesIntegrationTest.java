package org.councilnotes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.Campaign;
import org.councilnotes.SampleArchive;
import org.councilnotes.draft.QuoteVerification.Result;
import org.councilnotes.store.ArchiveReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Quotes of all sample notes: exact as they stand, never exact once they are altered. The gate
 * takes a few, {@code ./archive test --campaign quotes} ten thousand.
 */
@Tag("quotes")
class QuotesIntegrationTest {

  private static final boolean CAMPAIGN = Campaign.runs("quotes");
  private static final int ALTERED = CAMPAIGN ? 10_000 : 70;
  private static final int STRETCHES = 3_500;

  private static ArchiveReader world;
  private static QuotedArchive archive;

  @BeforeAll
  static void open() {
    world = SampleArchive.index().reader();
    archive = QuotedArchive.of(world);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void alteredQuoteIsNeverExact() {
    List<Altered> quotes = altered();
    Map<Result, Long> results =
        quotes.parallelStream()
            .map(quote -> quote.verified())
            .collect(
                Collectors.groupingBy(
                    result -> result, () -> new EnumMap<>(Result.class), Collectors.counting()));
    System.out.printf("altered quotes: %d, %s%n", quotes.size(), results);
    assertThat(results).doesNotContainKey(Result.EXACT);
    assertThat(results.get(Result.ALTERED)).isGreaterThan(ALTERED * 8L / 10);
  }

  private record Altered(Alteration how, String quote) {

    Result verified() {
      QuoteVerification found = QuoteVerification.of(quote, world);
      assertThat(found.result()).as("%s", this).isNotEqualTo(Result.EXACT);
      return found.result();
    }
  }

  /** What happens to stand elsewhere once it is altered is no altered quote. */
  private static List<Altered> altered() {
    Random random = new Random(20260611);
    Alteration[] ways = Alteration.values();
    List<Altered> quotes = new ArrayList<>();
    for (int i = 0; quotes.size() < ALTERED; i++) {
      Alteration way = ways[i % ways.length];
      List<String> words = QuotedArchive.words(archive.stretch(random));
      String quote = way.of(new ArrayList<>(words), archive, random);
      if (!archive.holds(Quote.of(quote).text())) {
        quotes.add(new Altered(way, quote));
      }
    }
    return quotes;
  }

  @Test
  void unalteredQuoteIsAlwaysExact() {
    List<String> quotes = unaltered();
    List<String> others =
        quotes.parallelStream()
            .filter(quote -> QuoteVerification.of(quote, world).result() != Result.EXACT)
            .toList();
    System.out.printf("unaltered quotes: %d, not exact: %s%n", quotes.size(), others);
    assertThat(quotes.size()).isGreaterThan(Math.min(ALTERED / 2, 1_000));
    assertThat(others).isEmpty();
  }

  /** Whole passages, sentences and stretches, as they stand and as they are copied. */
  private static List<String> unaltered() {
    Random random = new Random(1998);
    List<UnaryOperator<String>> copies =
        List.of(
            text -> text,
            text -> "“" + text + "”",
            text -> text.replace(" ", "\n  "),
            text -> text.replace(' ', '\u00A0').replace('-', '\u2011'),
            text -> text.replaceFirst("(\\p{L}{3})(\\p{L}{3})", "$1-\n$2"),
            text -> text.replaceAll("(\\p{L}{3})(\\p{L}{3})", "$1\u00AD$2"),
            text -> text.replaceFirst("(\\p{L})-(\\p{L})", "$1-\n$2"));
    List<String> quotes =
        Stream.of(
                archive.passages().stream(),
                archive.sentences().stream(),
                IntStream.range(0, STRETCHES).mapToObj(i -> archive.stretch(random)))
            .flatMap(texts -> texts)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(quotes, random);
    quotes.subList(Math.min(ALTERED, quotes.size()), quotes.size()).clear();
    return IntStream.range(0, quotes.size())
        .mapToObj(i -> copies.get(i % copies.size()).apply(quotes.get(i)))
        .toList();
  }

  @Test
  void quoteOverTwoPassagesThatFollowEachOtherIsExact() {
    Random random = new Random(42);
    List<String> quotes = new ArrayList<>();
    List<String> notes = archive.notes();
    for (int note = 0; note < notes.size(); note += CAMPAIGN ? 1 : 3) {
      List<String> words = Arrays.asList(notes.get(note).split(" ", -1));
      for (int i = 0; i < (CAMPAIGN ? 5 : 1); i++) {
        int start = random.nextInt(words.size() - 60);
        quotes.add(String.join(" ", words.subList(start, start + 20 + random.nextInt(40))));
      }
    }
    List<String> others =
        quotes.parallelStream()
            .filter(quote -> QuoteVerification.of(quote, world).result() != Result.EXACT)
            .toList();
    System.out.printf("quotes over passages: %d, not exact: %s%n", quotes.size(), others);
    assertThat(others).isEmpty();
  }
}
