package org.councilnotes.extract;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;

/**
 * Does to its process what a file says, such as {@code hang}, {@code crash} or {@code swell}, or
 * {@code connect} and {@code fetch} with a port of this machine; {@code hang} and a path hangs
 * where there is such a file; {@code once} and a path crashes unless there is a file, which it
 * makes; {@code grow} and a path adds to a file; {@code spin} keeps a processor busy, with a path
 * where there is such a file; {@code start} and a command lets another process do so; {@code nap}
 * sleeps for so many seconds.
 */
public final class MisbehavingParser implements Parser {

  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("x-misbehaving"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException {
    String text = new String(stream.readAllBytes(), StandardCharsets.US_ASCII).strip();
    Scanner words = new Scanner(text).skip("MISBEHAVE ");
    switch (words.next()) {
      case "hang" -> {
        if (!words.hasNext() || Files.exists(Path.of(words.next()))) {
          Files.createTempFile("hanging", "");
          hang();
        }
      }
      case "spin" -> {
        if (!words.hasNext() || Files.exists(Path.of(words.next()))) {
          spin();
        }
      }
      case "start" -> start(words.nextLine().strip());
      case "nap" -> LockSupport.parkNanos(words.nextInt() * 1_000_000_000L);
      case "crash" -> Runtime.getRuntime().halt(7);
      case "swell" -> swell();
      case "fault" -> fault();
      case "recurse" -> recurse(0);
      case "linger" -> linger();
      case "connect" -> new Socket(InetAddress.getLoopbackAddress(), words.nextInt()).close();
      case "fetch" ->
          URI.create("http://127.0.0.1:" + words.nextInt() + "/fetch").toURL().openStream();
      case "litter" -> Files.createTempFile("litter", "");
      case "once" -> crashUnless(Path.of(words.next()));
      case "grow" -> Files.writeString(Path.of(words.next()), " ", StandardOpenOption.APPEND);
      default -> throw new IllegalStateException("a bug in the parser");
    }
  }

  private static void crashUnless(Path mark) throws IOException {
    if (Files.notExists(mark)) {
      Files.createFile(mark);
      Runtime.getRuntime().halt(7);
    }
  }

  /** Takes no notice of being interrupted. */
  private static void hang() {
    while (true) {
      LockSupport.park();
    }
  }

  private static void spin() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  private static void start(String command) throws IOException {
    Process other = new ProcessBuilder("sh", "-c", command).start();
    try {
      other.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int recurse(int depth) {
    return depth < 0 ? 0 : recurse(depth + 1) + 1;
  }

  /** Exits, and does not come to an end with it. */
  private static void linger() {
    Runtime.getRuntime().addShutdownHook(new Thread(MisbehavingParser::hang));
    System.exit(0);
  }

  /** What a bug in native code does. */
  private static void fault() throws IOException {
    String own = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("kill", "-SEGV", own).start();
    hang();
  }

  private static void swell() {
    List<byte[]> kept = new ArrayList<>();
    while (kept.size() < Integer.MAX_VALUE) {
      kept.add(new byte[1 << 24]);
    }
  }
}
