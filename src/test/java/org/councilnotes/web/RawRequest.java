package org.councilnotes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request sent byte by byte, which need not be one: no client library corrects it. */
public record RawRequest(String text) {

  private static final int PATIENCE_MS = 20_000;

  /** A line, headers, and a body if there is one; the connection ends with the answer. */
  public static RawRequest of(String line, String... headersAndBody) {
    return new RawRequest(line + "\r\n" + String.join("\r\n", headersAndBody) + "\r\n\r\n");
  }

  /** A page asked for under a name. */
  public static RawRequest get(String path, String host, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return new RawRequest(
        "GET %s HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n".formatted(path, host, more));
  }

  /** A body sent to a place under a name. */
  public static RawRequest post(String path, String host, String type, String body) {
    return new RawRequest(
        "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(path, host, type, body.getBytes(StandardCharsets.UTF_8).length, body));
  }

  /** All that comes back; empty where the connection is closed without an answer. */
  public String answer(int port) {
    return answer(port, InetAddress.getLoopbackAddress());
  }

  /** The same, sent from an address of this machine. */
  public String answer(int port, InetAddress from) {
    try (Socket socket = connected(port, from)) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException reset) {
      return "";
    }
  }

  /** Sends it and goes away at once, so that what is written meets a closed connection. */
  void abandon(int port) {
    try (Socket socket = connected(port, InetAddress.getLoopbackAddress())) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      socket.getInputStream().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Socket connected(int port, InetAddress from) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(from, 0));
    socket.setReceiveBufferSize(1024);
    socket.setSoTimeout(PATIENCE_MS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
    return socket;
  }

  /** The status in an answer; 0 where there is none. */
  public static int status(String answer) {
    return answer.startsWith("HTTP/1.") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }
}
