package org.councilnotes.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.container.ImageRecipe.Stage;
import org.councilnotes.container.ImageRecipe.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What can be told of {@code Dockerfile} and {@code .dockerignore} without building; {@link
 * ImageIntegrationTest} takes the steps.
 */
class ImageRecipeTest {

  /** Finds the packages that the launcher installs for tests of scans. */
  private static final Pattern TESSERACT =
      Pattern.compile("install (tesseract-ocr(?: tesseract-ocr-[a-z]{3})+)");

  /** A name with a tag that says a version, and a digest where it is pinned. */
  private static final Pattern TAGGED =
      Pattern.compile("[a-z]+:(?!latest)[a-z0-9.-]+(?:@sha256:[0-9a-f]{64})?");

  private final ImageRecipe recipe = ImageRecipe.read();
  private final Stage image = recipe.image();

  @Test
  void basesHaveOnePlaceWhereTheyCanBePinned() {
    assertThat(recipe.stages()).hasSize(2);
    assertThat(recipe.stages().stream().map(Stage::base))
        .containsExactly("${BUILD_IMAGE}", "${RUNTIME_IMAGE}");
    assertThat(recipe.arguments()).containsOnlyKeys("BUILD_IMAGE", "RUNTIME_IMAGE");
    assertThat(recipe.arguments().values()).allMatch(TAGGED.asMatchPredicate());
  }

  @Test
  void imageHasNeitherMavenNorSources() {
    assertThat(image.all("COPY")).allMatch(step -> step.flags().contains("--from=build"));
    assertThat(image.all("COPY").stream().map(step -> step.words().getFirst()))
        .containsExactly("/opt/runtime", "/archive");
    assertThat(image.steps())
        .noneMatch(step -> step.text().contains("mvn") || step.text().contains("maven"));
    assertThat(image.environment())
        .containsEntry("JAVA_HOME", "/opt/runtime")
        .containsEntry("SERVER_ADDRESS", "0.0.0.0");
  }

  @Test
  void imageRunsTheLauncherAsAUserWithoutRights() {
    assertThat(image.only("USER").text()).isEqualTo("1000:1000");
    assertThat(image.steps().stream().map(Step::text))
        .anyMatch(text -> text.contains("useradd --uid 1000 --gid 1000"));
    assertThat(image.only("ENTRYPOINT").list()).containsExactly("/archive/archive");
    assertThat(image.only("CMD").list()).containsExactly("serve", "--port", "8080");
    assertThat(image.only("EXPOSE").text()).isEqualTo("8080");
    assertThat(image.only("STOPSIGNAL").text()).isEqualTo("SIGTERM");
  }

  /** Scans are read as where the launcher installed tesseract. */
  @Test
  void tesseractHasTheLanguagesOfTheTests() throws IOException {
    String launcher = Files.readString(Path.of("archive"));
    Set<String> tested =
        TESSERACT
            .matcher(launcher)
            .results()
            .map(found -> new TreeSet<>(Arrays.asList(found.group(1).split(" "))))
            .findFirst()
            .orElseThrow();
    Set<String> installed =
        new TreeSet<>(
            image.all("RUN").stream()
                .flatMap(step -> step.words().stream())
                .filter(word -> word.startsWith("tesseract-ocr"))
                .toList());
    assertThat(installed).isEqualTo(tested);
  }

  @Test
  void whatIsCopiedIsGivenAndThere() throws IOException {
    BuildContext context = new BuildContext();
    for (Step copy : recipe.build().all("COPY")) {
      for (String source : copy.words().subList(0, copy.words().size() - 1)) {
        assertThat(context.files(Path.of(source))).as(source).isNotEmpty();
      }
    }
    assertThat(context.named()).allSatisfy(path -> assertThat(path).exists());
  }

  /** Of the notes only samples, one of each format. */
  @Test
  void notesStayOutOfTheImage() throws IOException {
    assertThat(
            new BuildContext()
                .files(Path.of("corpus")).stream()
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.substring(name.lastIndexOf('.') + 1)))
        .containsExactlyInAnyOrder("md", "doc", "docx", "html", "odt", "pdf", "rtf", "txt");
    assertThat(recipe.build().all("RUN").getLast().text()).endsWith("&& rm -r /archive/corpus");
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "503, 1", "404, 1"})
  @DisabledOnOs(OS.WINDOWS)
  void healthIsThatOfTheArchive(int status, int code) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/actuator/health",
        exchange -> {
          boolean named = "localhost".equals(exchange.getRequestHeaders().getFirst("Host"));
          exchange.sendResponseHeaders(named ? status : 421, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThat(checked(server.getAddress().getPort())).isEqualTo(code);
    } finally {
      server.stop(0);
    }
    assertThat(checked(server.getAddress().getPort())).isNotZero();
  }

  private int checked(int port) throws IOException, InterruptedException {
    List<String> command =
        image.only("HEALTHCHECK").list().stream()
            .map(word -> word.replace("8080", Integer.toString(port)))
            .toList();
    Process check =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return check.waitFor();
  }

  @Test
  void stepsAreReadWithTheirFlagsAndAcrossLines() {
    ImageRecipe read =
        ImageRecipe.of(
            """
            ARG BASE=debian:trixie-slim
            FROM ${BASE} AS build
            # a comment
            RUN --mount=type=cache,target=/root/.m2 \\
                mvn -B package && \\
                true
            ENV A=1 \\
                B="2"
            CMD ["a b", "c"]
            """);
    assertThat(read.arguments()).containsEntry("BASE", "debian:trixie-slim");
    assertThat(read.build().only("RUN"))
        .isEqualTo(
            new Step(
                "RUN", List.of("--mount=type=cache,target=/root/.m2"), "mvn -B package && true"));
    assertThat(read.build().environment()).containsEntry("A", "1").containsEntry("B", "2");
    assertThat(read.build().only("CMD").list()).containsExactly("a b", "c");
    assertThat(Stream.of(read.build(), read.image()).distinct()).hasSize(1);
  }
}
