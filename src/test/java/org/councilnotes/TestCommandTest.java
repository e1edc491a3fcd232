package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.councilnotes.LauncherHouse.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./archive test}: what it counts and when it fails. */
@DisabledOnOs(OS.WINDOWS)
class TestCommandTest {

  @TempDir Path folder;
  private LauncherHouse house;

  @BeforeEach
  void build() throws IOException {
    house = new LauncherHouse(folder);
    house.jdk("25");
  }

  @Test
  void passedAndSkippedTestsAreCountedWithTheirReason() throws Exception {
    Ended ended =
        reported(
            "<testsuite name='x' time=\"1.5\" tests=\"5\" errors=\"0\" skipped=\"1\""
                + " failures=\"0\">\n"
                + "<testcase><skipped message=\"no chromium\"/></testcase></testsuite>");
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out().lines())
        .anyMatch(line -> line.matches("unit +5 tests +1\\.5 s"))
        .anyMatch(line -> line.matches("whole +5 tests +\\d+\\.0 s, .*"))
        .contains("skipped 1: no chromium")
        .last()
        .isEqualTo("4 passed, 0 failed, 1 skipped");
  }

  @Test
  void errorsCountAsFailed() throws Exception {
    Ended ended =
        reported(
            "<testsuite name='x' time=\"0.1\" tests=\"5\" errors=\"1\" skipped=\"0\""
                + " failures=\"2\"/>");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).endsWith("\n2 passed, 3 failed, 0 skipped\n");
  }

  @Test
  void runWithoutAnyTestFails() throws Exception {
    Ended ended = house.run("test");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).endsWith("0 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void brokenBuildFailsWhateverPassedBefore() throws Exception {
    reported("<testsuite time=\"0.1\" tests=\"5\" errors=\"0\" skipped=\"0\" failures=\"0\"/>");
    Ended ended = house.with("FAKE_ERROR", "not formatted").run("test");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err()).contains("not formatted");
    assertThat(ended.out()).endsWith("0 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void missingBrowserIsSaid() throws Exception {
    assertThat(house.run("test").err()).doesNotContain("skipped");
    house.without("chromium");
    assertThat(house.run("test").err())
        .contains("skipped", "apt-get install chromium-headless-shell");
  }

  @Test
  void campaignAndOtherArgumentsReachMaven() throws Exception {
    house.run("test", "--campaign", "bad-input", "-Dtest=NoteTest");
    assertThat(house.called())
        .singleElement()
        .asString()
        .endsWith("verify -DexcludedGroups= -Darchive.campaign=bad-input -Dtest=NoteTest");
  }

  @Test
  void campaignAloneRunsTheTestsThatBearItsName() throws Exception {
    house.run("test", "--campaign", "crash");
    assertThat(house.called())
        .singleElement()
        .asString()
        .endsWith("verify -Darchive.campaign=crash -DexcludedGroups= -Dgroups=crash");
  }

  @Test
  void allRunsTheGateAndEveryCampaign() throws Exception {
    house.run("test", "--all");
    assertThat(house.called())
        .singleElement()
        .asString()
        .endsWith("verify -Darchive.campaign=all -DexcludedGroups=");
  }

  @Test
  void sizesOfTheRoomsStandBetweenTheCounts() throws Exception {
    assertThat(house.run("test").out().replace('\n', ' '))
        .matches(".*\\b0 passed.* size of each room.* all .* 0 passed, 0 failed, 0 skipped ");
  }

  @Test
  void growthSinceTheReleaseStandsFirst() throws Exception {
    Files.delete(house.home().resolve("src/main/java/Archive.java"));
    Files.writeString(
        house.home().resolve("src/test/house/release.tsv"),
        "# 1.0.0\ngone\t30\t1\t1\t0\ngrown\t10\t1\t1\t0\nsame\t20\t1\t1\t0\n");
    room("same", 20);
    room("fresh", 5);
    room("grown", 40);
    List<String> lines =
        house.run("test").out().lines().map(line -> line.replaceAll(" +", " ")).toList();
    assertThat(lines)
        .containsSequence(
            "grown 40 +30 1 = 1 = 0 =",
            "fresh 5 +5 1 +1 1 +1 0 =",
            "same 20 = 1 = 1 = 0 =",
            "gone 0 -30 0 -1 0 -1 0 =",
            "all 65 +5 3 = 3 = 0 =");
  }

  @Test
  void namedTestsAreCountedAlone() throws Exception {
    assertThat(house.run("test", "-Dtest=NoteTest").out()).doesNotContain("size of each room");
  }

  /** Makes a room of one public type with so many lines. */
  private void room(String name, int lines) throws IOException {
    Path folder = house.home().resolve("src/main/java/org/councilnotes").resolve(name);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("Type.java"), "public record Type() {}\n" + "\n".repeat(lines - 1));
  }

  private Ended reported(String report) throws Exception {
    return house.with("FAKE_REPORT", report).run("test");
  }
}
