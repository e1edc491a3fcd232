package org.councilnotes.meaning.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.councilnotes.meaning.MeaningProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyFileTest {

  @TempDir private Path folder;

  private VocabularyFile read(String content) throws IOException {
    return VocabularyFile.read(Files.writeString(folder.resolve("vocabulary"), content));
  }

  @Test
  void linesArePieces() throws IOException {
    VocabularyFile file = read("[CLS]\n[SEP]\n[UNK]\nport\n");
    assertThat(file.pieces()).containsExactly("[CLS]", "[SEP]", "[UNK]", "port");
    assertThat(file.cased()).isEmpty();
  }

  @Test
  void descriptionHasThemByNumberAndSaysWhetherCapitalsCount() throws IOException {
    VocabularyFile file =
        read(
            """
            {"normalizer": {"type": "BertNormalizer", "lowercase": false},
             "model": {"type": "WordPiece", "vocab": {"port": 3, "[CLS]": 0, "[UNK]": 1}}}
            """);
    assertThat(file.pieces()).containsExactly("[CLS]", "[UNK]", "", "port");
    assertThat(file.cased()).hasValue(true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"model": {"type": "Unigram", "vocab": []}}                 | this is one of Unigram
          {"model": {"type": "BPE", "vocab": {"a": 0}}}               | this is one of BPE
          {"model": {"type": "WordPiece", "vocab": {"a": 1000000}}}   | have gaps
          {"model":                                                   | vocabulary: Unexpected end
          """)
  void whatIsNoVocabularyOfWordPiecesIsSaid(String content, String reason) {
    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(() -> read(content))
        .withMessageContaining(reason);
  }

  @Test
  void otherBytesAreSaid() throws IOException {
    Path file = Files.write(folder.resolve("model.onnx"), new byte[] {8, (byte) 0xFF, 10});
    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(() -> VocabularyFile.read(file))
        .withMessageContaining("not a text in UTF-8");
  }
}
