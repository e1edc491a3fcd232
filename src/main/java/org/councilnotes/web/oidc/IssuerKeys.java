package org.councilnotes.web.oidc;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestOperations;

/**
 * The public keys of the issuer, as it gave them some minutes ago at most. A key that is not known
 * has it asked again, but not by everyone who names one. Keys are used on for a while where it does
 * not answer.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

  /** How old they may be before the issuer is asked again. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** How old they may be where the issuer does not answer. */
  static final Duration USABLE = Duration.ofHours(1);

  /** How old they must be to be asked for again for the sake of an unknown one. */
  static final Duration RECENT = Duration.ofSeconds(30);

  /** How many wait where none are known. */
  private static final int MOST_WAITING = 8;

  /** Signatures by a private key: keys of the issuer are known to everybody. */
  private static final Set<SignatureAlgorithm> ALGORITHMS = EnumSet.allOf(SignatureAlgorithm.class);

  private final Supplier<String> address;
  private final RestOperations client;
  private final InstantSource clock;
  private final ReentrantLock asking = new ReentrantLock();
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private volatile Known known = new Known(new JWKSet(), Instant.EPOCH);

  private record Known(JWKSet keys, Instant since) {

    boolean isYoungerThan(Duration age, Instant now) {
      return now.isBefore(since.plus(age));
    }
  }

  /**
   * The keys of an issuer.
   *
   * @param address where they are; asked each time that they are fetched
   */
  IssuerKeys(Supplier<String> address, RestOperations client, InstantSource clock) {
    this.address = address;
    this.client = client;
    this.clock = clock;
  }

  /** Decodes what is signed by one of them and is valid. */
  NimbusJwtDecoder decoder(OAuth2TokenValidator<Jwt> valid) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(this)
            .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
            .build();
    decoder.setJwtValidator(valid);
    return decoder;
  }

  @Override
  public List<JWK> get(JWKSelector wanted, SecurityContext context) throws KeySourceException {
    Known now = known;
    List<JWK> found = wanted.select(now.keys());
    Duration age = found.isEmpty() ? RECENT : FRESH;
    return now.isYoungerThan(age, clock.instant()) ? found : wanted.select(refreshed(now).keys());
  }

  /** Where keys are known, one asks and the others go on with them. */
  private Known refreshed(Known old) throws RemoteKeySourceException {
    boolean isUsable = old.isYoungerThan(USABLE, clock.instant());
    if (isUsable ? !asking.tryLock() : !lockAmongFew()) {
      if (isUsable) {
        return old;
      }
      throw new RemoteKeySourceException("enough requests wait for the keys of the issuer", null);
    }
    try {
      known = known.equals(old) ? fetched() : known;
      return known;
    } catch (RestClientException | ParseException | IssuerDescription.Unavailable e) {
      if (isUsable) {
        return old;
      }
      throw new RemoteKeySourceException(e.getMessage(), e);
    } finally {
      asking.unlock();
    }
  }

  private boolean lockAmongFew() {
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      asking.lock();
      return true;
    } finally {
      waiting.release();
    }
  }

  private Known fetched() throws ParseException {
    String answer = client.getForObject(URI.create(address.get()), String.class);
    return new Known(JWKSet.parse(Objects.toString(answer, "")), clock.instant());
  }
}
