package org.councilnotes.meaning.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled model, where {@code ./archive meaning on} put it beside the launcher. */
class OnnxSentenceEmbedderTest {

  private static final ComponentFolder FOLDER = new ComponentFolder(Path.of("meaning"));

  /** A process loads the native libraries once. */
  private static final class Model {
    static final OnnxSentenceEmbedder EMBEDDER = new OnnxSentenceEmbedder(FOLDER);
  }

  private static OnnxSentenceEmbedder embedder() {
    assumeTrue(FOLDER.isOn(), "the component of meaning is off: ./archive meaning on");
    assumeTrue(FOLDER.settings().equals(ModelSettings.BUNDLED), "it has another model");
    return Model.EMBEDDER;
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
    }
    return product;
  }

  @Test
  void vectorHasTheSizeOfTheModelAndLengthOne() {
    float[] vector = embedder().ofSentence("Customs officers search containers.");

    assertThat(embedder().dimension()).isEqualTo(384);
    assertThat(vector).hasSize(384);
    assertThat(cosine(vector, vector)).isBetween(0.9999, 1.0001);
  }

  @Test
  void otherWordsForTheSamePointAreNearerThanOtherPoints() {
    float[] sentence = embedder().ofSentence("Customs officers learned to find hidden drugs.");

    double near =
        cosine(embedder().ofQuery("border staff were taught to detect narcotics"), sentence);
    double far = cosine(embedder().ofQuery("the budget was adopted in June"), sentence);

    assertThat(near).isGreaterThan(far + 0.1);
  }

  @Test
  void sameTextHasTheSameVectorWhateverIsAskedBesides() throws Exception {
    OnnxSentenceEmbedder embedder = embedder();
    float[] alone = embedder.ofSentence("Seven countries took part.");
    List<Thread> others =
        Stream.of("Another sentence of some length.", "One more.")
            .map(text -> Thread.ofPlatform().start(() -> embedder.ofSentence(text)))
            .toList();

    assertThat(embedder.ofSentence("Seven countries took part.")).isEqualTo(alone);
    for (Thread other : others) {
      other.join();
    }
  }

  @Test
  void wholeVocabularyCutsAsTheTable() throws IOException {
    embedder();
    WordPieces pieces =
        new WordPieces(Files.readAllLines(FOLDER.vocabulary(), StandardCharsets.UTF_8), false);

    assertThat(WordPiecesTest.table())
        .allSatisfy(row -> assertThat(pieces.numbers(row.text(), 1000)).isEqualTo(row.array()));
  }

  @Test
  void nothingIsLeftInTheFolderForTemporaryFiles() throws IOException {
    embedder().ofSentence("a");

    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.startsWith("onnxruntime"));
    }
  }
}
