package org.councilnotes.meaning.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.meaning.onnx.ModelSettings.Pooling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of other makes than the bundled one, where ONNX Runtime is there. */
class OwnModelTest {

  private static final ComponentFolder COMPONENT = new ComponentFolder(Path.of("meaning"));

  private static final String NUMBERS = "input_ids";
  private static final String PRESENT = "attention_mask";

  private static final List<String> PIECES =
      List.of("[CLS]", "[SEP]", "[UNK]", "Port", "port", "##s", "\u00E9t\u00E9");

  private static final float[][] TABLE = {
    {1, 0, 0}, {1, 0, 0}, {0, 0, 1}, {0, 4, 0}, {0, 0, 4}, {0, 0, 0}, {4, 0, 0}
  };

  private static final Offset<Float> ALMOST = within(1e-6f);

  @TempDir private Path folder;

  @BeforeEach
  void load() {
    assumeTrue(COMPONENT.isOn(), "ONNX Runtime is not there: ./archive meaning on");
    OnnxLibrary _ = OnnxLibrary.in(COMPONENT);
  }

  private OnnxSentenceEmbedder embedder(byte[] model, Pooling pooling, boolean cased)
      throws IOException {
    ComponentFolder own = new ComponentFolder(folder.resolve("own"));
    own.begin();
    Files.write(own.model(), model);
    Files.write(own.vocabulary(), PIECES, StandardCharsets.UTF_8);
    own.store(new ModelSettings("tiny", "", pooling, cased, "", 0.4), folder + " " + pooling);
    return new OnnxSentenceEmbedder(own);
  }

  @Test
  void modelWithoutTypesOfTokensGivesVectorsOfItsOwnSize() throws IOException {
    OnnxSentenceEmbedder tiny = embedder(TinyModel.of(TABLE, NUMBERS, PRESENT), Pooling.MEAN, true);

    assertThat(tiny.dimension()).isEqualTo(3);
    assertThat(tiny.floor()).isEqualTo(0.4);
    assertThat(tiny.ofQuery("Ports")).isEqualTo(tiny.ofSentence("Ports"));
  }

  @Test
  void meanIsOverAllPieces() throws IOException {
    float[] mean = embedder(TinyModel.of(TABLE, NUMBERS), Pooling.MEAN, true).ofSentence("Ports");

    float length = (float) Math.sqrt(2 * 2 + 4 * 4);
    assertThat(mean[0]).isCloseTo(2 / length, ALMOST);
    assertThat(mean[1]).isCloseTo(4 / length, ALMOST);
  }

  @Test
  void startAloneIsTakenWhereTheModelIsMadeSo() throws IOException {
    assertThat(embedder(TinyModel.of(TABLE, NUMBERS), Pooling.CLS, true).ofSentence("Ports"))
        .containsExactly(1, 0, 0);
  }

  @Test
  void capitalsAndAccentsCountWhereTheVocabularyHasThem() throws IOException {
    OnnxSentenceEmbedder cased = embedder(TinyModel.of(TABLE, NUMBERS), Pooling.MEAN, true);

    assertThat(cased.ofSentence("Port")[1]).isPositive();
    assertThat(cased.ofSentence("port")[1]).isZero();
    assertThat(cased.ofSentence("\u00E9t\u00E9")).containsExactly(1, 0, 0);
  }

  @Test
  void capitalsDoNotCountInAnotherVocabulary() throws IOException {
    OnnxSentenceEmbedder plain = embedder(TinyModel.of(TABLE, NUMBERS), Pooling.MEAN, false);

    assertThat(plain.ofSentence("Port")).isEqualTo(plain.ofSentence("port"));
  }

  @Test
  void modelThatWantsMoreIsRefused() throws IOException {
    OnnxSentenceEmbedder odd =
        embedder(TinyModel.of(TABLE, NUMBERS, "pixel_values"), Pooling.MEAN, true);

    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(() -> odd.ofSentence("Ports"))
        .withMessageContaining("the model wants what is not known: pixel_values");
  }

  @Test
  void vocabularyOfAnotherModelIsTold() throws IOException {
    OnnxSentenceEmbedder small =
        embedder(TinyModel.of(new float[][] {{1, 0}, {0, 1}}, NUMBERS), Pooling.MEAN, true);

    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(() -> small.ofSentence("Ports"))
        .withMessageContaining("ONNX Runtime: ");
  }
}
