package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.councilnotes.LauncherHouse.Ended;
import org.councilnotes.cli.ArchiveCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The launcher {@code ./archive}, on a machine of fakes. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir Path folder;
  private LauncherHouse house;

  @BeforeEach
  void build() throws IOException {
    house = new LauncherHouse(folder);
  }

  @Test
  void namedJavaComesBeforeJavaHomeAndInstalledOnes() throws Exception {
    Path installed = house.jdk("25.0.1");
    Path javaHome = house.jdk("26");
    Path named = house.jdk("25.0.2");
    assertThat(house.run("show").out()).startsWith(installed.toString());
    assertThat(house.with("JAVA_HOME", javaHome.toString()).run("show").out())
        .startsWith(javaHome.toString());
    assertThat(house.with("ARCHIVE_JAVA", named.resolve("bin/java").toString()).run("show").out())
        .startsWith(named.toString());
  }

  @Test
  void tooOldJdksArePassedOver() throws Exception {
    Path old = house.jdk("17.0.21");
    Path recent = house.jdk("25.0.3");
    house.with("ARCHIVE_JAVA", old.toString()).with("JAVA_HOME", house.jdk("1.8.0_402").toString());
    house.command("java", "#!/bin/sh\necho never asked\n");
    assertThat(house.run("show").out()).startsWith(recent.toString());
  }

  @Test
  void withoutJdkItSaysWhatToInstall() throws Exception {
    house.jdk("24");
    Ended ended = house.run("show");
    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err()).contains("JDK 25", "apt-get install openjdk-25-jdk-headless");
  }

  @Test
  void rootOnDebianInstallsTheMissingJdk() throws Exception {
    Path ready = house.jdk("25");
    Path away = Files.move(ready, folder.resolve("package"));
    house.command("id", "#!/bin/sh\necho 0\n");
    house.command(
        "apt-get",
        "#!/bin/sh\necho \"apt-get $*\" >>\"$FAKE_CALLS\"\n"
            + "case $* in *install*) mv '"
            + away
            + "' '"
            + ready
            + "' ;; *) exit 100 ;; esac\n");
    assertThat(house.run("show").out()).startsWith(ready.toString());
    assertThat(house.called()).anyMatch(call -> call.endsWith("install openjdk-25-jdk-headless"));
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    house.jdk("25");
    house.without("mvn");
    Ended ended = house.run("show");
    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err()).contains("apt-get install maven");
  }

  @Test
  void mavenRunsOnTheJdkThatWasFound() throws Exception {
    Path jdk = house.jdk("25");
    house.run("show");
    assertThat(house.called()).singleElement().asString().startsWith(jdk + ": ");
  }

  @Test
  void buildIsToldTheCommit() throws Exception {
    house.jdk("25");
    house.command("git", "#!/bin/sh\necho '27ca392c with changes'\n");
    house.run("show");
    assertThat(house.called())
        .singleElement()
        .asString()
        .contains("-Darchive.commit=27ca392c with changes ");
  }

  @Test
  void withoutGitTheCommitIsUnknown() throws Exception {
    house.jdk("25");
    house.run("show");
    assertThat(house.called()).singleElement().asString().contains("-Darchive.commit=unknown ");
  }

  @Test
  void unchangedSourcesAreBuiltOnce() throws Exception {
    house.jdk("25");
    house.run("show");
    house.run("search");
    assertThat(house.called()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "docs/codebook.md",
        "src/main/java/Archive.java",
        "src/main/java/New.java"
      })
  void changedSourceIsBuiltAgain(String source) throws Exception {
    house.jdk("25");
    house.run("show");
    house.write(source);
    house.run("show");
    assertThat(house.called()).hasSize(2);
  }

  @Test
  void deletedSourceIsBuiltAgain() throws Exception {
    house.jdk("25");
    house.run("show");
    Files.delete(house.home().resolve("src/main/java/Archive.java"));
    house.run("show");
    assertThat(house.called()).hasSize(2);
  }

  @Test
  void failedBuildShowsItsErrorsAndIsTriedAgain() throws Exception {
    house.jdk("25");
    Ended ended = house.with("FAKE_ERROR", "Archive.java: no such thing").run("show");
    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("Archive.java: no such thing").doesNotContain("chatter");
    assertThat(house.with("FAKE_ERROR", "").run("show").exitCode()).isZero();
  }

  @Test
  void twoLaunchersAtOnceBuildOnce() throws Exception {
    house.jdk("25");
    house.with("FAKE_SLEEP", "1");
    Process first = house.start(house.home().resolve("archive"), "show");
    Process second = house.start(house.home().resolve("archive"), "show");
    assertThat(LauncherHouse.end(first).exitCode()).isZero();
    assertThat(LauncherHouse.end(second).exitCode()).isZero();
    assertThat(house.called()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void exitCodeOfTheProgramIsPassedOn(int code) throws Exception {
    house.jdk("25");
    house.with("FAKE_EXIT", Integer.toString(code));
    assertThat(house.run("ingest").exitCode()).isEqualTo(code);
    assertThat(house.run("status").exitCode()).isEqualTo(code);
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    house.jdk("25");
    house.with("ARCHIVE_OPTS", "-Xmx1g -Da=b");
    assertThat(house.run("search", "early  warning", "", "*").out())
        .contains("-Xmx1g\n-Da=b\n", "-Darchive.home=" + house.home() + "\n")
        .endsWith("archive.jar\nsearch\nearly  warning\n\n*\n");
  }

  @Test
  void firstUseLeavesItsClassesForTheNext() throws Exception {
    house.jdk("25");
    house.run("show", "--help");
    house.with("FAKE_EXIT", "2").run("show");
    assertThat(house.run("show").out()).doesNotContain("-XX:SharedArchiveFile");
    assertThat(house.with("FAKE_EXIT", "0").run("show").out()).contains("ArchiveClassesAtExit");
    assertThat(house.run("show").out())
        .contains(
            "-XX:SharedArchiveFile=" + house.home().resolve("target/archive/show.jsa") + "\n");
  }

  @Test
  void buildLeavesTheClassesOfServing() throws Exception {
    house.jdk("25");
    String archived = "-XX:SharedArchiveFile=" + house.home().resolve("target/archive/serve.jsa");
    assertThat(house.run("serve").out())
        .contains(archived + "\n")
        .doesNotContain("ArchiveClassesAtExit", "spring.context.exit", "TieredStopAtLevel");
  }

  @Test
  void buildLeavesTheClassesOfReading() throws Exception {
    house.jdk("25");
    Path archived = house.home().resolve("target/archive/reader.jsa");
    assertThat(house.run("ingest").out()).contains("-Darchive.reader.classes=" + archived + "\n");
    assertThat(archived).exists();
  }

  @Test
  void servingStartsWhereItsClassesCouldNotBeLeft() throws Exception {
    house.jdk("25");
    Ended ended = house.with("FAKE_EXIT", "1").run("serve");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).endsWith("archive.jar\nserve\n").doesNotContain("SharedArchiveFile");
    assertThat(ended.err()).contains("serving will start slower");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "ingest", "search"})
  void nothingIsAskedOfTheVirtualMachineThatItWarnsOf(String command) throws Exception {
    house.jdk("25");
    assertThat(house.run(command).out()).contains("-Xlog:disable").doesNotContain("incubator");
  }

  @Test
  void importUsesTheCollectorForThroughputAndLeavesNoClasses() throws Exception {
    house.jdk("25");
    assertThat(house.run("import").out())
        .contains("-XX:+UseParallelGC")
        .doesNotContain("ArchiveClassesAtExit");
    assertThat(house.with("ARCHIVE_OPTS", "-XX:+UseZGC").run("import").out())
        .doesNotContain("-XX:+UseParallelGC");
  }

  @Test
  void linkedLauncherFindsItsHome() throws Exception {
    house.jdk("25");
    Path link = folder.resolve("a link");
    Files.createSymbolicLink(link, house.home().resolve("archive"));
    Ended ended = LauncherHouse.end(house.start(link, "status"));
    assertThat(ended.out()).contains("-Darchive.home=" + house.home() + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "serach, search",
    "statuss, status",
    "comp, compare",
    "help serach, search",
    "cluster statu, status",
    "bench serch, search"
  })
  void wrongCommandIsToldWhichWasMeantBeforeAnythingIsBuilt(String line, String meant)
      throws Exception {
    house.jdk("25");
    Ended ended = house.run(line.split(" "));
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("did you mean " + meant + "?");
    assertThat(house.called()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nothing", "--nothing", "cluster up many", "cluster up 1 2 3", "help nothing"})
  void whatIsLikeNoCommandIsRefusedWithoutAGuess(String line) throws Exception {
    house.jdk("25");
    Ended ended = house.run(line.split(" "));
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).isNotEmpty().doesNotContain("did you mean");
    assertThat(house.called()).isEmpty();
  }

  @Test
  void helpOfACommandIsItsHelpOption() throws Exception {
    house.jdk("25");
    assertThat(house.run("help", "search").out()).endsWith("archive.jar\nsearch\n--help\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "bench", "cluster", "package"})
  void commandsOfTheLauncherExplainThemselvesWithoutABuild(String command) throws Exception {
    Ended asked = house.run(command, "--help");
    assertThat(asked.exitCode()).isZero();
    assertThat(asked.out()).startsWith("usage: ./archive " + command).contains("exit codes: 0 ");
    assertThat(house.run("help", command)).isEqualTo(asked);
    assertThat(house.called()).isEmpty();
  }

  @Test
  void packageRunsItsProgramAndNeverBuilds() throws Exception {
    house.jdk("25");
    house.without("mvn");
    Path program = house.unpack();
    Ended ended = house.run("show", "91790/19");
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).contains("-jar\n" + program + "/archive.jar\nshow\n91790/19\n");
    assertThat(house.home().resolve("target")).doesNotExist();
    assertThat(house.called()).isEmpty();
  }

  @Test
  void packageRunsOnARuntimeWithoutACompiler() throws Exception {
    Path runtime = house.jdk("25");
    Files.delete(runtime.resolve("bin/javac"));
    assertThat(house.run("show").exitCode()).isEqualTo(3);
    house.unpack();
    assertThat(house.run("show").out()).startsWith(runtime.toString());
  }

  @Test
  void packageIsPreparedOnceForEachJdk() throws Exception {
    house.jdk("25.0.1");
    Path program = house.unpack();
    assertThat(house.run("status").err()).contains("preparing for this JDK");
    assertThat(house.run("serve").err()).isEmpty();
    assertThat(house.run("serve").out()).contains("SharedArchiveFile=" + program + "/serve.jsa\n");
    house.with("ARCHIVE_JAVA", house.jdk("26").toString());
    assertThat(house.run("status").err()).contains("preparing for this JDK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "bench search", "cluster up", "package"})
  void packageSaysWhatNeedsTheSources(String line) throws Exception {
    house.jdk("25");
    house.unpack();
    Ended ended = house.run(line.split(" "));
    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err()).contains(line.replaceFirst(" .*", "") + " needs the sources");
    assertThat(house.called()).isEmpty();
  }

  @Test
  void packageWithoutItsProgramSaysSo() throws Exception {
    house.jdk("25");
    Files.delete(house.unpack().resolve("archive.jar"));
    Ended ended = house.run("status");
    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err()).contains("unpack it again");
  }

  @Test
  void componentOfMeaningIsFetchedByItsProfileAndHandedOn() throws Exception {
    house.jdk("25");
    Path jars = house.home().resolve("target/meaning-jars");
    assertThat(house.run("meaning", "on", "--cased").out())
        .endsWith("archive.jar\nmeaning\non\n--cased\n--from\n" + jars + "\n");
    assertThat(house.called()).hasSize(2);
    assertThat(house.called().getLast())
        .endsWith(" -Pmeaning dependency:copy-dependencies@meaning");
  }

  @Test
  void componentIsFetchedWhereOptionsStandBeforeOn() throws Exception {
    house.jdk("25");
    Path jars = house.home().resolve("target/meaning-jars");
    assertThat(house.run("meaning", "--index", "/x", "on").out())
        .endsWith("meaning\n--index\n/x\non\n--from\n" + jars + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meaning on --from /jars",
        "meaning on --help",
        "meaning status",
        "search on",
        "search x on"
      })
  void nothingIsFetchedWhereItIsNotNeeded(String line) throws Exception {
    house.jdk("25");
    house.run("status");
    assertThat(house.run(line.split(" ")).out()).endsWith(line.replace(' ', '\n') + "\n");
    assertThat(house.called()).hasSize(1);
  }

  @Test
  void packageFetchesNoComponentAndLeavesItToTheProgramToSayWhatItNeeds() throws Exception {
    house.jdk("25");
    house.unpack();
    assertThat(house.run("meaning", "on").out()).endsWith("meaning\non\n");
    assertThat(house.called()).isEmpty();
  }

  @Test
  void everyCommandIsListed() throws Exception {
    Set<String> commands = new CommandLine(new ArchiveCommand()).getSubcommands().keySet();
    String listed = house.run("help").out();
    assertThat(commands)
        .allSatisfy(command -> assertThat(listed).containsPattern("(?m)^  " + command + " +\\S"));
  }

  @Test
  void helpNeedsNeitherJdkNorBuild() throws Exception {
    assertThat(house.run("--help")).returns(0, Ended::exitCode);
    assertThat(house.run("--help").out()).contains("serve", "test", "ARCHIVE_JAVA");
    assertThat(house.run()).returns(2, Ended::exitCode);
  }
}
