package org.councilnotes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.councilnotes.fetch.LocalRegister.pdf;
import static org.councilnotes.fetch.LocalRegister.sends;
import static org.councilnotes.fetch.LocalRegister.status;
import static org.councilnotes.fetch.LocalRegister.with;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.councilnotes.fetch.FetchOutcome.Failed;
import org.councilnotes.fetch.FetchOutcome.Fetched;
import org.councilnotes.fetch.FetchOutcome.Missing;
import org.councilnotes.fetch.FetchOutcome.Refused;
import org.councilnotes.fetch.FetchOutcome.Unchanged;
import org.councilnotes.fetch.LocalRegister.Asked;
import org.councilnotes.fetch.LocalRegister.Reply;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against a server that plays the register, with all that such a server may do. */
class NoteFetcherIntegrationTest {

  private static final String CODE = "ST-10364-2019-INIT";
  private static final String PATH = "/doc/document/" + CODE + "/en/pdf";
  private static final RegisterClient.Limits SMALL =
      new RegisterClient.Limits(Duration.ofSeconds(20), Duration.ofSeconds(20), 10_000);
  private static final RegisterClient.Limits SHORT =
      new RegisterClient.Limits(Duration.ofSeconds(20), Duration.ofMillis(300), 10_000);

  @TempDir private Path folder;
  private Path notes;
  private LocalRegister register;

  @BeforeEach
  void begin() throws IOException {
    notes = Files.createDirectory(folder.resolve("notes"));
    register = new LocalRegister();
  }

  @AfterEach
  void end() {
    register.close();
  }

  @Test
  void documentIsKeptUnderTheIdOfItsNote() throws Exception {
    register.on(CODE, sends(pdf("first")));
    assertThat(fetch("ST 10364 2019 INIT"))
        .isEqualTo(new Fetched(notes.resolve("10364-19.pdf"), Optional.empty()));
    assertThat(content("10364-19.pdf")).isEqualTo(pdf("first"));
    assertThat(files()).containsExactly("10364-19.pdf", "fetched.tsv");
  }

  @Test
  void registerLearnsWhoAsksAndIsAskedOneThingAtATime() throws Exception {
    for (String code : List.of(CODE, "ST-10365-2019-INIT", "ST-10366-2019-REV-1")) {
      register.on(code, sends(pdf(code)));
    }
    try (RegisterClient client = register.client();
        NoteFetcher fetch = new NoteFetcher(client, notes)) {
      for (String number : List.of("10364/19", "10365/19", "10366/1/19")) {
        fetch.fetch(entry(number));
      }
    }
    assertThat(register.asked())
        .hasSize(3)
        .allMatch(a -> a.header("User-agent").equals("archive/1"));
    assertThat(register.mostAtOnce()).isEqualTo(1);
  }

  @Test
  void unchangedDocumentIsNeitherSentNorWrittenAgain() throws Exception {
    Reply first = with("ETag", "\"v1\"", sends(pdf("first")));
    register.on(CODE, with("Last-Modified", "Wed, 26 Jun 2019 10:00:00 GMT", first), status(304));
    fetch("10364/19");
    Object before = Files.getLastModifiedTime(notes.resolve("10364-19.pdf"));
    assertThat(fetch("10364/19")).isEqualTo(new Unchanged(notes.resolve("10364-19.pdf")));
    Asked again = register.asked().getLast();
    assertThat(again.header("If-none-match")).isEqualTo("\"v1\"");
    assertThat(again.header("If-modified-since")).isEqualTo("Wed, 26 Jun 2019 10:00:00 GMT");
    assertThat(Files.getLastModifiedTime(notes.resolve("10364-19.pdf"))).isEqualTo(before);
  }

  @Test
  void sameDocumentSentAgainIsUnchanged() throws Exception {
    register.on(CODE, sends(pdf("first")));
    fetch("10364/19");
    assertThat(fetch("10364/19")).isInstanceOf(Unchanged.class);
  }

  @Test
  void fileThatIsGoneIsFetchedAnew() throws Exception {
    register.on(CODE, with("ETag", "\"v1\"", sends(pdf("first"))));
    fetch("10364/19");
    Files.delete(notes.resolve("10364-19.pdf"));
    assertThat(fetch("10364/19")).isInstanceOf(Fetched.class);
    assertThat(register.asked().getLast().header("If-none-match")).isEmpty();
  }

  @Test
  void versionThatTheRegisterReplacedIsKeptAside() throws Exception {
    register.on(CODE, sends(pdf("first")), sends(pdf("second")));
    fetch("10364/19");
    Fetched second = (Fetched) fetch("10364/19");
    assertThat(content("10364-19.pdf")).isEqualTo(pdf("second"));
    assertThat(second.previous().orElseThrow()).hasContent(pdf("first"));
    assertThat(second.previous().orElseThrow().getParent()).isEqualTo(notes.resolve(".previous"));
  }

