package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.councilnotes.LauncherHouse.Ended;
import org.councilnotes.cli.ProgramVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The file that people install, made by Maven from copies of the sources, and what is in it. */
@Tag("campaign")
@Tag("package")
@DisabledOnOs(OS.WINDOWS)
class PackageTest {

  /** The commands of the system that are on the search path where the package runs. */
  private static final List<String> ORDINARY =
      List.of("cat", "dirname", "grep", "head", "mkdir", "mv", "readlink", "rm", "sed");

  private static final String VERSION = ProgramVersion.current().number();

  private static final Path JDK = Path.of(System.getProperty("java.home"));

  @TempDir private static Path folder;

  private static Path first;
  private static Path second;
  private static Path installed;

  @BeforeAll
  static void makeTwiceAndUnpack() throws Exception {
    Path sources = copy(Path.of(""), folder.resolve("one"));
    Path others = copy(sources, folder.resolve("another folder/of a longer name"));
    first = packed(sources);
    second = packed(others);
    Path empty = Files.createDirectories(folder.resolve("empty"));
    execute(empty, "tar", "-xzf", first.toString());
    try (Stream<Path> unpacked = Files.list(empty)) {
      installed = unpacked.findFirst().orElseThrow();
    }
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String command : ORDINARY) {
      Files.createSymbolicLink(bin.resolve(command), Path.of("/bin", command));
    }
    Files.createSymbolicLink(bin.resolve("java"), JDK.resolve("bin/java"));
  }

  @Test
  void sameSourcesMakeTheSameBytes() throws IOException {
    assertThat(first).isNotEqualTo(second);
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }

  @Test
  void holdsWhatIsNeededAndNoSources() {
    assertThat(installed.getFileName()).hasToString("council-notes-archive-" + VERSION);
    assertThat(
            Stream.of(
                "archive",
                "program/archive.jar",
                "program/lib",
                "docs/operations.md",
                "LICENSE",
                "NOTICE",
                "SECURITY.md",
                "sbom.cdx.json",
                "corpus/notes",
                "index"))
        .allSatisfy(file -> assertThat(installed.resolve(file)).exists());
    assertThat(Stream.of("pom.xml", "src", ".git", "target"))
        .allSatisfy(file -> assertThat(installed.resolve(file)).doesNotExist());
  }

  @Test
  void runsWithAJdkAlone() throws Exception {
    assertThat(run("--version").out()).contains(VERSION);
    // Scans count as failed where there is no tesseract.
    assertThat(run("ingest").exitCode()).isIn(0, 1);
    Ended search = run("search", "early warning");
    assertThat(search.exitCode()).as(search.err()).isZero();
    assertThat(search.out()).containsIgnoringCase("early warning");
    assertThat(served("/?q=early+warning")).contains("91790/19");
    assertThat(served("/about/licences")).contains("lucene-core").doesNotContain("junrar");
    assertThat(installed.resolve("target")).doesNotExist();
  }

  /** What a server of the package answers to the first request that it takes. */
  private static String served(String address) throws Exception {
    int port = freePort();
    Process server = start("serve", "--no-ingest", "--no-watch", "--port", "" + port);
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI page = URI.create("http://localhost:" + port + address);
      while (server.isAlive()) {
        try {
          return client
              .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
              .body();
        } catch (IOException notYet) {
          TimeUnit.MILLISECONDS.sleep(200);
        }
      }
      return "";
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Ended run(String... arguments) throws Exception {
    return LauncherHouse.end(start(arguments));
  }

  private static Process start(String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(installed.resolve("archive").toString()), Stream.of(arguments))
                .toList());
    Map<String, String> machine =
        Map.of(
            "PATH", folder.resolve("bin").toString(),
            "HOME", Files.createDirectories(folder.resolve("home")).toString(),
            "ARCHIVE_JVMS", folder.resolve("none").toString());
    builder.environment().clear();
    builder.environment().putAll(new TreeMap<>(machine));
    return builder.directory(folder.toFile()).start();
  }

  /** Copies the files that git knows, as they stand, into a repository of their own. */
  private static Path copy(Path sources, Path copy) throws Exception {
    Files.createDirectories(copy);
    execute(
        sources,
        "sh",
        "-c",
        "git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t \"$1\"",
        "sh",
        copy.toString());
    execute(copy, "git", "init", "--quiet");
    execute(copy, "git", "add", "--all");
    return copy;
  }

  private static Path packed(Path sources) throws Exception {
    return Path.of(execute(sources, "./archive", "package").strip());
  }

  private static String execute(Path where, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(where.toAbsolutePath().toFile());
    builder.environment().put("ARCHIVE_JAVA", JDK.toString());
    builder.environment().remove("JDK_JAVA_OPTIONS");
    Ended ended = LauncherHouse.end(builder.start());
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    return ended.out();
  }
}
