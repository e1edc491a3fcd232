package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.Archive;
import org.councilnotes.TestCorpus;
import org.councilnotes.access.Role;
import org.councilnotes.access.account.Account;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.access.account.PasswordHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Runs the commands of {@code docs/administration.md} that back up and restore, as they stand
 * there. Only the places are others, and what needs a system of its own: services, and another
 * user.
 */
class RestoreDrillIntegrationTest {

  private static final Path PAGE = Path.of("docs", "administration.md");

  /** Finds {@code <!-- drill: backup -->} and the commands below; not other commands. */
  private static final Pattern DRILL =
      Pattern.compile("<!-- drill: ([a-z]{1,20}) -->\\n```sh\\n(.*?)\\n```", Pattern.DOTALL);

  /** Finds {@code "id":"90801-19/2"} of the passage about the walrus. */
  private static final Pattern WALRUS =
      Pattern.compile("(?m)^.*\"id\" ?: ?\"([^\"]{1,40})\".*walrus.*$");

  private static final String PASSWORD = "correct horse battery";

  private static final String SETTINGS =
      "ARCHIVE_OPTS=\"-Xmx1g -Xss1m\"\nARCHIVE_RESTRICTED=true\n";

  @TempDir private Path folder;
  private Path data;
  private Path settings;

  @BeforeEach
  void begin() throws IOException {
    assumeThat(Path.of("/bin/sh")).exists();
    assumeThat(Stream.of("tar", "sha256sum").allMatch(RestoreDrillIntegrationTest::isThere))
        .isTrue();
    data = folder.resolve("var lib/archive");
    settings = folder.resolve("etc/archive");
    tool("opt/archive", "exec '%s' %s \"$@\"".formatted(java(), program()));
    tool("bin/systemctl", "echo \"$@\" >>'%s'".formatted(folder.resolve("calls")));
    tool(
        "bin/runuser",
        "echo runuser >>'%s'; shift 3; exec \"$@\"".formatted(folder.resolve("calls")));
  }

