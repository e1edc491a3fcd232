package org.councilnotes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every source file and every package's own page keep to. */
class SourcesTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int LONGEST = 500;

  @Test
  void noFileIsLongerThanOneThing() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(files.filter(f -> f.toString().endsWith(".java")))
          .allSatisfy(f -> assertThat(lines(f)).as("lines").hasSizeLessThanOrEqualTo(LONGEST));
    }
  }

  /** Read in the sources, as an import for a comment alone stands in no class file. */
  @Test
  void sharingOfWorkKnowsNothingOfTheStoreAroundIt() throws IOException {
    Path sharing = SOURCES.resolve(Path.of("org", "councilnotes", "store", "coordination"));
    try (Stream<Path> files = Files.walk(sharing).filter(Files::isRegularFile)) {
      assertThat(files.toList())
          .isNotEmpty()
          .allSatisfy(
              f ->
                  assertThat(lines(f))
                      .filteredOn(line -> !line.startsWith("package "))
                      .noneMatch(line -> line.contains("org.councilnotes.store")));
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageSaysWhatItHolds(Path folder) {
    assertThat(folder.resolve("package-info.java")).exists();
    assertThat(String.join("\n", lines(folder.resolve("package-info.java"))))
        .contains("@NullMarked")
        .containsPattern("(?s)/\\*\\*.{80,}\\*/");
  }

  static List<Path> packages() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
