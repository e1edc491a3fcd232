package org.councilnotes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with the launcher and a few sources, and around it a machine whose JDKs, Maven and
 * apt-get are scripts that only write down how they were called. Its paths contain spaces.
 */
final class LauncherHouse {

  /** What a launcher's run left behind. */
  record Ended(int exitCode, String out, String err) {}

  private static final String JAVA =
      """
      #!/bin/sh
      for argument in "$@"; do
        case $argument in -XX:ArchiveClassesAtExit=*) touch "${argument#*=}" ;; esac
      done
      case $* in
        *jarmode*) for last in "$@"; do :; done; mkdir -p "$last"; touch "$last/archive.jar" ;;
        *) printf '%s\\n' "$0" "$@"; exit "${FAKE_EXIT:-0}" ;;
      esac
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$JAVA_HOME: $*" >>"$FAKE_CALLS"
      sleep "${FAKE_SLEEP:-0}"
      [ -z "${FAKE_ERROR:-}" ] || { echo "[INFO] chatter"; echo "[ERROR] $FAKE_ERROR"; exit 1; }
      mkdir -p target && touch target/archive.jar
      [ -z "${FAKE_REPORT:-}" ] || { mkdir target/surefire-reports && echo "$FAKE_REPORT" >target/surefire-reports/TEST-org.x.ATest.xml; }
      """;

  private static final List<String> ORDINARY =
      List.of(
          "awk",
          "cat",
          "date",
          "dirname",
          "find",
          "flock",
          "grep",
          "head",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sh",
          "sleep",
          "sort",
          "touch");

  private final Path machine;
  private final Path home;
  private final Map<String, String> environment = new TreeMap<>();

  LauncherHouse(Path folder) throws IOException {
    machine = folder.resolve("a machine");
    home = machine.resolve("the house");
    Files.createDirectories(home.resolve("src/main/java"));
    Files.createDirectories(home.resolve("src/test/java"));
    Files.createDirectories(home.resolve("src/test/awk"));
    Files.createDirectories(home.resolve("src/test/house"));
    Files.createDirectories(home.resolve("docs"));
    for (String file :
        List.of(
            "archive",
            "src/test/awk/count-tests.awk",
            "src/test/house/sizes",
            "src/test/house/release.tsv")) {
      Files.copy(Path.of(file), home.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    write("pom.xml");
    write("docs/codebook.md");
    write("src/main/java/Archive.java");
    ordinaryCommands();
    command("mvn", MAVEN);
    command("chromium", "#!/bin/sh\n");
    command("tesseract", "#!/bin/sh\n");
    with("FAKE_CALLS", calls().toString());
    with("ARCHIVE_JVMS", jvms().toString());
    with("PATH", machine.resolve("bin").toString());
  }

  Path home() {
    return home;
  }

  Path jvms() {
    return machine.resolve("jvms");
  }

  /** A JDK that says of itself that it is of a release such as {@code 25.0.3}. */
  Path jdk(String release) throws IOException {
    Path jdk = jvms().resolve("jdk-" + release);
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + release + "\"\n");
    return jdk;
  }

  /** Puts a command on the machine's path. */
  void command(String name, String text) throws IOException {
    script(machine.resolve("bin").resolve(name), text);
  }

  void without(String command) throws IOException {
    Files.delete(machine.resolve("bin").resolve(command));
  }

  LauncherHouse with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Changes a source so that it is younger than everything built so far. */
  void write(String source) throws IOException {
    Path file = home.resolve(source);
    Files.writeString(file, "x");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
  }

  /** Makes the folder a package: the program built, and no sources. */
  Path unpack() throws IOException {
    for (String source : List.of("pom.xml", "docs/codebook.md", "src/main/java/Archive.java")) {
      Files.delete(home.resolve(source));
    }
    Path program = Files.createDirectories(home.resolve("program"));
    write("program/archive.jar");
    return program;
  }

  /** How Maven or apt-get were called, a line a call. */
  List<String> called() throws IOException {
    return Files.exists(calls()) ? Files.readAllLines(calls()) : List.of();
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    return end(start(home.resolve("archive"), arguments));
  }

  Process start(Path launcher, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.directory(machine.toFile()).start();
  }

  static Ended end(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, err);
  }

  private Path calls() {
    return machine.resolve("calls");
  }

  /** The real commands that the launcher needs, and no other: what is not here is missing. */
  private void ordinaryCommands() throws IOException {
    Path bin = Files.createDirectories(machine.resolve("bin"));
    for (String name : ORDINARY) {
      for (String folder : List.of("/usr/bin", "/bin")) {
        Path real = Path.of(folder, name);
        if (Files.exists(real) && Files.notExists(bin.resolve(name))) {
          Files.createSymbolicLink(bin.resolve(name), real);
        }
      }
    }
    command("id", "#!/bin/sh\necho 1000\n");
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
