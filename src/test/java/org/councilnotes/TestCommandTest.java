package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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

  private Ended reported(String report) throws Exception {
    return house.with("FAKE_REPORT", report).run("test");
  }
}
