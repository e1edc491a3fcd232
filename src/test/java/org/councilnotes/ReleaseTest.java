package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.cli.ProgramVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the files of a release say of its version and its licence is the same everywhere. */
class ReleaseTest {

  /** Matches {@code ## 0.3.0 - 2026-11-29}; not {@code ## Unreleased}. */
  private static final Pattern RELEASE = Pattern.compile("(?m)^## (\\d+\\.\\d+\\.\\d+) - ");

  /** Matches the version of the project; not that of its parent, which stands deeper. */
  private static final Pattern VERSION = Pattern.compile("(?m)^ {2}<version>(.*)</version>$");

  @Test
  void versionIsTheSameEverywhere() throws IOException {
    String version = first(VERSION, "pom.xml");

    assertThat(ProgramVersion.current().number()).isEqualTo(version);
    assertThat(first(RELEASE, "CHANGELOG.md")).isEqualTo(version);
    assertThat(Path.of("CHANGELOG.md"))
        .content()
        .contains(
            "Tag: `v" + version + "`", "--grep='^Release " + version.replace(".", "\\.") + "$'");
    assertThat(Path.of("src/cluster/pom.xml")).content().contains("<version>" + version + "<");
    assertThat(Path.of("SECURITY.md"))
        .content()
        .contains("| " + version.replaceFirst("\\d+$", "x") + " |");
  }

  @Test
  void licenceIsTheSameEverywhere() {
    assertThat(Path.of("LICENSE")).content().contains("Apache License", "Version 2.0");
    assertThat(Path.of("NOTICE")).content().contains("Apache License, Version 2.0");
    assertThat(Path.of("pom.xml")).content().contains("<name>Apache-2.0</name>");
    assertThat(Path.of("README.md")).content().contains("[Apache-2.0](LICENSE)");
  }

  /** A build that took the time of the hour would make other bytes each time. */
  @Test
  void buildHasAFixedTime() {
    assertThat(Path.of("pom.xml"))
        .content()
        .containsPattern("<project.build.outputTimestamp>\\d{4}-\\d\\d-\\d\\dT00:00:00Z<");
  }

  @Test
  void updatesAreProposedWeekly() throws IOException {
    JsonNode settings = JsonMapper.shared().readTree(Files.readString(Path.of("renovate.json")));

    assertThat(settings.path("extends").valueStream().map(JsonNode::asString).toList())
        .isEqualTo(List.of("config:recommended", "schedule:weekly", "docker:pinDigests"));
  }

  private static String first(Pattern pattern, String file) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(Path.of(file)));
    assertThat(matcher.find()).as(file).isTrue();
    return matcher.group(1);
  }
}
