package org.councilnotes.web.oidc;

import org.councilnotes.access.RoleMapping;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.springframework.core.env.PropertyResolver;

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
  private static final String ROLES = "archive.oidc.roles";

  /**
   * Reads the settings.
   *
   * @throws InvalidSetting where no group has a role, or the mapping is malformed
   */
  static OidcSettings of(PropertyResolver settings) {
    return new OidcSettings(
        settings.getProperty(ROLES_CLAIM, "roles").strip(),
        settings.getProperty(NAME_CLAIM, "preferred_username").strip(),
        roles(settings.getProperty(ROLES, "")));
  }

  private static RoleMapping roles(String text) {
    if (text.isBlank()) {
      throw new InvalidSetting(ROLES, "is empty: no user of the issuer would have a role");
    }
    try {
      return RoleMapping.parse(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidSetting(ROLES, String.valueOf(e.getMessage()));
    }
  }
}
