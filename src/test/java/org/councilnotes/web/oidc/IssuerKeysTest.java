package org.councilnotes.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_000));
  private final AtomicReference<JWKSet> published = new AtomicReference<>(keys("one"));
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer issuer;
  private IssuerKeys keys;

  private static JWKSet keys(String id) {
    try {
      RSAKey key = new RSAKeyGenerator(2048).keyID(id).generate();
      return new JWKSet(key).toPublicJWKSet();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void start() throws IOException {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/keys",
        exchange -> {
          asked.incrementAndGet();
          byte[] answer = published.get().toString().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    issuer.start();
    String address = "http://localhost:" + issuer.getAddress().getPort() + "/keys";
    keys = new IssuerKeys(() -> address, new IssuerClient(now::get).template(), now::get);
  }

  @AfterEach
  void stop() {
    issuer.stop(0);
  }

  private boolean knows(String id) throws KeySourceException {
    return !keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null).isEmpty();
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void theyAreAskedForOnceInAWhile() throws KeySourceException {
    assertThat(knows("one")).isTrue();
    assertThat(knows("one")).isTrue();
    assertThat(asked).hasValue(1);

    pass(IssuerKeys.FRESH);
    assertThat(knows("one")).isTrue();
    assertThat(asked).hasValue(2);
  }

  @Test
  void anUnknownOneHasTheIssuerAskedButNotEachTime() throws KeySourceException {
    assertThat(knows("two")).isFalse();
    published.set(keys("two"));
    assertThat(knows("two")).isFalse();
    assertThat(asked).hasValue(1);

    pass(IssuerKeys.RECENT);
    assertThat(knows("two")).isTrue();
    assertThat(knows("three")).isFalse();
    assertThat(asked).hasValue(2);
  }

  @Test
  void theyAreUsedOnWhileTheIssuerIsDown() throws KeySourceException {
    assertThat(knows("one")).isTrue();
    issuer.stop(0);

    pass(IssuerKeys.FRESH);
    assertThat(knows("one")).isTrue();
    assertThat(knows("two")).isFalse();
    pass(IssuerKeys.USABLE);
    assertThatThrownBy(() -> knows("one")).isInstanceOf(KeySourceException.class);
  }
}
