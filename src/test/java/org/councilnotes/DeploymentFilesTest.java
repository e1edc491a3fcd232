package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The files that an administrator copies. Where the program that reads them is installed it judges
 * them; elsewhere they are only looked at.
 */
class DeploymentFilesTest {

  private static final Path FILES = Path.of("docs", "deploy");
  private static final Path UNIT = FILES.resolve("council-notes-archive.service");
  private static final Path NGINX = FILES.resolve("nginx.conf");
  private static final Path CADDY = FILES.resolve("Caddyfile");
  private static final Path ALERTS = FILES.resolve("council-notes-archive.rules.yml");

  /** Finds {@code exposure level for x.service: 1.1}. */
  private static final Pattern EXPOSURE = Pattern.compile("exposure level for \\S+: (\\d+\\.\\d)");

  /** Finds {@code ssl_certificate /etc/x.pem;} and its key; not the paths of logs. */
  private static final Pattern CERTIFICATE = Pattern.compile("/etc/letsencrypt/live/[^/;]+/");

  /** Finds what the page leads to in this folder. */
  private static final Pattern LINK = Pattern.compile("]\\(deploy/([^)]{1,60})\\)");

  @TempDir private Path folder;

  @Test
  void everyFileIsNamedOnThePageAndNoOther() throws IOException {
    List<String> named =
        LINK.matcher(Files.readString(Path.of("docs/administration.md")))
            .results()
            .map(link -> link.group(1))
            .distinct()
            .sorted()
            .toList();
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted()).isEqualTo(named);
    }
  }

  @Test
  void unitIsWhatSystemdTakes() throws Exception {
    assumeThat(isInstalled("systemd-analyze")).isTrue();
    Path unit = folder.resolve("council-notes-archive.service");
    Files.writeString(
        unit, Files.readString(UNIT).replace("/opt/council-notes-archive/archive", "/usr/bin/env"));

    assertThat(run("systemd-analyze", "verify", unit.toString())).isEmpty();
    Matcher rated =
        EXPOSURE.matcher(run("systemd-analyze", "security", "--offline=true", unit.toString()));
    assertThat(rated.find()).isTrue();
    assertThat(Double.parseDouble(rated.group(1))).isLessThan(2);
  }

  @Test
  void unitWritesToItsFolderAloneAndRunsAsNobodyElse() throws IOException {
    assertThat(Files.readAllLines(UNIT))
        .contains(
            "User=council-notes",
            "StateDirectory=council-notes-archive",
            "ProtectSystem=strict",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=",
            "SuccessExitStatus=143")
        .noneMatch(line -> line.startsWith("ReadWritePaths"))
        .noneMatch(line -> line.startsWith("MemoryDenyWriteExecute"));
  }

  /** With a certificate made for the test in the place of one of an authority. */
  @Test
  void nginxTakesItsFile() throws Exception {
    assumeThat(isInstalled("nginx") && isInstalled("openssl")).isTrue();
    run(
        ("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=notes.example.org"
                + " -keyout %1$s/privkey.pem -out %1$s/fullchain.pem")
            .formatted(folder)
            .split(" ", -1));
    String site =
        CERTIFICATE
            .matcher(Files.readString(NGINX))
            .replaceAll(folder + "/")
            .replace("/var/log/nginx/", folder + "/");
    Path whole = folder.resolve("nginx.conf");
    String places =
        Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            .map(kind -> "%s_temp_path %s/%s;\n".formatted(kind, folder, kind))
            .collect(Collectors.joining());
    Files.writeString(
        whole,
        "pid %1$s/pid;\nerror_log stderr;\nevents {}\nhttp {\n%2$s%3$s}\n"
            .formatted(folder, places, site));

    assertThat(run("nginx", "-t", "-e", "stderr", "-c", whole.toString()))
        .contains("test is successful")
        .doesNotContain("[warn]");
  }

  @Test
  void caddyTakesItsFile() throws Exception {
    assumeThat(isInstalled("caddy")).isTrue();
    Path file = folder.resolve("Caddyfile");
    Files.writeString(
        file, Files.readString(CADDY).replace("/var/log/caddy/", folder.resolve("log") + "/"));

    assertThat(run("caddy", "validate", "--adapter", "caddyfile", "--config", file.toString()))
        .contains("Valid configuration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nginx.conf", "Caddyfile"})
  void proxyKeepsHealthInsideAndWritesOverWhatClientsSayOfThemselves(String name)
      throws IOException {
    String text =
        Files.readAllLines(FILES.resolve(name)).stream()
            .filter(line -> !line.strip().startsWith("#"))
            .collect(Collectors.joining("\n"));

    assertThat(text.chars().filter(c -> c == '{').count())
        .isEqualTo(text.chars().filter(c -> c == '}').count());
    assertThat(text)
        .contains("127.0.0.1:8080", "/actuator", "404", "Strict-Transport-Security", "300s")
        .contains("Forwarded", "X-Forwarded-Prefix")
        .containsPattern("2 ?[mM]B?\\b");
    assertThat(text).as("words of searches").doesNotContain("$request\"", "$request ", "$args");
  }

  @Test
  void alertsAreRulesWithWhatToDo() throws IOException {
    Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(ALERTS));
    List<Map<String, Object>> rules = rules(file.get("groups").getFirst());

    assertThat(rules)
        .hasSizeGreaterThan(8)
        .allSatisfy(
            rule -> {
              assertThat(rule).containsKeys("alert", "expr", "labels", "annotations");
              assertThat(((Map<?, ?>) rule.get("annotations")).keySet().toString())
                  .isEqualTo("[summary, action]");
            });
  }

  @Test
  void prometheusTakesItsFiles() throws Exception {
    assumeThat(isInstalled("promtool")).isTrue();
    assertThat(run("promtool", "check", "rules", ALERTS.toString())).contains("SUCCESS");
    Path config = folder.resolve("prometheus.yml");
    Files.writeString(
        config,
        Files.readString(FILES.resolve("prometheus.yml"))
            .replace("/etc/prometheus/", FILES.toAbsolutePath() + "/"));
    assertThat(run("promtool", "check", "config", config.toString())).contains("SUCCESS");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rules(Map<String, Object> group) {
    return (List<Map<String, Object>>) group.get("rules");
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
  }

  /** Runs a tool, which must succeed, and returns all that it says. */
  private static String run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s said: %s", List.of(command), said).isZero();
    return said;
  }
}
