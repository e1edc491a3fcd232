package org.councilnotes.web.oidc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * All requests to the issuer. An issuer that hangs holds few threads, for a short time: an answer
 * is waited for so long, by so many, and where none came, nobody asks again for some seconds.
 * Whoever is not let through fails at once, with an {@link IOException}.
 */
final class IssuerClient {

  /** How long an answer may take, as a whole. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How long an issuer that did not answer is left alone. */
  static final Duration REMEMBERED = Duration.ofSeconds(10);

  /** Requests at the same time. */
  static final int MOST = 8;

  /** Longest answer, in bytes. */
  private static final int LONGEST = 1 << 20;

  /** What proxies say before an issuer that is down. */
  private static final Set<HttpStatusCode> DOWN =
      Set.of(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.GATEWAY_TIMEOUT);

  /** The issuer was not asked: others wait for it, or it did not answer them. */
  static final class LeftAlone extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    LeftAlone(String message) {
      super(message);
    }
  }

  private final Duration patience;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(MOST);
  private volatile Instant silentUntil = Instant.EPOCH;

  IssuerClient(InstantSource clock) {
    this(PATIENCE, clock);
  }

  IssuerClient(Duration patience, InstantSource clock) {
    this.patience = patience;
    this.clock = clock;
  }

  /** A client whose requests go this way. */
  RestTemplate template() {
    RestTemplate template = new RestTemplate(requests());
    template.getInterceptors().add(this::exchange);
    return template;
  }

  /** The same of the newer kind. */
  RestClient.Builder builder() {
    return RestClient.builder().requestFactory(requests()).requestInterceptor(this::exchange);
  }

  private JdkClientHttpRequestFactory requests() {
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(patience);
    return requests;
  }

  private ClientHttpResponse exchange(
      HttpRequest request, byte[] body, ClientHttpRequestExecution next) throws IOException {
    if (clock.instant().isBefore(silentUntil)) {
      throw new LeftAlone("the issuer did not answer a moment ago, and is left alone");
    }
    if (!places.tryAcquire()) {
      throw new LeftAlone("the issuer is slow, and enough requests wait for it");
    }
    try (ClientHttpResponse answer = next.execute(request, body)) {
      if (DOWN.contains(answer.getStatusCode())) {
        silentUntil = clock.instant().plus(REMEMBERED);
      }
      return WholeAnswer.of(answer);
    } catch (IOException e) {
      silentUntil = clock.instant().plus(REMEMBERED);
      throw e;
    } finally {
      places.release();
    }
  }

  /** An answer that has arrived as a whole: its connection is waited for no more. */
  private static final class WholeAnswer implements ClientHttpResponse {

    private final HttpStatusCode status;
    private final String statusText;
    private final HttpHeaders headers;
    private final byte[] content;

    private WholeAnswer(ClientHttpResponse answer, byte[] content) throws IOException {
      this.status = answer.getStatusCode();
      this.statusText = answer.getStatusText();
      this.headers = answer.getHeaders();
      this.content = content;
    }

    static WholeAnswer of(ClientHttpResponse answer) throws IOException {
      byte[] content = answer.getBody().readNBytes(LONGEST + 1);
      if (content.length > LONGEST) {
        throw new IOException("the answer of the issuer is longer than 1 MB");
      }
      return new WholeAnswer(answer, content);
    }

    @Override
    public HttpStatusCode getStatusCode() {
      return status;
    }

    @Override
    public String getStatusText() {
      return statusText;
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