  private static boolean isThere(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String program() {
    return "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable --enable-native-access=ALL-UNNAMED -cp '%s' %s"
        .formatted(System.getProperty("java.class.path"), Archive.class.getName());
  }

  private void tool(String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void archiveThatWasLostIsBackAfterTheCommandsOfThePage() throws Exception {
    fill();
    String passages = archive("dump");
    String restricted = archive("dump", "--world", "complete");
    Map<String, String> files = filesOf(data.resolve("corpus"));
    String users = Files.readString(data.resolve("users.yaml"));
    run(commands("backup"));

    FileSystemUtils.deleteRecursively(data);
    FileSystemUtils.deleteRecursively(settings);
    run(commands("restore"));

    assertThat(archive("dump")).isEqualTo(passages).contains("\"WALRUSCOP\"", "\"PE\"");
    assertThat(archive("dump", "--world", "complete")).isEqualTo(restricted).contains("narwhal");
    assertThat(passages).doesNotContain("narwhal");
    assertThat(archive("search", "walrus", "--json")).contains("90801-19");
    assertThat(filesOf(data.resolve("corpus"))).isEqualTo(files);
    assertUsersAre(users);
    assertThat(settings.resolve("environment")).hasContent(SETTINGS.strip());
    assertThat(folder.resolve("calls"))
        .hasContent("stop council-notes-archive\nrunuser\nstart council-notes-archive");
  }

  /** The user can log in, and the file is still for its owner alone, or nobody could. */
  private void assertUsersAre(String users) throws IOException {
    Path file = data.resolve("users.yaml");
    assertThat(file).hasContent(users);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Account rosa = new AccountFile(file).read().required("rosa");
    assertThat(rosa.role()).isEqualTo(Role.EDITOR);
    assertThat(PasswordHash.isRight(Optional.of(rosa), PASSWORD)).isTrue();
  }

  @Tag("campaign")
  @Tag("faults")
  @Test
  void backupThatIsNotWholeIsNotRestoredAndNothingIsLost() throws Exception {
    fill();
    run(commands("backup"));
    Path kept;
    try (Stream<Path> backups = Files.list(folder.resolve("backup"))) {
      kept = backups.toList().getFirst();
    }
    FileSystemUtils.deleteRecursively(kept.resolve("index"));
    TestCorpus.in(data.resolve("corpus")).note("later.txt", "90804/19", "The beluga came later.");
    String before = Files.readString(data.resolve("corpus/notes/later.txt"));

    int code = exit(commands("restore"));

    assertThat(code).as("a backup that is not whole").isNotZero();
    assertThat(data.resolve("corpus/notes/later.txt")).hasContent(before.strip());
    assertThat(folder.resolve("calls")).doesNotExist();
  }

  /** Notes, a sidecar, a vocabulary, a correction, users and settings. */
  private void fill() throws Exception {
    TestCorpus corpus =
        TestCorpus.in(data.resolve("corpus"))
            .folder("vocabulary")
            .folder("corrections")
            .note("a.txt", "90801/19", "The walrus spoke. WALRUSCOP was praised.")
            .note("b.txt", "90802/19", "Ports of the region.")
            .marked("c.txt", "90803/19", "LIMITE", "The narwhal was briefed.");
    Files.writeString(
        corpus.root().resolve("vocabulary/programmes.yaml"),
        """
        extends: default
        programmes:
        - code: WALRUSCOP
          names: {en: Walrus Cooperation}
          acronyms: [WALRUSCOP]
        """);
    Files.createDirectories(settings);
    Files.writeString(settings.resolve("environment"), SETTINGS);
    run(
        "echo '"
            + PASSWORD
            + "' | \"$PROGRAM/archive\" user add rosa --role editor --users \"$DATA/users.yaml\"");
    ingest();
    String passage = WALRUS.matcher(archive("dump")).results().findFirst().orElseThrow().group(1);
    Files.writeString(
        corpus.root().resolve("corrections/90801-19.yaml"),
        """
        corrections:
        - passage: %s
          add: {kind: country, code: PE, role: mentioned, words: walrus}
        """
            .formatted(passage));
    ingest();
  }

  private void ingest() {
    archive("ingest", "--corpus", data.resolve("corpus").toString());
  }

  private static String commands(String drill) throws IOException {
    List<MatchResult> found =
        DRILL
            .matcher(Files.readString(PAGE))
            .results()
            .filter(block -> block.group(1).equals(drill))
            .toList();
    assertThat(found).as(drill).hasSize(1);
    return found.getFirst().group(2);
  }

  private void run(String commands) throws Exception {
    assertThat(exit(commands)).as("exit code; it said: %s", said("err")).isZero();
  }

  private int exit(String commands) throws Exception {
    return start(List.of("/bin/sh", "-c", commands)).waitFor();
  }

  /** What a command says that the page does not have: in this process, which starts none for it. */
  private String archive(String... arguments) {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(List.of("--index", data.resolve("index").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    System.setProperty(LocationOptions.RESTRICTED, "true");
    try {
      int code =
          ArchiveCommand.run(
              new PrintWriter(out), new PrintWriter(err), command.toArray(String[]::new));
      assertThat(code).as("exit code of %s: %s", command, err).isZero();
    } finally {
      System.clearProperty(LocationOptions.RESTRICTED);
    }
    return out.toString();
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    Map<String, String> environment = builder.environment();
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("PATH", folder.resolve("bin") + File.pathSeparator + environment.get("PATH"));
    environment.put("ARCHIVE_RESTRICTED", "true");
    environment.put("PROGRAM", folder.resolve("opt").toString());
    environment.put("DATA", data.toString());
    environment.put("SETTINGS", settings.toString());
    environment.put("BACKUP", folder.resolve("backup").toString());
    return builder.start();
  }

  private String said(String stream) throws IOException {
    return Files.readString(folder.resolve(stream));
  }

  private static Map<String, String> filesOf(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
