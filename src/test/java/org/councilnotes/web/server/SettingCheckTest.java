package org.councilnotes.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings of the archive that nothing reads are refused, not passed over. */
class SettingCheckTest {

  private static final String FILE = "Config resource 'file [config/application.properties]'";

  /** Finds {@code ARCHIVE_HOSTS}; not {@code ARCHIVE_X_Y}, which stands for any. */
  private static final Pattern VARIABLE = Pattern.compile("\\bARCHIVE_(?!X_Y)[A-Z_]*[A-Z]");

  private static SettingCheck inTheEnvironment(String name, String value) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, value)));
    return new SettingCheck(environment);
  }

  private static SettingCheck inAFile(String name, String value) {
    Properties properties = new Properties();
    properties.setProperty(name, value);
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addLast(new PropertiesPropertySource(FILE, properties));
    return new SettingCheck(environment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ARCHIVE_HOSTS",
        "ARCHIVE_OIDC_ROLESCLAIM",
        "ARCHIVE_OIDC_ROLES_CLAIM",
        "ARCHIVE_OIDC_ROLES_0",
        "ARCHIVE_PROXY_USERHEADER",
        "ARCHIVE_USERS_FILE",
        "ARCHIVE_ENGINE",
        "ARCHIVE_ENGINE_PASSWORD_FILE",
        "ARCHIVE_RESTRICTED",
        "ARCHIVE_OPTS",
        "ARCHIVE_PROXY_IMAGE",
        "ARCHIVE_OF_ANOTHER_PROGRAM",
        "ARCHIVE_BUILD_NUMBER",
        "ARCHIVE_NODE_NAME",
        "ARCHIVE_OIDC_MAPPING",
        "ARCHIVE_PORT",
        "ARCHIVE_SERVICE_HOST",
        "ARCHIVE_SERVICE_PORT",
        "ARCHIVE_PORT_8080_TCP_ADDR",
        "ARCHIVE_PROXY_PORT",
        "ARCHIVE_PROXY_SERVICE_HOST",
        "ARCHIVE_PROXY_SERVICE_PORT_HTTP",
        "ARCHIVE_PROXY_PORT_443_TCP_PROTO",
        "ARCHIVE_USERS_SERVICE_HOST",
        "ARCHIVE_ENGINE_SERVICE_PORT",
        "SERVER_ADDRESS"
      })
  void whatIsReadOrOfOthersIsPassed(String name) {
    assertThatCode(inTheEnvironment(name, "a")::run).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "ARCHIVE_HOST, archive.host, archive.hosts",
    "ARCHIVE_PROXY_ADRESSES, archive.proxy.adresses, archive.proxy.addresses",
    "ARCHIVE_ANONYMUS, archive.anonymus, archive.anonymous"
  })
  void whatIsMeantIsSaid(String name, String said, String meant) {
    assertThatThrownBy(inTheEnvironment(name, "a")::run)
        .isInstanceOf(InvalidSetting.class)
        .hasMessage(said + ": is not read; " + meant + " is");
  }

  @Test
  void nameOfAGroupInAFileIsMeantForTheArchive() {
    assertThatThrownBy(inAFile("archive.oidc.mapping", "a")::run)
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("archive.oidc.mapping: is not read; archive.oidc.name-claim is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "archive.audit.folder",
        "archive.users.file",
        "archive.users-file",
        "archive.restricted",
        "archive.engine",
        "archive.engine.addresses"
      })
  void whatCommandsReadIsNotForAFile(String name) {
    assertThatThrownBy(inAFile(name, "a")::run)
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(name.replace("users-", "users.") + ": is not read from " + FILE)
        .hasMessageContaining("as ARCHIVE_");
  }

  @ParameterizedTest
  @CsvSource({"archive.hosts,a", "archive.users.file,''", "spring.main.banner-mode,off"})
  void aFileMaySetTheRest(String name, String value) {
    assertThatCode(inAFile(name, value)::run).doesNotThrowAnyException();
  }

  /** What the files that are copied, and the pages, say is set. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker-compose.yml",
        "Dockerfile",
        "docs/administration.md",
        "docs/assistants.md",
        "docs/operations.md",
        "docs/scaling.md",
        "docs/deploy/council-notes-archive.service"
      })
  void whatFilesAndPagesSetIsRead(String file) throws IOException {
    SettingCheck check = new SettingCheck(new StandardEnvironment());

    assertThat(VARIABLE.matcher(Files.readString(Path.of(file))).results().map(MatchResult::group))
        .allMatch(check::isRead);
  }
}
