package org.councilnotes.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.councilnotes.TestCorpus;
import org.councilnotes.Zip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalFileTest {

  @TempDir private Path folder;

  @Test
  void memberOfAnArchiveIsDelivered() throws IOException {
    try (InputStream content =
        archived().original("notes/x.zip!/2019/a.txt").orElseThrow().open()) {
      assertThat(content.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("Ports.");
    }
  }

  @Test
  void contentWithAnotherDigestIsNotCopied() throws IOException {
    OriginalFile file =
        TestCorpus.in(folder)
            .write("a.txt", "Ports.")
            .corpus()
            .original("notes/a.txt")
            .orElseThrow();
    String hash = Corpus.hash(file.file());

    Files.writeString(file.file(), "Ports!");

    assertThat(file.copyOf(hash, _ -> {})).isEmpty();
    assertThat(file.copyOf("", _ -> {})).isEmpty();
  }

  @Test
  void copyKeepsTheContentThatWasComparedWhoeverWritesToTheFile() throws IOException {
    OriginalFile file =
        TestCorpus.in(folder)
            .write("a.txt", "Ports.")
            .corpus()
            .original("notes/a.txt")
            .orElseThrow();
    try (ContentCopy copy = file.copyOf(Corpus.hash(file.file()), _ -> {}).orElseThrow()) {
      Files.writeString(file.file(), "Secret");

      assertThat(copy.size()).isEqualTo(6);
      assertThat(copy.open()).asString(StandardCharsets.UTF_8).isEqualTo("Ports.");
      try (InputStream part = copy.open()) {
        part.skipNBytes(3);
        assertThat(part.read()).isEqualTo('t');
        assertThat(part.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("s.");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes/x.zip!/b.txt",
        "notes/y.zip!/2019/a.txt",
        "notes/x.zip!/",
        "../x.zip!/2019/a.txt",
        "notes/x.zip!/../x.zip"
      })
  void whatIsNotInTheArchiveIsNotThere(String path) {
    assertThat(archived().original(path)).isEmpty();
  }

  private Corpus archived() {
    byte[] zip = new Zip().add("2019/a.txt", "Ports.").bytes();
    return TestCorpus.in(folder).write("x.zip", zip).corpus();
  }
}
