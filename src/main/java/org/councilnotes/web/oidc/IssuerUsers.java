package org.councilnotes.web.oidc;

import java.util.List;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.web.RequestUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestOperations;

/** Gives a user whom the issuer has logged in a role, by the claims in its token and answer. */
final class IssuerUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

  /** Error code where none of the user's groups has a role. */
  static final String NO_ROLE = "no_role";

  private static final Logger LOG = LoggerFactory.getLogger(IssuerUsers.class);

  private final OidcSettings settings;
  private final OidcUserService usual = new OidcUserService();

  /**
   * The users of an issuer.
   *
   * @param client asks it about a user
   */
  IssuerUsers(OidcSettings settings, RestOperations client) {
    this.settings = settings;
    DefaultOAuth2UserService answers = new DefaultOAuth2UserService();
    answers.setRestOperations(client);
    usual.setOauth2UserService(answers);
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser found = usual.loadUser(request);
    UserClaims claims = new UserClaims(found.getClaims());
    ArchiveUser user = claims.user(settings).orElseThrow(() -> withoutRole(claims));
    return new DefaultOidcUser(
        List.of(RequestUser.authority(user.role())),
        found.getIdToken(),
        found.getUserInfo(),
        claims.nameClaim(settings.nameClaim()));
  }

  private OAuth2AuthenticationException withoutRole(UserClaims claims) {
    LOG.warn(
        "no role for {}: none of the groups {} has one",
        claims.name(settings.nameClaim()),
        claims.groups(settings.rolesClaim()));
    return new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE));
  }
}
