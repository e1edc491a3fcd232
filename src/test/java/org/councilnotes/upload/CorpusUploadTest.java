package org.councilnotes.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.TestCorpus;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusUploadTest {

  private static final UploadPolicy POLICY =
      new UploadPolicy(
          1_000, 5_000, 10, 100, 0, Duration.ofMinutes(1), List.of("pdf", "txt", "zip"));

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-29T23:10:00.5Z"));

  @TempDir private Path folder;
  private TestCorpus files;

  @BeforeEach
  void create() {
    files = TestCorpus.in(folder.resolve("corpus"));
  }

  private CorpusUpload open() {
    return new CorpusUpload(files.corpus(), POLICY, CLOCK);
  }

  /** No file of the archive has the content. */
  private static Optional<String> unknown(String hash) {
    assertThat(hash).hasSize(64);
    return Optional.empty();
  }

  private static UploadRequest request(String path) {
    return new UploadRequest(UploadPath.of("", path), OptionalLong.empty(), false);
  }

  private static UploadRequest replacing(String path) {
    return new UploadRequest(UploadPath.of("", path), OptionalLong.empty(), true);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private UploadOutcome send(UploadRequest request, String text) throws IOException {
    try (CorpusUpload upload = open()) {
      return upload.receive(request, bytes(text), CorpusUploadTest::unknown);
    }
  }

  private void assertRefused(UploadRequest request, String text, ReasonCode code)
      throws IOException {
    UploadOutcome outcome = send(request, text);
    assertThat(outcome).isInstanceOf(UploadOutcome.Refused.class);
    assertThat(((UploadOutcome.Refused) outcome).reason().isOneOf(Set.of(code)))
        .as("%s", outcome)
        .isTrue();
  }

  private List<String> listed() {
    return files.corpus().files().stream().map(CorpusFile::path).toList();
  }

  @Test
  void fileLiesInItsFolderAndNothingElseIsLeft() throws IOException {
    UploadOutcome outcome = send(request("uploads/2019/a.txt"), "walrus");

    assertThat(outcome)
        .isEqualTo(
            new UploadOutcome.Written(
                "notes/uploads/2019/a.txt",
                Corpus.hash(files.path("uploads/2019/a.txt")),
                Optional.empty()));
    assertThat(files.path("uploads/2019/a.txt")).hasContent("walrus");
    assertThat(listed()).containsExactly("notes/uploads/2019/a.txt");
    try (Stream<Path> left = Files.list(files.path(".uploads"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void folderThatIsTheCorpusItselfTakesFilesAndKeepsItsShape() throws IOException {
    Files.delete(files.path(""));
    Files.writeString(files.root().resolve("old.txt"), "old");

    assertThat(send(request("uploads/a.txt"), "walrus"))
        .isInstanceOfSatisfying(
            UploadOutcome.Written.class,
            written -> assertThat(written.path()).isEqualTo("uploads/a.txt"));
    assertRefused(request("Notes/a.txt"), "walrus", ReasonCode.UPLOAD_RESERVED);
    assertRefused(request("vocabulary/a.txt"), "walrus", ReasonCode.UPLOAD_RESERVED);
    assertThat(listed()).containsExactly("old.txt", "uploads/a.txt");
  }

  @Test
  void sameContentIsToldAndNotWrittenTwice() throws IOException {
    files.write("a.txt", "walrus");
    String hash = Corpus.hash(files.path("a.txt"));

    assertThat(send(request("a.txt"), "walrus"))
        .isEqualTo(new UploadOutcome.Present("notes/a.txt", hash));
    try (CorpusUpload upload = open()) {
      assertThat(upload.receive(request("b.txt"), bytes("walrus"), _ -> Optional.of("notes/a.txt")))
          .isEqualTo(new UploadOutcome.Present("notes/a.txt", hash));
      assertThat(upload.receive(request("b.txt"), bytes("other"), _ -> Optional.of("notes/a.txt")))
          .as("what a run knew has changed since")
          .isInstanceOf(UploadOutcome.Written.class);
    }
    assertThat(listed()).containsExactly("notes/a.txt", "notes/b.txt");
  }

  @Test
  void otherContentGetsANumber() throws IOException {
    files.write("a.txt", "walrus");
    send(request("a.txt"), "oyster");
    send(request("a.txt"), "carpenter");
    assertThat(send(request("a.txt"), "oyster")).isInstanceOf(UploadOutcome.Present.class);

    assertThat(files.path("a.txt")).hasContent("walrus");
    assertThat(files.path("a-2.txt")).hasContent("oyster");
    assertThat(files.path("a-3.txt")).hasContent("carpenter");
  }

  @Test
  void replacedFileIsKeptAsideAndNotRead() throws IOException {
    files.write("x/a.txt", "walrus");

    UploadOutcome.Written written = (UploadOutcome.Written) send(replacing("x/a.txt"), "oyster");

    String kept = written.kept().orElseThrow();
    assertThat(kept).startsWith("notes/.replaced/20261129T231000.500Z-").endsWith("/x/a.txt");
    assertThat(files.root().resolve(kept)).hasContent("walrus");
    assertThat(files.path("x/a.txt")).hasContent("oyster");
    assertThat(files.corpus().files().stream().filter(file -> file.skipped().isEmpty()))
        .extracting(CorpusFile::path)
        .containsExactly("notes/x/a.txt");
  }

  @Test
  void limitsHold() throws IOException {
    assertRefused(request("a.txt"), "x".repeat(1_001), ReasonCode.LARGE_FILE);
    assertRefused(
        new UploadRequest(UploadPath.of("", "a.txt"), OptionalLong.of(1_001), false),
        "x",
        ReasonCode.LARGE_FILE);
    assertRefused(
        new UploadRequest(UploadPath.of("", "a.txt"), OptionalLong.of(3), false),
        "x",
        ReasonCode.UPLOAD_CUT);
    assertRefused(request("a.txt"), "", ReasonCode.NO_BYTES);
    assertRefused(request("a.exe"), "x", ReasonCode.UPLOAD_KIND);
    assertRefused(request("a"), "x", ReasonCode.UPLOAD_KIND);
    files = TestCorpus.in(folder.resolve("corpus"));
    UploadPolicy full =
        new UploadPolicy(9, 9, 9, 9, Long.MAX_VALUE, Duration.ofMinutes(1), List.of("txt"));
    try (CorpusUpload upload = new CorpusUpload(files.corpus(), full, CLOCK)) {
      assertThat(upload.room()).isZero();
      assertThat(upload.receive(request("a.txt"), bytes("x"), CorpusUploadTest::unknown))
          .isEqualTo(new UploadOutcome.Refused(ReasonCode.UPLOAD_NO_ROOM.of()));
    }
    assertThat(listed()).isEmpty();
  }

  @Test
  void fileThatComesTooSlowlyIsRefused() throws IOException {
    InstantSource slow =
        new InstantSource() {
          private Instant now = Instant.EPOCH;

          @Override
          public Instant instant() {
            now = now.plusSeconds(40);
            return now;
          }
        };
    try (CorpusUpload upload = new CorpusUpload(files.corpus(), POLICY, slow)) {
      InputStream parts =
          new SequenceInputStream(bytes("a"), new SequenceInputStream(bytes("b"), bytes("c")));
      assertThat(upload.receive(request("a.txt"), parts, CorpusUploadTest::unknown))
          .isEqualTo(new UploadOutcome.Refused(ReasonCode.UPLOAD_SLOW.of(1)));
    }
    assertThat(listed()).isEmpty();
  }

  private PlacedPair pair(UploadRequest request, String text, String sidecar) throws IOException {
    UploadPath beside = UploadPath.of("", request.path().text() + ".META.yaml");
    try (CorpusUpload upload = open();
        ArrivedFile file = upload.arrive(request, bytes(text))) {
      return upload.place(
          file, Optional.of(SentSidecar.read(beside, bytes(sidecar))), CorpusUploadTest::unknown);
    }
  }

  private static ReasonCode refusal(UploadOutcome outcome) {
    assertThat(outcome).isInstanceOf(UploadOutcome.Refused.class);
    return ((Reason.Coded) ((UploadOutcome.Refused) outcome).reason()).code();
  }

  @Test
  void sidecarTakesTheNameThatItsFileGetsAndNamesItsContent() throws IOException {
    files.write("a.txt", "walrus").write("a.txt.meta.yaml", "marking: LIMITE\n");

    PlacedPair pair = pair(request("a.txt"), "oyster", "marking: PUBLIC");

    String hash = Corpus.hash(files.path("a-2.txt"));
    assertThat(pair.file())
        .isEqualTo(new UploadOutcome.Written("notes/a-2.txt", hash, Optional.empty()));
    assertThat(files.path("a-2.txt.meta.yaml"))
        .hasContent("marking: PUBLIC\nmarkingOf: " + hash + "\n");
    assertThat(files.path("a.txt.meta.yaml")).hasContent("marking: LIMITE\n");
    assertThat(refusal(pair(replacing("a.txt"), "pepper", "marking: PUBLIC").file()))
        .isEqualTo(ReasonCode.UPLOAD_SIDECAR_THERE);
    assertThat(files.path("a.txt")).hasContent("walrus");
  }

  @Test
  void sidecarOfAFileThatReplacesNoneIsNotLeftBesideTheOldOne() throws IOException {
    files.write("a.txt", "walrus");
    UploadPath beside = UploadPath.of("", "a.txt.meta.yaml");
    Optional<SentSidecar> sidecar = Optional.of(new SentSidecar(beside, "subject: Whales\n"));
    try (CorpusUpload upload = open();
        ArrivedFile gone = upload.arrive(replacing("a.txt"), bytes("oyster"))) {
      Files.delete(gone.file());

      PlacedPair pair = upload.place(gone, sidecar, CorpusUploadTest::unknown);

      assertThat(refusal(pair.file())).isEqualTo(ReasonCode.UPLOAD_UNWRITABLE);
      assertThat(files.path("a.txt")).hasContent("walrus");
      assertThat(files.path("a.txt.meta.yaml")).doesNotExist();
    }
    files.write("a.txt.meta.yaml", "subject: Whales\n");
    assertThat(pair(replacing("a.txt"), "oyster", "subject: Whales\n").file())
        .as("an equal sidecar is there")
        .isInstanceOf(UploadOutcome.Written.class);
    assertThat(files.path("a.txt")).hasContent("oyster");
  }

  @Test
  void fileIsNotTakenWithoutItsSidecar() throws IOException {
    for (String invalid :
        List.of("marking: [", "marking: SECRET", "colour: red", "marking: PUBLIC\nmarkingOf: x")) {
      PlacedPair pair = pair(request("a.txt"), "walrus", invalid);
      assertThat(refusal(pair.file())).as(invalid).isEqualTo(ReasonCode.UPLOAD_PAIR);
      assertThat(pair.sidecar().map(CorpusUploadTest::refusal))
          .contains(ReasonCode.SIDECAR_PROBLEMS);
    }
    PlacedPair pair =
        pair(request("a.txt"), "walrus", "marking: PUBLIC\nmarkingOf: " + "0".repeat(64));
    assertThat(pair.sidecar().map(CorpusUploadTest::refusal))
        .contains(ReasonCode.UPLOAD_SIDECAR_OTHER);
    assertThat(listed()).isEmpty();
  }

  @Test
  void sidecarOfAContentThatWasThereIsNotTaken() throws IOException {
    files.write("a.txt", "walrus");
    PlacedPair pair = pair(request("a.txt"), "walrus", "marking: PUBLIC");

    assertThat(pair.file()).isInstanceOf(UploadOutcome.Present.class);
    assertThat(pair.sidecar().map(CorpusUploadTest::refusal))
        .contains(ReasonCode.UPLOAD_SIDECAR_ELSEWHERE);
    assertThat(files.path("a.txt.meta.yaml")).doesNotExist();
  }

  @Test
  void sidecarAloneNeedsTheContentAndReplacesNone() throws IOException {
    files.write("a.txt", "walrus");
    String hash = Corpus.hash(files.path("a.txt"));
    UploadPath path = UploadPath.of("", "a.txt.meta.yaml");
    SentSidecar sidecar = new SentSidecar(path, "subject: Whales\n");
    try (CorpusUpload upload = open()) {
      assertThat(refusal(upload.place(sidecar, "notes/a.txt", "0".repeat(64))))
          .isEqualTo(ReasonCode.UPLOAD_SIDECAR_ALONE);
      assertThat(upload.place(sidecar, "notes/a.txt", hash))
          .isInstanceOf(UploadOutcome.Written.class);
      assertThat(upload.place(sidecar, "notes/a.txt", hash))
          .isInstanceOf(UploadOutcome.Present.class);
      assertThat(
              refusal(upload.place(new SentSidecar(path, "marking: PUBLIC"), "notes/a.txt", hash)))
          .isEqualTo(ReasonCode.UPLOAD_SIDECAR_THERE);
    }
    assertThat(files.path("a.txt.meta.yaml")).hasContent("subject: Whales\n");
    assertRefused(request("b.txt.meta.yaml"), "x", ReasonCode.UPLOAD_SIDECAR_ALONE);
  }

  @Test
  void fileIsReplacedWhereItsContentLiesElsewhere() throws IOException {
    files.write("a.txt", "walrus").write("b.txt", "oyster");
    try (CorpusUpload upload = open()) {
      assertThat(
              upload.receive(replacing("a.txt"), bytes("oyster"), _ -> Optional.of("notes/b.txt")))
          .isInstanceOf(UploadOutcome.Written.class);
    }
    assertThat(files.path("a.txt")).hasContent("oyster");
  }

  @Test
  void linksAndFilesInTheWayAreNotFollowed() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.createSymbolicLink(files.path("link"), outside);
    Files.writeString(outside.resolve("b.txt"), "outside");
    Files.createSymbolicLink(files.path("b.txt"), outside.resolve("b.txt"));
    files.write("file.txt", "walrus");
    files.folder("notes/folder.txt");

    assertRefused(request("link/a.txt"), "x", ReasonCode.UPLOAD_NO_FOLDER);
    assertRefused(request("file.txt/a.txt"), "x", ReasonCode.UPLOAD_NO_FOLDER);
    assertRefused(request("b.txt"), "x", ReasonCode.UPLOAD_NO_PLACE);
    assertRefused(replacing("b.txt"), "x", ReasonCode.UPLOAD_NO_PLACE);
    assertRefused(request("folder.txt"), "x", ReasonCode.UPLOAD_NO_PLACE);
    assertThat(outside.resolve("b.txt")).hasContent("outside");
    assertThat(outside.resolve("a.txt")).doesNotExist();
  }

  @Test
  void bodyThatBreaksOffLeavesNothing() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            bytes("half"),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new EOFException();
              }

              @Override
              public int read(byte[] bytes, int start, int length) throws IOException {
                throw new EOFException();
              }
            });
    try (CorpusUpload upload = open()) {
      assertThatThrownBy(() -> upload.receive(request("a.txt"), broken, CorpusUploadTest::unknown))
          .isInstanceOf(IOException.class);
      assertThat(listed()).isEmpty();
    }
  }

  /** A process that was killed has let go of its lock. */
  @Test
  void whatAKilledProcessLeftIsNotReadAndDeletedAtTheNextStart() throws IOException {
    Path left = Files.createDirectories(files.path(".uploads/council-notes-upload-1"));
    Files.createFile(left.resolve("owner.lock"));
    Files.writeString(left.resolve("1"), "half");
    assertThat(listed()).isEmpty();

    try (CorpusUpload _ = open()) {
      assertThat(left).doesNotExist();
    }
  }

  @Test
  void manyWhoSendOneNameAtATimeLoseNothing() throws Exception {
    try (CorpusUpload upload = open();
        CorpusUpload other = open();
        ExecutorService senders = Executors.newFixedThreadPool(8)) {
      List<Callable<UploadOutcome>> calls =
          IntStream.range(0, 24)
              .<Callable<UploadOutcome>>mapToObj(
                  i ->
                      () ->
                          (i % 2 == 0 ? upload : other)
                              .receive(
                                  request("x/a.txt"),
                                  bytes("text " + i % 12),
                                  CorpusUploadTest::unknown))
              .toList();
      for (Future<UploadOutcome> outcome : senders.invokeAll(calls)) {
        assertThat(outcome.get()).isNotInstanceOf(UploadOutcome.Refused.class);
      }
    }
    Set<String> contents =
        files.corpus().files().stream()
            .map(CorpusFile::file)
            .map(CorpusUploadTest::text)
            .collect(Collectors.toSet());
    assertThat(contents).hasSize(12);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void foldersOfTheCorpusAreListedWithoutHiddenOnes() throws IOException {
    files.folder("notes/2019").folder("notes/.git").folder("notes/uploads").write("a.txt", "a");
    try (CorpusUpload upload = open()) {
      assertThat(upload.folders()).containsExactly("2019", "uploads");
      assertThat(upload.isWritable()).isTrue();
    }
    try (CorpusUpload gone = new CorpusUpload(new Corpus(folder.resolve("none")), POLICY, CLOCK)) {
      assertThat(gone.isWritable()).isFalse();
      assertThat(gone.folders()).isEmpty();
      assertThat(gone.receive(request("a.txt"), bytes("x"), CorpusUploadTest::unknown))
          .isEqualTo(new UploadOutcome.Refused(ReasonCode.UPLOAD_UNWRITABLE.of()));
    }
  }
}
