package org.councilnotes.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that plays the register: it answers as it is told, and remembers. */
public final class LocalRegister implements AutoCloseable {

  /** A request as it came. */
  public record Asked(String path, Map<String, List<String>> headers) {

    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  /** How an answer is given. */
  @FunctionalInterface
  public interface Reply {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  public LocalRegister() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", handler());
    server.setExecutor(threads);
    server.start();
  }

  /** A client of this server: quick, and with little patience. */
  public RegisterClient client() {
    return client(
        new RegisterClient.Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 5_000_000));
  }

  RegisterClient client(RegisterClient.Limits limits) {
    RegisterClient.RequestPolicy quick =
        new RegisterClient.RequestPolicy(
            "archive/1", Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(1));
    return new RegisterClient(home(), quick, limits);
  }

  public URI home() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers a document with these, one after the other, the last one again and again. */
  public LocalRegister on(String code, Reply... some) {
    replies.put("/doc/document/" + code + "/en/pdf", new ArrayDeque<>(List.of(some)));
    return this;
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** How many requests were under way at once. */
  int mostAtOnce() {
    return most.get();
  }

  /** A whole PDF file, as far as the register's client looks. */
  public static String pdf(String content) {
    return "%PDF-1.7\n" + content + "\n%%EOF\n";
  }

  public static Reply sends(String pdf) {
    return exchange -> send(exchange, 200, pdf);
  }

  public static Reply status(int status) {
    return exchange -> send(exchange, status, "<html>sorry</html>");
  }

  /** The same with a header more. */
  static Reply with(String header, String value, Reply reply) {
    return exchange -> {
      exchange.getResponseHeaders().set(header, value);
      reply.to(exchange);
    };
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/pdf"));
    exchange.sendResponseHeaders(status, status == 304 ? -1 : bytes.length);
    if (status != 304) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private HttpHandler handler() {
    return exchange -> {
      String path = exchange.getRequestURI().toString();
      asked.add(new Asked(path, Map.copyOf(exchange.getRequestHeaders())));
      most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      try {
        next(path).to(exchange);
        exchange.close(); // one that ended otherwise is cut off
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        underWay.decrementAndGet();
      }
    };
  }

  private Reply next(String path) {
    Deque<Reply> left = replies.getOrDefault(path, new ArrayDeque<>(List.of(status(404))));
    return left.size() > 1 ? left.removeFirst() : left.getFirst();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
