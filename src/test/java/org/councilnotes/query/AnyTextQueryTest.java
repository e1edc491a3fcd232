package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is typed is read or refused, in no time. */
@Timeout(60)
class AnyTextQueryTest {

  private static final List<String> PIECES =
      List.of(
          " ",
          "  ",
          "\"",
          "(",
          ")",
          "-",
          "--",
          "~",
          "~5",
          "*",
          ":",
          "OR",
          " OR ",
          "..",
          "country:",
          "year:",
          "year:2016..2019",
          "number:",
          "10364/19",
          "ST 10364 2019 INIT",
          "section:\"",
          "deleted:",
          "role:host",
          "a",
          "early",
          "\u00e9",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0001",
          "\0",
          "'",
          "\u2019",
          "\u201c",
          "&",
          "|",
          "!",
          "{",
          "[",
          "/",
          "\\",
          "+",
          "2019",
          "(fr)",
          "\n");

  private static final QueryParser PARSER = new QueryParser(ArchiveFacets.with(List.of("theme")));

  @Test
  void everyTextIsReadOrRefused() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text =
          IntStream.range(0, random.nextInt(40))
              .mapToObj(n -> PIECES.get(random.nextInt(PIECES.size())))
              .collect(Collectors.joining());
      ParsedQuery parsedQuery = PARSER.read(text);
      assertThat(parsedQuery.text()).isEqualTo(text);
      parsedQuery.query().relaxed();
    }
  }

  @Test
  void everyLongTextIsReadOrRefused() {
    Random random = new Random(19);
    for (int i = 0; i < 300; i++) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      String other = PIECES.get(random.nextInt(PIECES.size()));
      String text = (piece + other).repeat(2_000).substring(0, QueryParser.LONGEST);
      try {
        assertThat(PARSER.read(text).query()).isNotNull();
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageContaining("clauses");
      }
    }
  }
}
