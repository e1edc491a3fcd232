package org.councilnotes.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.extract.EncodedTexts;
import org.junit.jupiter.api.Test;

/**
 * How many characters beyond ASCII are read right in texts without a label, in every charset that
 * can carry them. Written to {@code target/charsets.txt}.
 */
class CharsetsTest {

  private static final double FLOOR = 0.99;
  private static final double FLOOR_OF_SENTENCES = 0.97;
  private static final double FLOOR_OF_OLD_MACHINES = 0.9;

  private static final List<Charset> CHARSETS =
      Stream.concat(
              DetectedCharset.LegacyCharset.ALL.stream()
                  .map(DetectedCharset.LegacyCharset::charset),
              Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")
                  .map(Charset::forName))
          .toList();

  private static final String ENGLISH =
      "The Presidency invites the group to take note of what follows and to discuss it.\n";

  private record Share(long right, long all) {
    Share plus(Share other) {
      return new Share(right + other.right, all + other.all);
    }

    double part() {
      return (double) right / all;
    }
  }

  @Test
  void sentencesAreRead() throws IOException {
    Map<String, Share> shares =
        measured("sentence", EncodedTexts.all().stream().flatMap(t -> t.sentences().stream()));

    assertThat(shares)
        .allSatisfy(
            (charset, s) -> assertThat(s.part()).isGreaterThan(floor(charset, FLOOR_OF_SENTENCES)));
  }

  @Test
  void paragraphsAreRead() throws IOException {
    Map<String, Share> shares =
        measured("paragraph", EncodedTexts.all().stream().map(EncodedTexts::whole));

    assertThat(shares)
        .allSatisfy((charset, s) -> assertThat(s.part()).isGreaterThan(floor(charset, FLOOR)));
  }

  @Test
  void textsWhoseFirstAccentComesLateAreRead() throws IOException {
    Map<String, Share> shares =
        measured("late", EncodedTexts.all().stream().map(t -> ENGLISH.repeat(900) + t.whole()));

    assertThat(shares)
        .allSatisfy((charset, s) -> assertThat(s.part()).isGreaterThan(floor(charset, FLOOR)));
  }

  @Test
  void textsInSeveralLanguagesOfACharsetAreRead() throws IOException {
    Map<String, Share> shares =
        measured(
            "mixed",
            Stream.of(
                    "pl cs de hu",
                    "fr es de sv",
                    "bg ru sr uk",
                    "el en",
                    "lt lv et",
                    "mt en",
                    "tr en")
                .map(
                    languages ->
                        Stream.of(languages.split(" "))
                            .map(l -> EncodedTexts.in(l).whole())
                            .collect(Collectors.joining())));

    assertThat(shares)
        .allSatisfy((charset, s) -> assertThat(s.part()).isGreaterThan(floor(charset, FLOOR)));
  }

  /** What Macintosh and DOS wrote is rare, and its single letters are told worst. */
  private static double floor(String charset, double usual) {
    return charset.contains("Mac") || charset.contains("IBM") ? FLOOR_OF_OLD_MACHINES : usual;
  }

  private static Map<String, Share> measured(String kind, Stream<String> texts) throws IOException {
    Map<String, Share> shares = new TreeMap<>();
    for (String text : texts.filter(EncodedTexts::isBeyondAscii).toList()) {
      for (Charset charset : CHARSETS) {
        if (charset.newEncoder().canEncode(text)) {
          shares.merge(charset.name(), measured(text, charset), Share::plus);
        }
      }
    }
    String table =
        shares.entrySet().stream()
            .map(
                e ->
                    String.format(
                        Locale.ROOT,
                        "%-10s %-20s %6.2f %% of %d%n",
                        kind,
                        e.getKey(),
                        100 * e.getValue().part(),
                        e.getValue().all()))
            .collect(Collectors.joining());
    System.out.print(table);
    Files.writeString(Path.of("target", "charsets-" + kind + ".txt"), table);
    return shares;
  }

  private static Share measured(String text, Charset charset) throws IOException {
    byte[] bytes = text.getBytes(charset);
    DetectedCharset found = DetectedCharset.of(TextByteSample.of(new ByteArrayInputStream(bytes)));
    String read = new String(bytes, found.charset());
    long all = 0;
    long right = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        all++;
        right += i < read.length() && read.charAt(i) == text.charAt(i) ? 1 : 0;
      }
    }
    return new Share(right, all);
  }
}
