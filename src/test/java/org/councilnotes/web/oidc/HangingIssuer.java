package org.councilnotes.web.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An issuer that takes connections and never says anything. */
final class HangingIssuer implements AutoCloseable {

  private final ServerSocket server;
  private final Queue<Socket> asked = new ConcurrentLinkedQueue<>();

  private HangingIssuer(ServerSocket server) {
    this.server = server;
  }

  static HangingIssuer start() {
    try {
      HangingIssuer issuer =
          new HangingIssuer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(issuer::accept);
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        asked.add(socket);
        if (server.isClosed()) {
          socket.close(); // a client that asked again while the test ended
        }
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  String address() {
    return "http://localhost:" + server.getLocalPort();
  }

  /** How many connections it was asked by. */
  int asked() {
    return asked.size();
  }

  /** A token that says it is of an issuer and for the archive; its signature is none. */
  static String token(String issuer, String audience) {
    return encoded("{\"alg\":\"RS256\",\"kid\":\"any\"}")
        + "."
        + encoded(
            "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"7\",\"exp\":4102444800}"
                .formatted(issuer, audience))
        + "."
        + encoded("signature");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : asked) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
