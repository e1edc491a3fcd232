package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementIdTest {

  /** What stands in a selector after {@code #} without any escape. */
  private static final Pattern SAFE = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*");

  private static final List<String> HOSTILE =
      List.of(
          "'I' ITEM NOTE",
          "\"",
          "''",
          "\\",
          "[",
          "]",
          "(",
          "*",
          "#",
          ".",
          ":",
          ">",
          "+",
          "~",
          "<b>",
          "&amp;",
          "%27",
          "_27_",
          "_",
          "__",
          "-",
          "--",
          " ",
          "  ",
          "\u00a0",
          "\u200b",
          "\n",
          "\t",
          "\0",
          "Ευρώπη",
          "Европа",
          "é",
          "e\u0301",
          "ß",
          "I",
          "i",
          "İ",
          "ı",
          "\ud83d\ude80",
          "\ud83d",
          "\ude80",
          "\u202e",
          "0",
          "27",
          "none");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void idsOfAnyValuesAreSafeAndNoTwoValuesShareOne(long seed) {
    Random random = new Random(seed);
    Map<String, List<String>> seen = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      List<String> values = List.of(value(random), value(random));

      String id = ElementId.of("facet", values.toArray());

      assertThat(id).matches(SAFE);
      assertThat(seen.merge(id, values, (first, second) -> first)).isEqualTo(values);
    }
  }

  @Test
  void longValueHasAnIdOfItsOwn() {
    String value = "Ω'".repeat(250);

    assertThat(ElementId.of("type", value)).matches(SAFE);
    assertThat(ElementId.of("type", value)).isNotEqualTo(ElementId.of("type", value + "'"));
  }

  @Test
  void codesAndNumbersAreReadableInIds() {
    assertThat(ElementId.of("country", "BO")).isEqualTo("country-BO");
    assertThat(ElementId.of("call", 3)).isEqualTo("call-3");
  }

  private static String value(Random random) {
    StringBuilder value = new StringBuilder();
    for (int parts = random.nextInt(4); parts > 0; parts--) {
      value.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
    }
    return value.toString();
  }
}
