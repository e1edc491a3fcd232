package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The colours of the style sheet on each other, by the contrast ratio of WCAG 2.2 (1.4.3 for words,
 * 1.4.11 for edges and signs).
 *
 * <p>Source: W3C, Web Content Accessibility Guidelines 2.2, definitions of "contrast ratio" and
 * "relative luminance".
 */
class ContrastTest {

  /** A colour with its name: {@code --ink: #1c2429}; not {@code --measure: 40rem}. */
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})");

  private static Map<String, String> colours;

  @BeforeAll
  static void read() throws IOException {
    String sheet = Files.readString(Path.of("src/main/resources/static/archive.css"));
    colours =
        COLOUR
            .matcher(sheet)
            .results()
            .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2), (a, b) -> a));
  }

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, paper-shade",
    "ink, mark",
    "ink, added",
    "ink, deleted",
    "ink, moved",
    "ink, focus",
    "ink-soft, paper",
    "ink-soft, paper-shade",
    "link, paper",
    "link, paper-shade",
    "link-hover, paper",
    "link-visited, paper",
    "link-visited, paper-shade",
    "added-line, paper",
    "added-line, added",
    "deleted-line, paper",
    "deleted-line, deleted",
    "moved-line, paper",
    "moved-line, moved",
    "brand, paper",
  })
  void wordsAreRead(String words, String ground) {
    assertThat(ratio(words, ground)).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource({
    "line-strong, paper",
    "line-strong, paper-shade",
    "ink, paper",
    "mark-line, paper",
    "focus, brand",
    "ink, focus",
  })
  void edgesAndSignsAreSeen(String edge, String ground) {
    assertThat(ratio(edge, ground)).isGreaterThanOrEqualTo(3);
  }

  private static double ratio(String one, String other) {
    double a = luminance(colours.get(one));
    double b = luminance(colours.get(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    return IntStream.range(0, 3)
        .mapToDouble(i -> weights[i] * linear(colour.substring(2 * i, 2 * i + 2)))
        .sum();
  }

  private static double linear(String channel) {
    double value = Integer.parseInt(channel, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
