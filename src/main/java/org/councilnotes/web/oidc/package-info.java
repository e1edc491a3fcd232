/**
 * Users of an issuer (OpenID Connect), where one is configured: {@code IssuerLogin} logs people in,
 * {@code IssuerTokens} recognises programs by access tokens; {@code UserClaims} gives both their
 * roles. May use Spring, {@code web.address} and {@code web.security}. No page may use it.
 */
@NullMarked
package org.councilnotes.web.oidc;

import org.jspecify.annotations.NullMarked;
