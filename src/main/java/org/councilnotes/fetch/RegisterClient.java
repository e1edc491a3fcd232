package org.councilnotes.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/**
 * Client of the Council's public register of documents.
 *
 * <p>Sends one request at a time, with a pause between them, and backs off while the register is
 * busy. Follows redirects within the same origin only.
 */
public final class RegisterClient implements AutoCloseable {

  private static final URI COUNCIL = URI.create("https://data.consilium.europa.eu");
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;
  private static final int MOVES = 3;

  private final URI home;
  private final RequestPolicy requestPolicy;
  private final Limits limits;
  private final RequestPacing turns;
  private final HttpClient client;

  RegisterClient(URI home, RequestPolicy requestPolicy, Limits limits) {
    this.home = home;
    this.requestPolicy = requestPolicy;
    this.limits = limits;
    this.turns = new RequestPacing(Clock.systemUTC(), requestPolicy.pause());
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .build();
  }

  /**
   * The client of the real register.
   *
   * @param agent program and version, as user agent
   */
  public static RegisterClient ofTheCouncil(String agent) {
    return at(COUNCIL, agent);
  }

  /**
   * The client of a register at another address, such as that of a mirror.
   *
   * @param home scheme, host and port
   * @param agent program and version, as user agent
   */
  public static RegisterClient at(URI home, String agent) {
    return new RegisterClient(home, RequestPolicy.of(agent), Limits.USUAL);
  }

  URI address(RegisterEntry entry) {
    return home.resolve(entry.path());
  }

  /**
   * Requests a document.
   *
   * @param held validators of the version at hand, which need not be sent again
   */
  RegisterResponse.End requestDocument(RegisterEntry entry, Optional<HttpValidators> held)
      throws InterruptedException {
    return requestDocument(address(entry), held, MOVES);
  }

  private RegisterResponse.End requestDocument(
      URI address, Optional<HttpValidators> held, int moves) throws InterruptedException {
    return switch (sendWithRetries(request(address, held))) {
      case RegisterResponse.End end -> end;
      case RegisterResponse.Busy busy ->
          new RegisterResponse.Failed(ReasonCode.REGISTER_BUSY.of(busy.status()));
      case RegisterResponse.Moved moved -> {
        Optional<URI> next = sameOriginRedirect(address, moved.location()).filter(_ -> moves > 0);
        yield next.isPresent()
            ? requestDocument(next.get(), held, moves - 1)
            : new RegisterResponse.Refused(ReasonCode.SENT_ON.of(moved.location()));
      }
    };
  }

