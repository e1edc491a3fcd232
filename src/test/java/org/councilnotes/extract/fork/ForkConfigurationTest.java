package org.councilnotes.extract.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.tika.pipes.PipesConfig;
import org.councilnotes.extract.ExtractLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkConfigurationTest {

  private static final ExtractLimits LIMITS =
      new ExtractLimits(Duration.ofSeconds(7), 128, 1, 1_000_000);

  @TempDir private Path folder;

  @Test
  void processKnowsItsLimitOfTheProcessorAndIsGivenFiveTimesThatOnTheClock() throws Exception {
    PipesConfig written = new ForkConfiguration(LIMITS, folder).write();

    assertThat(written.getForkedJvmArgs())
        .contains("-Darchive.cpu.millis=7000", "-Xmx128m", "-Duser.language.format=en");
    assertThat(written.getTimeoutMillis()).isEqualTo(35_000);
  }

  @Test
  void processIsCompiledAsTheOneThatStartsIt() throws Exception {
    List<String> compilers = ForkConfiguration.compilers();

    assertThat(new ForkConfiguration(LIMITS, folder).write().getForkedJvmArgs())
        .containsAll(compilers)
        .filteredOn(argument -> argument.startsWith("-XX:Tiered"))
        .isEqualTo(compilers);
  }

  @Test
  void classesThatABuildLeftAreMapped() throws Exception {
    String archive = Files.createFile(folder.resolve("reader.jsa")).toString();
    System.setProperty("archive.reader.classes", archive);
    try {
      assertThat(ForkConfiguration.classes())
          .containsExactly("-XX:SharedArchiveFile=" + archive, "-Xlog:disable");
      Files.delete(Path.of(archive));
      assertThat(ForkConfiguration.classes()).isEmpty();
    } finally {
      System.clearProperty("archive.reader.classes");
    }
  }
}
