package org.councilnotes.web.oidc;

import org.councilnotes.access.RoleMapping;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.councilnotes.web.security.RoleSetting;
import org.springframework.core.env.Environment;

/**
 * Where the tokens of the issuer say who a user is.
 *
 * @param rolesClaim path of the claim with the groups of the user, such as {@code
 *     realm_access.roles}
 * @param nameClaim the claim with the name that is shown and logged; {@code sub} where it lacks
 * @param roles which groups have which role
 */
record OidcSettings(String rolesClaim, String nameClaim, RoleMapping roles) {

  private static final String ROLES_CLAIM = "archive.oidc.roles-claim";
  private static final String NAME_CLAIM = "archive.oidc.name-claim";
  static final String ROLES = "archive.oidc.roles";

  /**
   * Reads the settings.
   *
   * @throws InvalidSetting where no group has a role, or the mapping is malformed
   */
  static OidcSettings of(Environment settings) {
    return new OidcSettings(
        settings.getProperty(ROLES_CLAIM, "roles").strip(),
        settings.getProperty(NAME_CLAIM, "preferred_username").strip(),
        requiredRoles(settings));
  }

  private static RoleMapping requiredRoles(Environment settings) {
    RoleMapping roles = roles(settings);
    if (roles.groups().isEmpty()) {
      throw new InvalidSetting(ROLES, "is empty: no user of the issuer would have a role");
    }
    return roles;
  }

  /**
   * The mapping alone; without groups where it is not set.
   *
   * @throws InvalidSetting where it is malformed
   */
  static RoleMapping roles(Environment settings) {
    return new RoleSetting(ROLES).read(settings);
  }
}
