package org.councilnotes.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Locks of other processes are shown with a process of its own, in {@code OrphansIntegrationTest}.
 */
class ScratchFolderTest {

  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  @TempDir private Path elsewhere;
  private Path orphan;

  @BeforeEach
  void leaveOne() throws IOException {
    orphan = Files.createTempDirectory("council-notes-test-");
  }

  @AfterEach
  void takeItAway() throws IOException {
    if (Files.exists(orphan)) {
      ScratchFolder.deleteContents(orphan);
      Files.delete(orphan);
    }
  }

  @Test
  void folderGoesWithAllThatIsInIt() throws IOException {
    Path folder;
    try (ScratchFolder scratch = ScratchFolder.open("test")) {
      folder = scratch.path();
      assertThat(folder).isDirectory().hasParent(TEMPORARY);
      Files.createDirectories(folder.resolve("a/b"));
      Files.writeString(folder.resolve("a/b/c"), "left");
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void whatALinkLeadsToStays() throws IOException {
    Path file = Files.writeString(elsewhere.resolve("kept"), "kept");
    try (ScratchFolder scratch = ScratchFolder.open("test")) {
      Files.createSymbolicLink(scratch.path().resolve("link"), elsewhere);
    }
    assertThat(file).exists();
  }

  @Test
  void folderWhoseOwnerIsGoneIsSwept() throws IOException {
    Files.createFile(orphan.resolve("owner.lock"));
    Files.writeString(Files.createDirectory(orphan.resolve("deep")).resolve("file"), "left");
    try (ScratchFolder scratch = ScratchFolder.open("test")) {
      assertThat(orphan).doesNotExist();
      assertThat(scratch.path()).exists();
    }
  }

  @Test
  void foldersThatAreOpenOrNotOursStay() throws IOException {
    try (ScratchFolder first = ScratchFolder.open("test");
        ScratchFolder second = ScratchFolder.open("test")) {
      assertThat(first.path()).exists().isNotEqualTo(second.path());
      assertThat(orphan).as("without a lock").exists();
      ScratchFolder.open("test").close();
      assertThat(first.path()).exists();
    }
  }

  @Test
  void emptiedFolderIsThereStill() throws IOException {
    Files.writeString(Files.createDirectory(orphan.resolve("deep")).resolve("file"), "left");
    ScratchFolder.deleteContents(orphan);
    assertThat(orphan).isEmptyDirectory();
  }
}
