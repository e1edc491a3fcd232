package org.councilnotes.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.councilnotes.TestCorpus;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.ingest.IngestedCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is no file of its own is named and never opened: most of it would not end when read. */
@Timeout(120)
class NeverOpenedIntegrationTest {

  @TempDir private Path folder;
  private TestCorpus files;
  private IngestedCorpus archive;

  @BeforeEach
  void beginWithANote() {
    files = TestCorpus.in(folder.resolve("corpus")).note("a.txt", "90801/19", "Ports.");
    archive = new IngestedCorpus(files, folder.resolve("index"));
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    files.folder("notes/deep");
    link("deep/loop", files.path("deep"));
    link("itself", files.path("itself"));
    link("root", Path.of("/"));
    link("zero.txt", Path.of("/dev/zero"));
    link("again.txt", files.path("a.txt"));
    link("nowhere.txt", files.path("none"));
    run();

    assertThat(archive.ledger())
        .containsExactly(
            "a.txt: indexed",
            "again.txt: skipped, symbolic link",
            "deep/loop: skipped, symbolic link",
            "itself: skipped, symbolic link",
            "nowhere.txt: skipped, symbolic link",
            "root: skipped, symbolic link",
            "zero.txt: skipped, symbolic link");
  }

  @Test
  void pipesAndSocketsAreNotOpened() throws Exception {
    made("mkfifo", files.path("pipe.pdf").toString());
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(files.path("socket.pdf"));
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(address).configureBlocking(false);
      run();
      assertThat(socket.accept()).as("who connected").isNull();
    }

    assertThat(archive.ledger())
        .containsExactly(
            "a.txt: indexed",
            "pipe.pdf: skipped, device or pipe",
            "socket.pdf: skipped, device or pipe");
  }

  @Test
  void devicesAreNotOpened() throws Exception {
    assumeTrue(made("mknod", files.path("zero.txt").toString(), "c", "1", "5"), "not allowed");
    run();

    assertThat(archive.ledger())
        .containsExactly("a.txt: indexed", "zero.txt: skipped, device or pipe");
  }

  /** Nothing is kept from root. */
  @Test
  void whatMayNotBeReadFails() throws IOException {
    Path file = closed(files.note("b.txt", "90802/19", "Ports.").path("b.txt"));
    Path inside = files.note("c/d.txt", "90803/19", "Ports.").path("c");
    closed(inside);
    boolean root = Files.isReadable(file);
    run();
    Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwx------"));

    assertThat(archive.ledger())
        .containsExactly(
            "a.txt: indexed",
            root ? "b.txt: indexed" : "b.txt: failed, not readable",
            root ? "c/d.txt: indexed" : "c: failed, not readable");
  }

  private static Path closed(Path file) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
  }

  private void link(String name, Path target) throws IOException {
    Files.createSymbolicLink(files.path(name), target);
  }

  private static boolean made(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  private void run() {
    try (NotePipeline way =
        new NotePipeline(files.corpus(), ExtractLimits.DEFAULT.withWorkers(1), Tesseract.NONE)) {
      archive.run(way);
    }
  }
}
