package org.councilnotes.meaning.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pieces are those that the tokenizer of the bundled model makes. The table was written by that
 * tokenizer: sentences of ours, each with the numbers and the pieces.
 */
class WordPiecesTest {

  private static final Path TABLE = Path.of("src/test/resources/meaning/pieces.tsv");
  private static final int MANY = 1000;

  /** A line of the table; {@code \t} and other signs that do not print are escaped in the text. */
  record Row(String text, List<Long> numbers, Map<Integer, String> pieces) {

    static Row of(String line) {
      String[] parts = line.split("\t", -1);
      String[] cells = parts[1].split(" ", -1);
      Map<Integer, String> pieces = new TreeMap<>();
      for (String cell : cells) {
        String[] pair = cell.split("=", 2);
        pieces.put(Integer.valueOf(pair[0]), pair[1]);
      }
      List<Long> numbers =
          Arrays.stream(cells).map(cell -> Long.valueOf(cell.split("=", 2)[0])).toList();
      return new Row(unescaped(parts[0]), numbers, pieces);
    }

    long[] array() {
      return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private static String unescaped(String text) {
      return text.replace("\\t", "\t").replace("\\0", "\0").replace("\\u200b", "\u200b");
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static List<Row> table() throws IOException {
    return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream().map(Row::of).toList();
  }

  /** The pieces of the table with their numbers; the others, which no line has, are left out. */
  private static WordPieces ofTable() throws IOException {
    Map<Integer, String> pieces = new TreeMap<>();
    table().forEach(row -> pieces.putAll(row.pieces()));
    List<String> all =
        new ArrayList<>(Collections.nCopies(Collections.max(pieces.keySet()) + 1, ""));
    for (int i = 0; i < all.size(); i++) {
      all.set(i, pieces.getOrDefault(i, "left out " + i));
    }
    return new WordPieces(all, false);
  }

  @ParameterizedTest
  @MethodSource("table")
  void piecesAreThoseOfTheModelsOwnTokenizer(Row row) throws IOException {
    assertThat(ofTable().numbers(row.text(), MANY)).isEqualTo(row.array());
  }

  @Test
  void longTextIsCutOffAndEndsAllTheSame() throws IOException {
    Row row = table().getFirst();

    long[] cut = ofTable().numbers(row.text(), 5);

    assertThat(cut)
        .isEqualTo(
            LongStream.concat(Arrays.stream(row.array()).limit(4), LongStream.of(102)).toArray());
  }

  @Test
  void textCannotBringInTheMarksOfStartAndEnd() throws IOException {
    assertThat(ofTable().numbers("[CLS]", MANY)).hasSizeGreaterThan(3).containsOnlyOnce(101);
  }

  @Test
  void casedVocabularyKeepsCapitalsAndAccents() {
    WordPieces cased =
        new WordPieces(List.of("[UNK]", "[CLS]", "[SEP]", "État", "etat", "##s"), true);

    assertThat(cased.numbers("États etat", MANY)).containsExactly(1, 3, 5, 4, 2);
  }

  @Test
  void vocabularyWithoutTheMarksIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WordPieces(Stream.of("[UNK]", "[CLS]").toList(), false))
        .withMessageContaining("[SEP]");
  }
}
