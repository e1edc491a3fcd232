package org.councilnotes.opensearch.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Stands before a node and asks for what the node's security plugin would: HTTPS, with a
 * certificate made just now for 127.0.0.1 or one that is there, and a user with a password. The
 * plugin itself is not to be had as an artifact.
 */
public final class SecuredFront implements AutoCloseable {

  private static final String STORE_PASSWORD = "only-for-the-store";

  private final URI node;
  private final String expected;
  private final Path certificates;
  private final HttpsServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SecuredFront(URI node, OpenSearchSettings.Login login, Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    this(node, login, made(folder), STORE_PASSWORD, folder.resolve("trusted.pem"));
  }

  /**
   * One with a key that is there.
   *
   * @param identity PKCS12 file of the key and its certificate
   * @param certificates those to trust, as PEM
   */
  public SecuredFront(
      URI node,
      OpenSearchSettings.Login login,
      Path identity,
      String storePassword,
      Path certificates)
      throws IOException, GeneralSecurityException {
    this.node = node;
    this.certificates = certificates;
    byte[] both = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
    this.expected = "Basic " + Base64.getEncoder().encodeToString(both);
    this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(identity, storePassword)));
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public URI address(String host) {
    return URI.create("https://" + host + ":" + server.getAddress().getPort());
  }

  /** Those to trust, as PEM. */
  Path certificates() {
    return certificates;
  }

  private static Path made(Path folder) throws IOException, InterruptedException {
    keytool(
        folder,
        List.of(
            "-genkeypair",
            "-keyalg",
            "EC",
            "-dname",
            "CN=node",
            "-ext",
            "SAN=ip:127.0.0.1",
            "-validity",
            "2"));
    keytool(
        folder, List.of("-exportcert", "-rfc", "-file", folder.resolve("trusted.pem").toString()));
    return folder.resolve("identity.p12");
  }

  private static void keytool(Path folder, List<String> task)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(task);
    command.addAll(List.of("-alias", "node", "-storetype", "PKCS12", "-storepass", STORE_PASSWORD));
    command.addAll(List.of("-keystore", folder.resolve("identity.p12").toString()));
    Path said = folder.resolve("keytool.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IOException(Files.readString(said));
    }
  }

  private static SSLContext context(Path identity, String storePassword)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(identity)) {
      store.load(in, storePassword.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, storePassword.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        pass(exchange, body);
      } else {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"OpenSearch\"");
        reply(exchange, 401, "Unauthorized".getBytes(StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<byte[]> answered = client.send(request.build(), BodyHandlers.ofByteArray());
    answered
        .headers()
        .firstValue("Content-Type")
        .ifPresent(said -> exchange.getResponseHeaders().set("Content-Type", said));
    reply(exchange, answered.statusCode(), answered.body());
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }
}
