package org.councilnotes.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ProxySettingsTest {

  private static final String[] USERS = {
    "addresses",
    "192.0.2.0/24,::1",
    "user-header",
    "Remote-User",
    "role-header",
    "Remote-Groups",
    "roles",
    "reader=readers,editor=my editors"
  };

  private static Environment settings(String... namesAndValues) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put("archive.proxy." + namesAndValues[i], namesAndValues[i + 1]);
    }
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", map));
    return environment;
  }

  private static Function<String, List<String>> headers(String... namesAndValues) {
    return name -> {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        if (namesAndValues[i].equals(name)) {
          values.add(namesAndValues[i + 1]);
        }
      }
      return values;
    };
  }

  @Test
  void withoutSettingsThereAreNone() {
    assertThat(ProxySettings.isAny(settings())).isFalse();
    assertThat(ProxySettings.isAny(settings("addresses", " "))).isFalse();
    assertThat(ProxySettings.isAny(settings("user-header", "A"))).isTrue();
  }

  @Test
  void withoutSettingsThereAreNoBeans() {
    try (var context = new AnnotationConfigApplicationContext(ProxyConfiguration.class)) {
      assertThat(context.getBeansOfType(ProxySettings.class)).isEmpty();
      assertThat(context.getBeansOfType(PathPrefixFilter.class)).isEmpty();
      assertThat(context.getBeansOfType(PathPrefixDialect.class)).isEmpty();
    }
  }

  @Test
  void addressesAndNetworksAreTrusted() {
    TrustedAddresses addresses = ProxySettings.of(settings(USERS)).addresses();

    assertThat(addresses.contains("192.0.2.77")).isTrue();
    assertThat(addresses.contains("0:0:0:0:0:0:0:1")).isTrue();
    assertThat(addresses.contains("192.0.3.1")).isFalse();
    assertThat(addresses.contains("localhost")).isFalse();
  }

  @Test
  void aUserHasTheRoleOfTheGroups() {
    ProxySettings settings = ProxySettings.of(settings(USERS));
    String name = new String("Zoë".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(settings.user(headers("Remote-User", name, "Remote-Groups", "a, my editors;b")))
        .contains(new ArchiveUser("Zoë", Role.EDITOR));
    assertThat(settings.user(headers("Remote-User", "Max", "Remote-Groups", "others")))
        .contains(new ArchiveUser("Max", Role.ANONYMOUS));
    assertThat(settings.user(headers("Remote-User", "Max")))
        .contains(new ArchiveUser("Max", Role.ANONYMOUS));
  }

  @Test
  void headersThatAreThereTwiceAreNotBelieved() {
    ProxySettings settings = ProxySettings.of(settings(USERS));

    assertThat(settings.user(headers("Remote-User", "Max", "Remote-User", "Eve"))).isEmpty();
    assertThat(
            settings.user(
                headers("Remote-User", "Max", "Remote-Groups", "readers", "Remote-Groups", "a")))
        .contains(new ArchiveUser("Max", Role.ANONYMOUS));
    assertThat(settings.user(headers("Remote-Groups", "readers"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "addresses,proxy.example",
    "addresses,10.0.0.0/40",
    "addresses,10.0.0.0/a",
    "forwarded,both",
    "user-header,Remote User",
    "role-header,a:b",
    "roles,boss=a",
    "roles,''",
    "addresses,''",
    "role-header,''",
    "user-header,''"
  })
  void whatASettingCannotBeIsRefusedByName(String name, String value) {
    String[] changed =
        Stream.concat(Arrays.stream(USERS), Stream.of(name, value)).toArray(String[]::new);

    assertThatThrownBy(() -> ProxySettings.of(settings(changed)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("archive.proxy." + name);
  }

  @Test
  void namesOfGroupsMayHaveCommasWhereSomethingElseStandsBetween() {
    ProxySettings settings =
        ProxySettings.of(
            settings(
                "addresses", "192.0.2.1",
                "user-header", "Remote-User",
                "role-header", "Remote-Groups",
                "role-separator", ";",
                "roles[0]", "editor=CN=Policy Officers,OU=Units",
                "roles[1]", "reader=all staff"));

    assertThat(
            settings.user(
                headers(
                    "Remote-User", "Max", "Remote-Groups", "x ; CN=Policy Officers,OU=Units;y")))
        .contains(new ArchiveUser("Max", Role.EDITOR));
    assertThat(settings.user(headers("Remote-User", "Max", "Remote-Groups", "all staff")))
        .contains(new ArchiveUser("Max", Role.READER));
    assertThat(settings.user(headers("Remote-User", "Max", "Remote-Groups", "CN=Policy Officers")))
        .contains(new ArchiveUser("Max", Role.ANONYMOUS));
  }

  @Test
  void everybodyMayHaveARoleWithoutAHeaderOfGroups() {
    ProxySettings settings =
        ProxySettings.of(
            settings("addresses", "::1", "user-header", "Remote-User", "roles", "reader=*"));

    assertThat(settings.user(headers("Remote-User", "Max")))
        .contains(new ArchiveUser("Max", Role.READER));
  }

  @ParameterizedTest
  @CsvSource({"role-header,Groups", "roles,reader=a", "roles[0],reader=a", "logout,https://a.b"})
  void whatIsOfUsersWantsTheHeaderWithTheirName(String name, String value) {
    Environment settings = settings("addresses", "::1", name, value);

    assertThatThrownBy(() -> ProxySettings.of(settings))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("archive.proxy.user-header: is empty");
  }

  @Test
  void rolesAreSetInOneWay() {
    String[] changed =
        Stream.concat(Arrays.stream(USERS), Stream.of("roles[0]", "reader=b"))
            .toArray(String[]::new);

    assertThatThrownBy(() -> ProxySettings.of(settings(changed)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("archive.proxy.roles: is set as one text and by index");
  }
}
