package org.councilnotes.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestTemplate;

class IssuerClientTest {

  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofMinutes(5);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  private void assertLeftAlone(RestTemplate client, HangingIssuer issuer, String why) {
    int before = issuer.asked();
    assertThatThrownBy(() -> client.getForObject(issuer.address(), String.class))
        .isInstanceOf(ResourceAccessException.class)
        .hasMessageContaining(why);
    assertThat(issuer.asked()).isEqualTo(before);
  }

  @Test
  void issuerThatHangsIsLeftAloneForAWhile() {
    try (HangingIssuer issuer = HangingIssuer.start()) {
      RestTemplate client = new IssuerClient(SHORT, now::get).template();
      assertThatThrownBy(() -> client.getForObject(issuer.address(), String.class))
          .isInstanceOf(ResourceAccessException.class);
      assertThat(issuer.asked()).isOne();

      assertLeftAlone(client, issuer, "did not answer a moment ago");
      now.set(Instant.EPOCH.plus(IssuerClient.REMEMBERED));
      assertThatThrownBy(() -> client.getForObject(issuer.address(), String.class))
          .isInstanceOf(ResourceAccessException.class);
      assertThat(issuer.asked()).isEqualTo(2);
    }
  }

  @Test
  void fewWaitForIt() {
    List<Future<?>> waiting = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        HangingIssuer issuer = HangingIssuer.start()) {
      RestTemplate client = new IssuerClient(LONG, now::get).template();
      for (int i = 0; i < IssuerClient.MOST; i++) {
        waiting.add(threads.submit(() -> client.getForObject(issuer.address(), String.class)));
      }
      await().until(() -> issuer.asked() == IssuerClient.MOST);

      assertLeftAlone(client, issuer, "enough requests wait");
    }
    assertThat(waiting).allMatch(Future::isDone);
  }
}
