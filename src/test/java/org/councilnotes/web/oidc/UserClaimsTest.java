package org.councilnotes.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.councilnotes.access.RoleMapping;
import org.junit.jupiter.api.Test;

class UserClaimsTest {

  private static final OidcSettings SETTINGS =
      new OidcSettings(
          "realm_access.roles",
          "preferred_username",
          RoleMapping.parse("reader=readers,editor=editors"));

  private static UserClaims claims(String path, Object groups) {
    return new UserClaims(Map.of("sub", "7", path, groups));
  }

  @Test
  void groupsAreFoundWithinOtherClaims() {
    assertThat(claims("realm_access", Map.of("roles", List.of("a", "editors"))).user(SETTINGS))
        .contains(new ArchiveUser("7", Role.EDITOR));
  }

  @Test
  void aClaimMayHaveDotsInItsName() {
    assertThat(claims("realm_access.roles", List.of("readers")).user(SETTINGS))
        .contains(new ArchiveUser("7", Role.READER));
  }

  @Test
  void aTextHoldsOneGroupOrSeveral() {
    assertThat(claims("groups", "notes readers").groups("groups"))
        .containsExactlyInAnyOrder("notes readers", "notes", "readers");
  }

  @Test
  void otherClaimsHoldNone() {
    assertThat(claims("realm_access", "roles").groups("realm_access.roles")).isEmpty();
    assertThat(claims("roles", List.of(1, List.of("editors"))).groups("roles")).isEmpty();
    assertThat(claims("roles", Map.of("editors", true)).groups("roles")).isEmpty();
    assertThat(claims("a", "b").user(SETTINGS)).isEmpty();
  }

  @Test
  void theNameIsThatOfItsClaim() {
    UserClaims claims = new UserClaims(Map.of("sub", "7", "preferred_username", "rosa"));

    assertThat(claims.name("preferred_username")).isEqualTo("rosa");
    assertThat(claims.name("email")).isEqualTo("7");
  }

  @Test
  void theGroupsOfAListAreNeverSplit() {
    String units = "CN=Policy Officers,OU=Units";

    assertThat(claims("roles", List.of(units, "my operators")).groups("roles"))
        .containsExactlyInAnyOrder(units, "my operators");
    OidcSettings settings =
        new OidcSettings("roles", "sub", RoleMapping.of(List.of("operator=" + units)));
    assertThat(claims("roles", List.of(units)).user(settings))
        .contains(new ArchiveUser("7", Role.OPERATOR));
    assertThat(claims("roles", List.of("OU=Units")).user(settings)).isEmpty();
  }
}
