package org.councilnotes.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSearchSettingsTest {

  private static OpenSearchSettings settings(String... namesAndValues) {
    Map<String, String> named = new HashMap<>(Map.of("archive.engine.addresses", "http://a:9200"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      named.put("archive.engine." + namesAndValues[i], namesAndValues[i + 1]);
    }
    return OpenSearchSettings.of(name -> Optional.ofNullable(named.get(name)));
  }

  @Test
  void addressesAreEnough() {
    OpenSearchSettings settings = settings("addresses", " https://a:9200, http://b:9201/path,");

    assertThat(settings.addresses())
        .containsExactly(URI.create("https://a:9200"), URI.create("http://b:9201/path"));
    assertThat(settings.name()).isEqualTo("council-notes");
    assertThat(settings.shards()).isEqualTo(1);
    assertThat(settings.replicas()).isEqualTo(1);
    assertThat(settings.login()).isEmpty();
    assertThat(settings.certificates()).isEmpty();
  }

  @Test
  void everythingCanBeSet() {
    OpenSearchSettings settings =
        settings(
            "name",
            "notes-2",
            "shards",
            "3",
            "replicas",
            "0",
            "user",
            "reader",
            "password",
            " s ",
            "certificates",
            "pom.xml");

    assertThat(settings.name()).isEqualTo("notes-2");
    assertThat(settings.shards()).isEqualTo(3);
    assertThat(settings.replicas()).isZero();
    assertThat(settings.login()).contains(new OpenSearchSettings.Login("reader", " s "));
    assertThat(settings.certificates()).contains(Path.of("pom.xml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          addresses    | ''                | archive.engine.addresses is not set
          addresses    | search-1:9200     | "search-1:9200", which is not an address
          addresses    | ftp://a           | which is not an address
          addresses    | http://a b        | archive.engine.addresses holds what is not an address
          addresses    | http://me:pw9@a   | archive.engine.addresses must not hold a user or password
          name         | Council Notes     | archive.engine.name is "Council Notes"
          name         | _notes            | archive.engine.name is "_notes"
          shards       | 0                 | archive.engine.shards is "0"; a number from 1
          shards       | many              | archive.engine.shards is "many"
          replicas     | -1                | archive.engine.replicas is "-1"; a number from 0
          certificates | /nowhere.pem      | archive.engine.certificates names /nowhere.pem
          user         | me                | ARCHIVE_ENGINE_PASSWORD is not set
          password     | pw9               | archive.engine.user is not set
          password.file | /nowhere/secret  | archive.engine.password.file names /nowhere/secret, which cannot be read
          password.file | corpus           | archive.engine.password.file names corpus, which cannot be read
          password.file | pom.xml          | archive.engine.password.file names pom.xml, which does not hold one line
          """)
  void whatCannotBeMeantIsSaidInOneLine(String name, String value, String said) {
    assertThatThrownBy(() -> settings(name, value))
        .isInstanceOfSatisfying(
            OpenSearchProblem.class,
            problem -> assertThat(problem.kind()).isEqualTo(OpenSearchProblem.Kind.SETTING))
        .hasMessageContaining(said)
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("pw9");
  }

  @Test
  void passwordIsNotShown() {
    assertThat(settings("user", "me", "password", "pw9").toString())
        .contains("me")
        .doesNotContain("pw9");
  }

  /** As a container is given its secrets. */
  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n"})
  void passwordIsTheOneLineOfItsFile(String end, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), " très secret " + end);

    assertThat(settings("user", "reader", "password.file", file.toString()).login())
        .contains(new OpenSearchSettings.Login("reader", " très secret "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "  \n", "one\ntwo\n"})
  void fileThatHoldsNoPasswordIsRefused(String content, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), content);

    assertThatThrownBy(() -> settings("user", "reader", "password.file", file.toString()))
        .isInstanceOf(OpenSearchProblem.class)
        .hasMessageContaining("archive.engine.password.file names " + file)
        .hasMessageNotContaining("two");
  }

  @Test
  void twoPasswordsAreRefused() {
    assertThatThrownBy(
            () -> settings("user", "reader", "password", "pw9", "password.file", "pom.xml"))
        .isInstanceOf(OpenSearchProblem.class)
        .hasMessageContaining("archive.engine.password.file and ARCHIVE_ENGINE_PASSWORD are both")
        .hasMessageNotContaining("pw9");
  }

  @Test
  void fileOfThePasswordMayBeNamedInAnyWay() {
    assertThat(OpenSearchSettings.NamedSettings.variable("archive.engine.password.file"))
        .isEqualTo("ARCHIVE_ENGINE_PASSWORD_FILE");
    assertThat(
            OpenSearchSettings.NamedSettings.fromProcess(
                "archive.engine.password.file",
                Map.of("archive.engine.password.file", "a file")::get,
                name -> null))
        .contains("a file");
  }

  @Test
  void propertyComesBeforeTheEnvironment() {
    Map<String, String> environment =
        Map.of("ARCHIVE_ENGINE_NAME", "b", "ARCHIVE_ENGINE_SHARDS", "2");
    Map<String, String> properties = Map.of("archive.engine.name", "a");

    assertThat(
            OpenSearchSettings.NamedSettings.fromProcess(
                "archive.engine.name", properties::get, environment::get))
        .contains("a");
    assertThat(
            OpenSearchSettings.NamedSettings.fromProcess(
                "archive.engine.shards", properties::get, environment::get))
        .contains("2");
  }

  /** Others can see what stands on the command line. */
  @Test
  void passwordIsReadFromTheEnvironmentOnly() {
    Map<String, String> properties = Map.of("archive.engine.password", "seen by all");

    assertThat(
            OpenSearchSettings.NamedSettings.fromProcess(
                "archive.engine.password", properties::get, name -> null))
        .isEmpty();
    assertThat(
            OpenSearchSettings.NamedSettings.fromProcess(
                "archive.engine.password",
                properties::get,
                Map.of("ARCHIVE_ENGINE_PASSWORD", "kept")::get))
        .contains("kept");
  }
}
