package org.councilnotes.web.server;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Sets security headers on every answer: only scripts, styles and files of this site, none inline;
 * no guessing of media types; no referrer to other sites; no devices. Workers are allowed for
 * pdf.js, which needs no {@code eval}, WebAssembly or fonts by address. Who has asked by TLS, as a
 * trusted proxy says, is to do so from then on.
 *
 * <p>Source: W3C Content Security Policy Level 3; W3C Permissions Policy; RFC 6797.
 */
final class SecurityHeadersFilter extends HeaderWriterFilter implements Ordered {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src"
          + " 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final String PERMISSIONS_POLICY =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

  SecurityHeadersFilter() {
    super(
        List.of(
            new StaticHeadersWriter("Content-Security-Policy", CONTENT_SECURITY_POLICY),
            new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
            new StaticHeadersWriter("Referrer-Policy", "same-origin"),
            new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
            new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"),
            new StaticHeadersWriter("Permissions-Policy", PERMISSIONS_POLICY),
            new HstsHeaderWriter(false)));
    setShouldWriteHeadersEagerly(true);
  }

  /** Before the filters that may answer themselves, such as those of log-in. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 2;
  }

  /** Error pages get the headers, too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
