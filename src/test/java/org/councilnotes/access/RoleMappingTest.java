package org.councilnotes.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleMappingTest {

  private static final RoleMapping ROLES =
      RoleMapping.parse("reader=notes readers, reader=staff ,editor=notes-editors,,");

  @Test
  void theHighestRoleOfAllGroupsCounts() {
    assertThat(ROLES.roleOf(List.of("staff"))).contains(Role.READER);
    assertThat(ROLES.roleOf(List.of("notes-editors", "notes readers"))).contains(Role.EDITOR);
  }

  @Test
  void groupsWithoutARoleGiveNone() {
    assertThat(ROLES.roleOf(List.of("Staff", "editor", ""))).isEmpty();
    assertThat(ROLES.roleOf(List.of())).isEmpty();
  }

  @Test
  void oneRoleMayBeForEveryone() {
    RoleMapping open = RoleMapping.parse("reader=*,operator=admins");

    assertThat(open.roleOf(List.of())).contains(Role.READER);
    assertThat(open.roleOf(List.of("admins"))).contains(Role.OPERATOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader", "reader=", "=staff", "anonymous=staff", "boss=staff", "a"})
  void whatIsNoMappingIsRefused(String text) {
    assertThatThrownBy(() -> RoleMapping.parse("editor=e," + text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(": " + text);
  }

  @Test
  void namesOfAListMayHaveCommasAndBlanks() {
    RoleMapping named =
        RoleMapping.of(List.of("editor=CN=Policy Officers,OU=Units,DC=example", " ", "reader=a b"));

    assertThat(named.roleOf(List.of("CN=Policy Officers,OU=Units,DC=example")))
        .contains(Role.EDITOR);
    assertThat(named.roleOf(List.of("a b"))).contains(Role.READER);
    assertThat(named.roleOf(List.of("CN=Policy Officers", "OU=Units", "a", "b"))).isEmpty();
  }

  @Test
  void aNameWithCommasInOneTextIsToldWhereItBelongs() {
    assertThatThrownBy(() -> RoleMapping.parse("editor=CN=Policy Officers,OU=Units"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("by index")
        .hasMessageEndingWith(": OU=Units");
  }
}
