package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.councilnotes.Campaign;
import org.councilnotes.query.QueryExpression.All;
import org.councilnotes.query.QueryExpression.Any;
import org.councilnotes.query.QueryExpression.Exclusion;
import org.councilnotes.query.QueryExpression.Most;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Texts at the bounds of what is read, ten thousand of them in the campaign {@code hostile} and a
 * quarter of that in the gate. The thread that reads them has a stack too small for a call a
 * character, and what comes out is counted; the time-out is only a net.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("hostile")
class HostileQueryTest {

  private static final int TEXTS = Campaign.runs("hostile") ? 10_000 : 2_500;
  private static final int SMALL_STACK = 256 * 1024;
  private static final int MOST_CLAUSES = 256;

  /** Twenty brackets, each an exclusion of a choice, around a word. */
  private static final int DEEPEST = 4 * 20 + 4;

  private static final List<String> BEGINNINGS =
      List.of("(", "-(", "a (", "a OR (", "-(b OR ", "(-(", "\"a\"~5 (", "country:BO (");

  private static final List<String> REPEATED =
      List.of(
          "a",
          "a ",
          "-a ",
          "a OR ",
          "(a) ",
          "-(a) ",
          "(a OR b) ",
          "\"a b\"~9999 ",
          "\"",
          "\"a",
          "(",
          ")",
          "-(",
          "()",
          "--",
          "*",
          "ab* ",
          ":",
          "a:",
          "country:",
          "country:\"",
          "year:1999..2019 ",
          "year:..",
          "number:10364/19 ",
          "10364/19 ",
          "1/1",
          "1/",
          "ST ",
          "ST 10364 ",
          "10364/19 REV ",
          "AB-",
          "CFSP/",
          "CORDROGUE 36 ",
          "a.",
          "a-",
          "~5",
          "\u00e9\u0301",
          "\uD83D",
          "\u0000",
          "\u201c",
          "\n");

  private static final QueryParser PARSER = new QueryParser(ArchiveFacets.with(List.of("theme")));

  private final Random random = new Random(41);

  @Test
  void textsAreReadWithFewCallsAndLittleWork() throws ExecutionException, InterruptedException {
    FutureTask<Integer> reading =
        new FutureTask<>(() -> Stream.generate(this::text).limit(TEXTS).mapToInt(this::read).sum());
    Thread.Builder.OfPlatform builder = Thread.ofPlatform();
    builder.stackSize(SMALL_STACK).start(reading);

    assertThat(reading.get()).as("texts that were read as written").isPositive();
  }

  /** 1 where it was read as written. */
  private int read(String text) {
    ParsedQuery parsedQuery;
    try {
      parsedQuery = PARSER.read(text);
    } catch (IllegalArgumentException refused) {
      assertThat(text.length() > QueryParser.LONGEST || words(text) > MOST_CLAUSES)
          .as("refused: %s", text)
          .isTrue();
      return 0;
    }
    assertThat(text.length()).isLessThanOrEqualTo(QueryParser.LONGEST);
    assertThat(depth(parsedQuery.query())).as(text).isLessThanOrEqualTo(DEEPEST);
    assertThat(size(parsedQuery.query())).as(text).isLessThanOrEqualTo(6L * MOST_CLAUSES);
    assertThat(relaxations(parsedQuery.query())).as(text).isLessThanOrEqualTo(MOST_CLAUSES);
    return parsedQuery.slip().isEmpty() ? 1 : 0;
  }

  private static long words(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}]+", -1)).filter(word -> !word.isEmpty()).count();
  }

  /** How often less can be asked for. */
  private static int relaxations(QueryExpression query) {
    int times = 0;
    Optional<QueryExpression> less = query.relaxed();
    while (less.isPresent() && times <= MOST_CLAUSES) {
      times++;
      less = less.get().relaxed();
    }
    return times;
  }

  private static long size(QueryExpression query) {
    return 1 + parts(query).mapToLong(HostileQueryTest::size).sum();
  }

  private static int depth(QueryExpression query) {
    return 1 + parts(query).mapToInt(HostileQueryTest::depth).max().orElse(0);
  }

  private static Stream<QueryExpression> parts(QueryExpression query) {
    return switch (query) {
      case All(var parts) -> parts.stream();
      case Any(var parts) -> parts.stream();
      case Most(var parts, _) -> parts.stream();
      case Exclusion(var wanted, var unwanted) -> Stream.of(wanted, unwanted);
      default -> Stream.of();
    };
  }

  /* Texts -------------------------------------------------------------------------------------- */

  private String text() {
    return switch (random.nextInt(4)) {
      case 0 -> nested(18 + random.nextInt(5));
      case 1 -> atMost(QueryParser.LONGEST + random.nextInt(3) - 1);
      case 2 -> clauses(MOST_CLAUSES + random.nextInt(3) - 1);
      default -> mixed();
    };
  }

  /** So many brackets in each other, each begun in its own way, some of them left open. */
  private String nested(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(any(BEGINNINGS));
    }
    long open = text.chars().filter(c -> c == '(').count();
    text.append(any(REPEATED)).append('a');
    long closed = random.nextInt(8) == 0 ? open - 1 : open;
    return text.append(")".repeat((int) closed)).toString();
  }

  /** One or two pieces again and again, up to a length. */
  private String atMost(int length) {
    String piece = any(REPEATED) + (random.nextBoolean() ? any(REPEATED) : "");
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }

  private String clauses(int number) {
    return any(List.of("a ", "-a ", "ab* ", "\"a\" ", "(a) ", "a: ")).repeat(number);
  }

  private String mixed() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(QueryParser.LONGEST);
    while (text.length() < length) {
      text.append(any(REPEATED).repeat(1 + random.nextInt(9)));
    }
    return text.toString();
  }

  private String any(List<String> pieces) {
    return pieces.get(random.nextInt(pieces.size()));
  }
}