  /** The target of a redirect; empty where it has another origin. */
  private Optional<URI> sameOriginRedirect(URI address, String location) {
    try {
      return Optional.of(address.resolve(location)).filter(this::isSameOrigin);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private boolean isSameOrigin(URI address) {
    return origin(address).equals(origin(home));
  }

  /** Scheme, host and port. An address with user information has none. */
  private static String origin(URI address) {
    int port = address.getPort();
    int usual = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    String user = address.getRawUserInfo() == null ? "" : address.getRawUserInfo() + "@";
    String origin = address.getScheme() + "://" + user + address.getHost();
    return origin.toLowerCase(Locale.ROOT) + ":" + (port == -1 ? usual : port);
  }

  private HttpRequest request(URI address, Optional<HttpValidators> held) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", requestPolicy.agent())
            .header("Accept", "application/pdf");
    held.ifPresent(validators -> validators.addTo(request));
    return request.build();
  }

  /** Repeats a request while the register is busy. */
  private RegisterResponse sendWithRetries(HttpRequest request) throws InterruptedException {
    RegisterResponse answer = sendPaced(request);
    for (int attempt = 1; answer instanceof RegisterResponse.Busy busy; attempt++) {
      turns.recordBusy(busy.retryAfter(), requestPolicy.afterFailed(attempt));
      if (attempt == RequestPolicy.ATTEMPTS) {
        return busy;
      }
      answer = sendPaced(request);
    }
    return answer;
  }

  private RegisterResponse sendPaced(HttpRequest request) throws InterruptedException {
    Duration left = turns.remainingWait();
    if (left.compareTo(requestPolicy.longestWait()) > 0) {
      return new RegisterResponse.Failed(ReasonCode.ASK_LATER.of(left.toSeconds()));
    }
    Thread.sleep(left);
    RegisterResponse answer = new RequestSender(client, limits).send(request);
    turns.recordAnswer();
    return answer;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** Sends one request and reads the answer within limits. */
  private record RequestSender(HttpClient client, Limits limits) {

    /** Limits the time of the whole answer: the client's own time-out ends with the headers. */
    RegisterResponse send(HttpRequest request) throws InterruptedException {
      try (ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<RegisterResponse> answer = aside.submit(() -> answer(request));
        try {
          return answer.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          return new RegisterResponse.Failed(
              ReasonCode.NO_WHOLE_ANSWER.of(limits.answer().toSeconds()));
        } catch (ExecutionException e) {
          throw new IllegalStateException("a fault of ours", e.getCause());
        } finally {
          answer.cancel(true);
        }
      }
    }

    private RegisterResponse answer(HttpRequest request) throws InterruptedException {
      HttpResponse<InputStream> response;
      try {
        response = client.send(request, BodyHandlers.ofInputStream());
      } catch (IOException e) {
        return new RegisterResponse.Failed(reason(request.uri().getHost(), e));
      }
      try (InputStream body = response.body()) {
        return new ResponseReader(response.statusCode(), response.headers(), body)
            .read(limits.bytes());
      } catch (IOException e) {
        return new RegisterResponse.Refused(ReasonCode.BROKEN_ANSWER.of());
      }
    }

    private Reason reason(String host, IOException e) {
      return switch (e) {
        case HttpConnectTimeoutException _ ->
            ReasonCode.NO_CONNECTION.of(host, limits.connect().toSeconds());
        case ConnectException _ -> ReasonCode.HOST_UNREACHABLE.of(host);
        default -> ReasonCode.NO_ANSWER.of(host, String.valueOf(e.getMessage()));
      };
    }
  }

  /**
   * Limits of an answer.
   *
   * @param connect time to connect
   * @param answer time from the request to the last byte of the answer
   * @param bytes size of a document
   */
  record Limits(Duration connect, Duration answer, int bytes) {

    /** Long notes with pictures have about 20 MB. */
    static final Limits USUAL =
        new Limits(Duration.ofSeconds(10), Duration.ofMinutes(5), 100_000_000);
  }

  /**
   * When the next request may be sent: after a pause, and after the time that the register asked
   * for.
   */
  static final class RequestPacing {

    /** Matches {@code 120}; not {@code Wed, 21 Oct 2026 07:28:00 GMT}. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final Clock clock;
    private final Duration pause;
    private Instant next = Instant.MIN;

    RequestPacing(Clock clock, Duration pause) {
      this.clock = clock;
      this.pause = pause;
    }

    /** Remaining time to wait; zero where a request may be sent. */
    Duration remainingWait() {
      Instant now = clock.instant();
      return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    /** Records an answer: the next request may follow after a pause. */
    void recordAnswer() {
      rest(pause);
    }

    /**
     * Records that the register is busy.
     *
     * @param retryAfter seconds or a date (RFC 9110, section 10.2.3); other values are ignored
     * @param least shortest time to wait
     */
    void recordBusy(Optional<String> retryAfter, Duration least) {
      rest(least);
      retryAfter.flatMap(this::asked).ifPresent(this::rest);
    }

    private void rest(Duration rest) {
      Instant end = clock.instant().plus(rest);
      next = end.isAfter(next) ? end : next;
    }

    private Optional<Duration> asked(String retryAfter) {
      if (SECONDS.matcher(retryAfter).matches()) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
      }
      try {
        ZonedDateTime date = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
        return Optional.of(Duration.between(clock.instant(), date.toInstant()));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * Limits of requests.
   *
   * @param agent user agent
   * @param pause between two requests
   * @param backOff before the first repetition; doubled for each further one
   * @param longestWait longest time that the register may ask for
   */
  record RequestPolicy(String agent, Duration pause, Duration backOff, Duration longestWait) {

    /** Most attempts of one request. */
    static final int ATTEMPTS = 4;

    static RequestPolicy of(String agent) {
      return new RequestPolicy(
          agent, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(2));
    }

    /**
     * The pause after a failed attempt.
     *
     * @param attempt from 1
     */
    Duration afterFailed(int attempt) {
      return backOff.multipliedBy(1L << (attempt - 1));
    }
  }

  /** Reads an answer, no further than needed to classify it. */
  private record ResponseReader(int status, HttpHeaders headers, InputStream body) {

    private static final String PDF = "application/pdf";
    private static final int SERVER_ERRORS = 500;

    /**
     * Classifies the answer.
     *
     * @param limit of the body, in bytes
     */
    RegisterResponse read(int limit) throws IOException {
      return switch (status) {
        case 200 -> ofType(limit);
        case 304 -> new RegisterResponse.NotModified();
        case 301, 302, 303, 307, 308 -> moved();
        case 401, 403 -> new RegisterResponse.Refused(ReasonCode.NOT_GIVEN_OUT.of(status));
        case 404, 410 -> new RegisterResponse.Missing();
        case 429 -> busy();
        default -> status >= SERVER_ERRORS ? busy() : refused();
      };
    }

    private RegisterResponse moved() {
      return headers
          .firstValue("Location")
          .filter(location -> !location.isBlank())
          .<RegisterResponse>map(RegisterResponse.Moved::new)
          .orElseGet(this::refused);
    }

    private RegisterResponse busy() {
      return new RegisterResponse.Busy(status, headers.firstValue("Retry-After"));
    }

    private RegisterResponse refused() {
      return new RegisterResponse.Refused(ReasonCode.REGISTER_STATUS.of(status));
    }

    /** Checks for PDF content: pages with errors or logins also have status 200. */
    private RegisterResponse ofType(int limit) throws IOException {
      String type = headers.firstValue("Content-Type").orElse(PDF).split(";", 2)[0].strip();
      if (!type.toLowerCase(Locale.ROOT).equals(PDF)) {
        return new RegisterResponse.Refused(ReasonCode.ANSWER_TYPE.of(type));
      }
      return document(limit);
    }

    private RegisterResponse document(int limit) throws IOException {
      byte[] content = body.readNBytes(limit + 1);
      if (content.length > limit) {
        return new RegisterResponse.Refused(ReasonCode.LARGE_FILE.of(limit / 1_000_000));
      }
      PdfContent pdf = new PdfContent(content);
      if (!pdf.hasStart()) {
        return new RegisterResponse.Refused(ReasonCode.ANSWER_NO_PDF.of());
      }
      return pdf.hasEnd()
          ? new RegisterResponse.Document(pdf, HttpValidators.of(headers))
          : new RegisterResponse.Refused(ReasonCode.ANSWER_CUT.of());
    }
  }
}
