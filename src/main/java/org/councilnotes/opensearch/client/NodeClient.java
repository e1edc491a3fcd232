package org.councilnotes.opensearch.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportException;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;

/** The connections to one node: sends a call once, to that node only. */
final class NodeClient implements AutoCloseable {

  private static final int CONNECTIONS = 64;
  private static final Header[] NONE = {};
  private static final int TOO_LONG = 413;

  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;

  /** An answer before parsing. The caller's thread parses it, not the I/O thread. */
  record RawResponse(int status, String body) {}

  NodeClient(
      URI address, SSLContext trust, Optional<OpenSearchSettings.Login> login, Duration toConnect) {
    ApacheHttpClient5TransportBuilder builder =
        ApacheHttpClient5TransportBuilder.builder(HttpHost.create(address))
            .setDefaultHeaders(login.map(NodeClient::headers).orElse(NONE))
            .setHttpClientConfigCallback(client -> connect(client, trust, toConnect));
    String path = Optional.ofNullable(address.getPath()).orElse("");
    if (!path.isEmpty() && !path.equals("/")) {
      builder.setPathPrefix(path);
    }
    this.transport = builder.build();
    this.client = new OpenSearchGenericClient(transport);
  }

  private static HttpAsyncClientBuilder connect(
      HttpAsyncClientBuilder client, SSLContext trust, Duration toConnect) {
    return client
        .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build())
        .setConnectionManager(
            PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(toConnect))
                        .setValidateAfterInactivity(Timeout.ofSeconds(1))
                        .build())
                .setDefaultTlsConfig(
                    TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(Timeout.of(toConnect))
                        .build())
                .setTlsStrategy(tls(trust))
                .build());
  }

  /**
   * Verifies the host name here, too: Java's own check accepts a certificate for 127.0.0.1 as one
   * for localhost.
   */
  private static TlsStrategy tls(SSLContext trust) {
    return ClientTlsStrategyBuilder.create()
        .setSslContext(trust)
        .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
        .setHostnameVerifier(new DefaultHostnameVerifier())
        .buildAsync();
  }

  private static Header[] headers(OpenSearchSettings.Login login) {
    byte[] both = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(both);
    return new Header[] {new BasicHeader("Authorization", basic, true)};
  }

  /**
   * Sends a call. Fails only for problems of the connection: an answer of any status is a result.
   */
  CompletableFuture<RawResponse> send(ClusterRequest call, Duration limit) {
    return client
        .withTransportOptions(options(limit))
        .executeAsync(request(call))
        .handle(NodeClient::ended);
  }

  /**
   * Time-out of the transport. Callers have their own, shorter one; this only frees the connection.
   */
  private static ApacheHttpClient5Options options(Duration limit) {
    Timeout end = Timeout.of(limit.plusSeconds(1));
    RequestConfig config =
        RequestConfig.custom().setResponseTimeout(end).setConnectionRequestTimeout(end).build();
    return ApacheHttpClient5Options.DEFAULT.toBuilder().setRequestConfig(config).build();
  }

  private static Request request(ClusterRequest call) {
    Body body =
        call.body()
            .map(b -> Body.from(b.text().getBytes(StandardCharsets.UTF_8), b.type()))
            .orElse(null);
    return Requests.create(call.method(), call.path(), List.of(), call.parameters(), body);
  }

  private static RawResponse ended(Response response, Throwable failure) {
    return failure == null ? read(response) : read(failure);
  }

  private static RawResponse read(Response response) {
    return new RawResponse(
        response.getStatus(), response.getBody().map(Body::bodyAsString).orElse(""));
  }

  /** Reads an answer from an exception: the library throws one for most error statuses. */
  private static RawResponse read(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException || cause instanceof TransportException) {
      cause = cause.getCause();
    }
    if (cause instanceof ResponseException answered) {
      return new RawResponse(answered.status(), text(answered));
    }
    if (cause instanceof ContentTooLongException) {
      return new RawResponse(TOO_LONG, "the answer is too long to be read");
    }
    throw new CompletionException(cause == null ? failure : cause);
  }

  /**
   * The body of an error. The library gives it only in the message, after the status and any
   * warnings.
   */
  private static String text(ResponseException answered) {
    String[] lines = answered.getMessage().split("\n", 2);
    String below = lines.length < 2 ? "" : lines[1];
    return below.startsWith("Warnings: ") ? below.substring(below.indexOf('\n') + 1) : below;
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      // The result of no call depends on it.
    }
  }
}
