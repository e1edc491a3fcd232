package org.councilnotes.web.oidc;

import java.util.List;
import java.util.Optional;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestUser;
import org.councilnotes.web.security.BearerTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Access tokens that the issuer gives to programs: signed by its keys, for this archive, and not
 * expired.
 *
 * <p>Source: RFC 9068 (JWT Profile for OAuth 2.0 Access Tokens).
 */
final class IssuerTokens implements BearerTokens {

  private static final Logger LOG = LoggerFactory.getLogger(IssuerTokens.class);

  private final TokenRules rules;
  private final JwtDecoder decoder;
  private final OidcSettings settings;

  /**
   * The tokens of an issuer.
   *
   * @param keys it signs with one of them
   */
  IssuerTokens(TokenRules rules, IssuerKeys keys, OidcSettings settings) {
    this.rules = rules;
    this.decoder = keys.decoder(rules.valid());
    this.settings = settings;
  }

  @Override
  public Optional<Authentication> find(String token) {
    if (!rules.isClaimed(token)) {
      return Optional.empty();
    }
    try {
      Jwt valid = decoder.decode(token);
      ArchiveUser user =
          new UserClaims(valid.getClaims())
              .user(settings)
              .orElseThrow(() -> Refusal.forbidden("no-role"));
      return Optional.of(
          new JwtAuthenticationToken(
              valid, List.of(RequestUser.authority(user.role())), user.name()));
    } catch (BadJwtException e) {
      LOG.debug("refused: {}", e.getMessage());
      return Optional.empty();
    } catch (JwtException e) {
      logUnavailable(NestedExceptionUtils.getMostSpecificCause(e));
      throw Refusal.busy("issuer");
    }
  }

  /** Once for each time that the issuer was asked. */
  private static void logUnavailable(Throwable cause) {
    if (cause instanceof IssuerClient.LeftAlone) {
      LOG.debug("not checked: {}", cause.getMessage());
    } else {
      LOG.warn("the keys of the issuer cannot be had: {}", cause.toString());
    }
  }
}
