package org.councilnotes.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.councilnotes.Zip;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerUnpackerTest {

  @TempDir private Path folder;

  @Test
  void membersAreFilesOfTheirOwn() throws IOException {
    UnpackedContainer unpacked = unpack(new Zip().add("2022/a.txt", "one").add("b.pdf", "two"));

    assertThat(outcome(unpacked)).isEqualTo("skipped: archive of 2 files");
    assertThat(members(unpacked)).containsExactly("notes/x.zip!/2022/a.txt", "notes/x.zip!/b.pdf");
    Path first = unpacked.documents().getFirst().file();
    assertThat(first).hasFileName("a.txt").hasContent("one");
  }

  @Test
  void namesThatLeadElsewhereAreOnlyNames() throws IOException {
    UnpackedContainer unpacked =
        unpack(
            new Zip()
                .add("../../up.txt", "a")
                .add("/root.txt", "b")
                .add("..\\..\\back.txt", "c")
                .add("x/..", "d"));

    assertThat(members(unpacked))
        .containsExactly(
            "notes/x.zip!/../../up.txt",
            "notes/x.zip!/root.txt",
            "notes/x.zip!/../../back.txt",
            "notes/x.zip!/x/..");
    assertThat(unpacked.documents())
        .allSatisfy(d -> assertThat(d.file().normalize()).startsWith(folder).isRegularFile());
  }

  @Test
  void whatIsNoNoteInACorpusIsNoneInAnArchive() throws IOException {
    UnpackedContainer unpacked =
        unpack(
            new Zip()
                .add("a.txt", "Ports.")
                .add("a.txt.meta.yaml", "subject: x")
                .add("__MACOSX/._a.txt", "x")
                .add(".git/b.txt", "x"));

    assertThat(ended(unpacked))
        .containsExactly(
            "read", "skipped: sidecar", "skipped: hidden file", "skipped: hidden folder");
  }

  @Test
  void archiveWithinAnArchiveIsRejected() throws IOException {
    UnpackedContainer unpacked =
        unpack(new Zip().add("inner.zip", new Zip().add("a.txt", "a").bytes()).add("b.txt", "b"));

    assertThat(ended(unpacked)).containsExactly("rejected: archive within an archive", "read");
  }

  @Test
  void bombIsRejectedBeforeItBurstsTheDisk() throws IOException {
    UnpackedContainer unpacked = unpack(new Zip().add("zeros.txt", new byte[40_000_000]));

    assertThat(outcome(unpacked)).startsWith("rejected: limit reached");
    assertThat(unpacked.members()).isEmpty();
  }

  @Test
  void tooManyFilesAreRejected() throws IOException {
    Zip zip = new Zip();
    for (int i = 0; i <= 2_000; i++) {
      zip.add(Integer.toString(i), "");
    }

    assertThat(outcome(unpack(zip))).isEqualTo("rejected: limit reached: more than 2000 files");
  }

  @Test
  void encryptedArchiveIsRejected() throws IOException {
    byte[] zip = new Zip().add("a.txt", "secret").bytes();
    int list = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    zip[list + 8] |= 1;

    assertThat(outcome(unpack(zip))).isEqualTo("rejected: encrypted");
  }

  @Test
  void halfAnArchiveFails() throws IOException {
    byte[] zip = new Zip().add("a.txt", "Ports.").bytes();

    assertThat(outcome(unpack(Arrays.copyOf(zip, zip.length / 2))))
        .startsWith("failed: broken archive");
  }

  @Test
  void damagedMemberFailsAlone() throws IOException {
    byte[] zip = new Zip().add("a.txt", "Ports.").add("b.txt", "Ships.").bytes();
    int list = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    zip[list + 16] ^= 1;

    assertThat(ended(unpack(zip)))
        .containsExactly("failed: damaged in its archive: wrong checksum", "read");
  }

  @Test
  void gzippedFileIsAFileByTheNameBeforeItsEnding() throws IOException {
    assertThat(members(unpackGzip("a.html.gz", "Ports.")))
        .containsExactly("notes/a.html.gz!/a.html");
    assertThat(members(unpackGzip("b.tgz", "Ports."))).containsExactly("notes/b.tgz!/b.tar");
    UnpackedContainer mislabelled = unpackGzip("c.html", "Ports.");

    assertThat(outcome(mislabelled)).isEqualTo("skipped: archive of 1 file");
    assertThat(members(mislabelled)).containsExactly("notes/c.html!/c.html");
    assertThat(mislabelled.documents().getFirst().file()).hasContent("Ports.");
  }

  @Test
  void gzipThatHoldsAnArchiveABombOrDamageIsRefused() throws IOException {
    byte[] zip = new Zip().add("a.txt", "a").bytes();
    byte[] whole = gzip("Ports and ships.".getBytes(StandardCharsets.UTF_8));

    assertThat(ended(unpackGzip("a.zip.gz", zip)))
        .containsExactly("rejected: archive within an archive");
    assertThat(outcome(unpackGzip("b.txt.gz", new byte[40_000_000])))
        .startsWith("rejected: limit reached");
    assertThat(ended(unpack("c.txt.gz", Arrays.copyOf(whole, whole.length - 9))))
        .containsExactly("failed: damaged in its archive: cut off before its end");
    whole[whole.length - 5] ^= 1;
    assertThat(ended(unpack("d.txt.gz", whole))).first().asString().startsWith("failed: damaged");
  }

  @Test
  void whatIsSaidBesideAnArchiveHoldsForItsFiles() throws IOException {
    Files.writeString(folder.resolve("x.zip.meta.yaml"), "marking: LIMITE");
    UnpackedContainer unpacked =
        unpack(
            new Zip()
                .add("a.txt", "a")
                .add("b.txt", "b")
                .add("b.txt.meta.yaml", "date: 2019-05-03"));

    assertThat(unpacked.documents().getFirst().file())
        .satisfies(a -> assertThat(Sidecar.pathBeside(a)).hasContent("marking: LIMITE"));
    assertThat(unpacked.documents().getLast().file())
        .satisfies(b -> assertThat(Sidecar.pathBeside(b)).hasContent("date: 2019-05-03"));
  }

  @Test
  void fileLargerThanAnyNoteIsRefusedUnopened() throws IOException {
    Path large = folder.resolve("large.pdf");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(257L << 20);
    }

    assertThat(new CorpusFile("large.pdf", large, Optional.empty()).checkSize())
        .contains(new FileOutcome.Rejected(ReasonCode.LIMIT.of(ReasonCode.LARGE_FILE.of(256))));
  }

  @Test
  void officeDocumentIsNoArchive() throws IOException {
    Path document = Path.of("corpus", "notes", "91582-18.docx");
    Path text = Files.writeString(folder.resolve("a.zip"), "no archive");

    assertThat(ContainerFile.isContainer(document)).isFalse();
    assertThat(ContainerFile.isContainer(text)).isFalse();
    assertThat(ContainerFile.isContainer(Path.of("corpus", "notes", "91018-25.odt"))).isFalse();
    Path mislabelled =
        Files.write(folder.resolve("b.doc"), new Zip().add("a.txt", "Ports.").bytes());
    assertThat(ContainerFile.isContainer(mislabelled)).isTrue();
  }

  private UnpackedContainer unpack(Zip zip) throws IOException {
    return unpack(zip.bytes());
  }

  private UnpackedContainer unpack(byte[] zip) throws IOException {
    return unpack("x.zip", zip);
  }

  private UnpackedContainer unpack(String name, byte[] packed) throws IOException {
    Path file = Files.write(folder.resolve(name), packed);
    assertThat(ContainerFile.isContainer(file)).isTrue();
    return new ContainerUnpacker(
            new CorpusFile("notes/" + name, file, Optional.empty()), folder.resolve("unpacked"))
        .unpack();
  }

  private UnpackedContainer unpackGzip(String name, String content) throws IOException {
    return unpackGzip(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private UnpackedContainer unpackGzip(String name, byte[] content) throws IOException {
    return unpack(name, gzip(content));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(content);
    }
    return bytes.toByteArray();
  }

  private static String outcome(UnpackedContainer unpacked) {
    return unpacked.outcome().state() + ": " + unpacked.outcome().english();
  }

  private static List<String> members(UnpackedContainer unpacked) {
    return unpacked.members().stream().map(m -> m.file().path()).toList();
  }

  private static List<String> ended(UnpackedContainer unpacked) {
    return unpacked.members().stream()
        .map(m -> m.ended().map(o -> o.state() + ": " + o.english()).orElse("read"))
        .toList();
  }
}