  @Test
  void fileThatWasNotFetchedIsNeverWrittenOver() throws Exception {
    register.on(CODE, with("ETag", "\"v1\"", sends(pdf("theirs"))));
    Files.writeString(notes.resolve("10364-19.pdf"), "ours");
    assertThat(fetch("10364/19").reason()).contains("10364-19.pdf", "not fetched");
    assertThat(content("10364-19.pdf")).isEqualTo("ours");

    Files.delete(notes.resolve("10364-19.pdf"));
    fetch("10364/19");
    Files.writeString(notes.resolve("10364-19.pdf"), "fetched, then edited");
    assertThat(fetch("10364/19")).isInstanceOf(Refused.class);
    assertThat(content("10364-19.pdf")).isEqualTo("fetched, then edited");
  }

  @Test
  void linkOfThatNameIsNotFollowed() throws Exception {
    register.on(CODE, sends(pdf("theirs")));
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "ours");
    Files.createSymbolicLink(notes.resolve("10364-19.pdf"), elsewhere);
    assertThat(fetch("10364/19")).isInstanceOf(Refused.class);
    assertThat(elsewhere).hasContent("ours");
  }

  @Test
  void sameFileByHandCountsAsFetched() throws Exception {
    register.on(CODE, with("ETag", "\"v1\"", sends(pdf("theirs"))), status(304));
    Files.writeString(notes.resolve("10364-19.pdf"), pdf("theirs"));
    assertThat(fetch("10364/19")).isInstanceOf(Unchanged.class);
    assertThat(fetch("10364/19")).isInstanceOf(Unchanged.class);
    assertThat(register.asked().getLast().header("If-none-match")).isEqualTo("\"v1\"");
  }

  @Test
  void numberThatTheRegisterDoesNotKnowIsMissing() throws Exception {
    assertThat(fetch("99999/19")).isEqualTo(new Missing());
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectWithinTheHouseIsFollowed(int status) throws Exception {
    register.on(CODE, with("Location", "/doc/document/MOVED/en/pdf", status(status)));
    register.on("MOVED", sends(pdf("moved")));
    assertThat(fetch("10364/19")).isInstanceOf(Fetched.class);
  }

  @Test
  void redirectElsewhereIsRefusedAndNobodyIsAskedThere() throws Exception {
    try (LocalRegister elsewhere = new LocalRegister()) {
      String there = elsewhere.home() + PATH;
      elsewhere.on(CODE, sends(pdf("elsewhere")));
      register.on(CODE, with("Location", there, status(302)));
      assertThat(fetch("10364/19").reason()).contains(there);
      assertThat(elsewhere.asked()).isEmpty();
    }
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://HOST/x",
        "http://user@HOST/x",
        "http://HOST@example.org/x",
        "//example.org/x",
        "file:///etc/passwd",
        "http://HOST.example.org/x",
        "http:x",
        "http://[/x",
        "http://127.0.0.1/x",
        ""
      })
  void redirectThatOnlyLooksLikeOursIsRefused(String location) throws Exception {
    String there = location.replace("HOST", register.home().getAuthority());
    register.on(CODE, with("Location", there, status(302)));
    assertThat(fetch("10364/19")).isInstanceOf(Refused.class);
    assertThat(register.asked()).extracting(Asked::path).containsOnly(PATH);
  }

  @Test
  void redirectsInCirclesEnd() throws Exception {
    register.on(CODE, with("Location", PATH, status(302)));
    assertThat(fetch("10364/19")).isInstanceOf(Refused.class);
    assertThat(register.asked()).hasSize(4);
  }

  @Test
  void busyRegisterIsAskedAgain() throws Exception {
    register.on(
        CODE, with("Retry-After", "0", status(429)), status(503), status(500), sends(pdf("first")));
    assertThat(fetch("10364/19")).isInstanceOf(Fetched.class);
    assertThat(register.asked()).hasSize(4);
  }

  @Test
  void registerThatStaysBusyIsLeftInPeace() throws Exception {
    register.on(CODE, status(503));
    assertThat(fetch("10364/19").reason()).contains("busy", "503");
    assertThat(register.asked()).hasSize(4);
  }

  @Test
  void registerThatWantsALongRestIsNotAskedAgainForAnyNumber() throws Exception {
    register.on(CODE, with("Retry-After", "3600", status(429)));
    try (RegisterClient client = register.client();
        NoteFetcher fetch = new NoteFetcher(client, notes)) {
      assertThat(fetch.fetch(entry("10364/19")).outcome()).isInstanceOf(Failed.class);
      assertThat(fetch.fetch(entry("10365/19")).outcome().reason()).contains("asked again in");
    }
    assertThat(register.asked()).hasSize(1);
  }

  @Test
  void pageInPlaceOfADocumentIsRefused() throws Exception {
    register.on(CODE, with("Content-Type", "text/html; charset=utf-8", sends("<html>log in")));
    assertThat(fetch("10364/19").reason()).contains("text/html");
    assertThat(files()).isEmpty();
  }

  @Test
  void pageThatCallsItselfADocumentIsRefused() throws Exception {
    register.on(CODE, sends("<html>log in</html>"));
    assertThat(fetch("10364/19")).isInstanceOf(Refused.class);
  }

  @Test
  void documentWithoutItsEndIsRefused() throws Exception {
    register.on(CODE, sends("%PDF-1.7\nhalf of it"));
    assertThat(fetch("10364/19").reason()).contains("without its end");
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1000, 0}) // a length that is not reached; pieces, the last one missing
  void answerThatBreaksOffIsRefused(long length) throws Exception {
    register.on(
        CODE,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/pdf");
          exchange.sendResponseHeaders(200, length);
          exchange.getResponseBody().write(pdf("whole, it seems").getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          throw new IOException("the line is cut");
        });
    assertThat(fetch("10364/19").reason()).contains("broke off");
    assertThat(files()).isEmpty();
  }

  @Test
  void documentBeyondTheLimitIsRefused() throws Exception {
    register.on(CODE, sends(pdf("x".repeat(10_000))));
    assertThat(fetch("10364/19", SMALL).reason()).contains("larger");
    assertThat(files()).isEmpty();
  }

  @Test
  void registerThatDoesNotAnswerIsGivenUp() throws Exception {
    register.on(CODE, _ -> Thread.sleep(60_000));
    assertThat(fetch("10364/19", SHORT).reason()).contains("no whole answer within");
  }

  @Test
  void answerThatDripsIsGivenUp() throws Exception {
    register.on(
        CODE,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/pdf");
          exchange.sendResponseHeaders(200, 0);
          for (byte b : pdf("x".repeat(9000)).getBytes(StandardCharsets.UTF_8)) {
            exchange.getResponseBody().write(b);
            exchange.getResponseBody().flush();
            Thread.sleep(20);
          }
        });
    assertThat(fetch("10364/19", SHORT).reason()).contains("no whole answer within");
    assertThat(files()).isEmpty();
  }

  @Test
  void registerOutOfReachFails() throws Exception {
    URI nowhere = register.home();
    register.close();
    RegisterClient.RequestPolicy requestPolicy =
        new RegisterClient.RequestPolicy("archive/1", Duration.ZERO, Duration.ZERO, Duration.ZERO);
    try (RegisterClient client = new RegisterClient(nowhere, requestPolicy, SMALL);
        NoteFetcher fetch = new NoteFetcher(client, notes)) {
      assertThat(fetch.fetch(entry("10364/19")).outcome())
          .isEqualTo(new Failed(ReasonCode.HOST_UNREACHABLE.of("127.0.0.1")));
    }
  }

  @Test
  void interruptedFetchEndsAndLeavesNothing() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    register.on(
        CODE,
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          asked.countDown();
          Thread.sleep(60_000);
        });
    FutureTask<FetchOutcome> fetch = new FutureTask<>(() -> fetch("10364/19"));
    Thread thread = new Thread(fetch);
    thread.start();
    asked.await();
    thread.interrupt();
    assertThat(fetch)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withCauseInstanceOf(InterruptedException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void secondRunIsToldThatTheFirstStillFetches() {
    try (RegisterClient client = register.client();
        NoteFetcher _ = new NoteFetcher(client, notes)) {
      assertThatThrownBy(() -> new NoteFetcher(client, notes))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("another run is fetching");
    }
  }

  @Test
  void listThatWasCutOffIsGoneOnWith() throws Exception {
    Files.writeString(notes.resolve("fetched.tsv"), "10364-19.pdf\t0123");
    register.on(CODE, with("ETag", "\"v1\"", sends(pdf("first"))), status(304));
    fetch("10364/19");
    assertThat(fetch("10364/19")).isInstanceOf(Unchanged.class);
  }

  private FetchOutcome fetch(String number) throws InterruptedException {
    return fetch(register.client(), number);
  }

  private FetchOutcome fetch(String number, RegisterClient.Limits limits)
      throws InterruptedException {
    return fetch(register.client(limits), number);
  }

  private FetchOutcome fetch(RegisterClient toClose, String number) throws InterruptedException {
    try (RegisterClient client = toClose;
        NoteFetcher fetch = new NoteFetcher(client, notes)) {
      return fetch.fetch(entry(number)).outcome();
    }
  }

  private static RegisterEntry entry(String number) {
    return RegisterEntry.of(number, List.of()).getFirst();
  }

  private String content(String name) throws IOException {
    return Files.readString(notes.resolve(name));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(notes)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
