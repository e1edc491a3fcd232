package org.councilnotes.web.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.councilnotes.web.WebServer;

/**
 * Answers with the figures, on a port of its own. It asks for no login: whoever reaches the port is
 * the operator. A name that is not the archive's is refused, as on the port of the pages.
 */
public final class MetricsServer implements AutoCloseable {

  public static final String PORT = "archive.metrics.port";

  /** Where the figures are. */
  public static final String PATH = "/actuator/prometheus";

  private static final int LAST_PORT = 65_535;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int WRONG_METHOD = 405;
  private static final int MISDIRECTED = 421;
  private static final int WITHOUT_BODY = -1;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ArchiveMetrics metrics;
  private final Predicate<String> hosts;

  private MetricsServer(HttpServer server, ArchiveMetrics metrics, Predicate<String> hosts) {
    this.server = server;
    this.metrics = metrics;
    this.hosts = hosts;
  }

  /**
   * Starts to listen.
   *
   * @param address of this machine, or 0.0.0.0 for all of its addresses
   * @param port 0 for any free port
   * @param hosts whether a host name is the archive's
   * @throws WebServer.InvalidSetting where it cannot listen there
   */
  public static MetricsServer start(
      String address, String port, ArchiveMetrics metrics, Predicate<String> hosts) {
    try {
      InetSocketAddress place =
          new InetSocketAddress(InetAddress.getByName(address.strip()), number(port));
      MetricsServer started = new MetricsServer(HttpServer.create(place, 0), metrics, hosts);
      started.server.setExecutor(started.threads);
      started.server.createContext("/", started::answer);
      started.server.start();
      return started;
    } catch (IOException e) {
      throw new WebServer.InvalidSetting(
          PORT, "cannot listen on %s:%s: %s".formatted(address, port, e.getMessage()));
    }
  }

  private static int number(String port) {
    String digits = port.strip();
    if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) > LAST_PORT) {
      throw new WebServer.InvalidSetting(PORT, "no port: " + port);
    }
    return Integer.parseInt(digits);
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = status(exchange);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      if (status != OK) {
        exchange.sendResponseHeaders(status, WITHOUT_BODY);
        return;
      }
      byte[] text = metrics.scrape().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      exchange.sendResponseHeaders(OK, text.length);
      exchange.getResponseBody().write(text);
    }
  }

  private int status(HttpExchange exchange) {
    if (!hosts.test(host(exchange))) {
      return MISDIRECTED;
    }
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      return NOT_FOUND;
    }
    return exchange.getRequestMethod().equals("GET") ? OK : WRONG_METHOD;
  }

  /** The name that was asked for, without port; empty where there is none. */
  private static String host(HttpExchange exchange) {
    String header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
    try {
      return Objects.requireNonNullElse(URI.create("http://" + header).getHost(), "");
    } catch (IllegalArgumentException noName) {
      return "";
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
