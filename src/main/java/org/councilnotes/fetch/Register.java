package org.councilnotes.fetch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The Council's public register of documents.
 *
 * <p>It is asked one thing at a time, with a pause in between, and less often while it is busy. No
 * answer sends the client to another host.
 */
public final class Register implements AutoCloseable {

  private static final URI COUNCIL = URI.create("https://data.consilium.europa.eu");
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;
  private static final int MOVES = 3;

  private final URI home;
  private final Manners manners;
  private final Limits limits;
  private final Turns turns;
  private final HttpClient client;

  Register(URI home, Manners manners, Limits limits) {
    this.home = home;
    this.manners = manners;
    this.limits = limits;
    this.turns = new Turns(Clock.systemUTC(), manners.pause());
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .build();
  }

  /**
   * The register itself.
   *
   * @param agent the program and its version, as it names itself there
   */
  public static Register ofTheCouncil(String agent) {
    return new Register(COUNCIL, Manners.of(agent), Limits.USUAL);
  }

  /** The address of an entry. */
  URI address(RegisterEntry entry) {
    return home.resolve(entry.path());
  }

  /**
   * What it has.
   *
   * @param held the version that need not be sent again
   */
  Answer.End ask(RegisterEntry entry, Optional<Validators> held) throws InterruptedException {
    return ask(address(entry), held, MOVES);
  }

  private Answer.End ask(URI address, Optional<Validators> held, int moves)
      throws InterruptedException {
    return switch (patiently(request(address, held))) {
      case Answer.End end -> end;
      case Answer.Busy busy ->
          new Answer.Failed("the register is busy (status " + busy.status() + ")");
      case Answer.Moved moved -> {
        Optional<URI> next = within(address, moved.location()).filter(_ -> moves > 0);
        yield next.isPresent()
            ? ask(next.get(), held, moves - 1)
            : new Answer.Refused("sent on to " + moved.location() + ", which is not followed");
      }
    };
  }

  /** The address that a redirect leads to, if it stays in the house. */
  private Optional<URI> within(URI address, String location) {
    try {
      return Optional.of(address.resolve(location)).filter(this::isOurs);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private boolean isOurs(URI address) {
    return origin(address).equals(origin(home));
  }

  /** Scheme, host and port; an address with a user's name in it has none that is ours. */
  private static String origin(URI address) {
    int port = address.getPort();
    int usual = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    String user = address.getRawUserInfo() == null ? "" : address.getRawUserInfo() + "@";
    String origin = address.getScheme() + "://" + user + address.getHost();
    return origin.toLowerCase(Locale.ROOT) + ":" + (port == -1 ? usual : port);
  }

  private HttpRequest request(URI address, Optional<Validators> held) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", manners.agent())
            .header("Accept", "application/pdf");
    held.ifPresent(validators -> validators.addTo(request));
    return request.build();
  }

  /** Tries anew while the register is busy. */
  private Answer patiently(HttpRequest request) throws InterruptedException {
    Answer answer = inTurn(request);
    for (int attempt = 1; answer instanceof Answer.Busy busy; attempt++) {
      turns.busy(busy.retryAfter(), manners.afterFailed(attempt));
      if (attempt == Manners.ATTEMPTS) {
        return busy;
      }
      answer = inTurn(request);
    }
    return answer;
  }

  private Answer inTurn(HttpRequest request) throws InterruptedException {
    Duration left = turns.left();
    if (left.compareTo(manners.longestWait()) > 0) {
      return new Answer.Failed(
          "the register wants to be asked again in " + left.toSeconds() + " s");
    }
    Thread.sleep(left);
    Answer answer = new Exchange(client, limits).send(request);
    turns.answered();
    return answer;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
