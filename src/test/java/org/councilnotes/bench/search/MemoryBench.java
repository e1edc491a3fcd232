package org.councilnotes.bench.search;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.Archive;
import org.councilnotes.bench.BenchCorpus;
import org.springframework.util.FileSystemUtils;

/**
 * In how little memory a large archive is served while an ingest runs: {@code ./archive bench
 * memory [DOCUMENTS [MEGABYTES [ROUNDS]]]}. The passages of {@link Generator} are imported without
 * lineage, once; then the launcher serves them with so much heap beside a corpus of generated PDFs,
 * so that it first reads those and then computes the lineage of every series. Both lists of queries
 * are asked from the moment it listens, with every facet, alone and grouped in turn. Each run
 * serves a copy of the index as it was imported. Resident memory is read from the kernel's {@code
 * /proc/PID/status}, so this runs on Linux only.
 */
public final class MemoryBench {

  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final int DOCUMENTS = 100_000;
  private static final int MEGABYTES = 512;
  private static final int ROUNDS = 3;
  private static final int NOTES = 150;
  private static final double SECONDS = 20;
  private static final int KILOBYTE = 1024;
  private static final int OK = 200;
  private static final String LOCK = ".lock";

  /** Matches {@code RssAnon: 722292 kB}: resident, without mapped files. */
  private static final Pattern RESIDENT = Pattern.compile("RssAnon:\\s+(\\d+) kB");

  private MemoryBench() {}

  public static void main(String[] arguments) throws Exception {
    int documents = argument(arguments, 0, DOCUMENTS);
    Path folder =
        Files.createDirectories(Path.of("target", "bench", "memory-" + documents)).toAbsolutePath();
    Path index = copy(imported(folder, documents), folder.resolve("served"));
    Path corpus = folder.resolve("corpus");
    new BenchCorpus(corpus, NOTES).files(BenchCorpus.Format.PDF);
    serve(
        index,
        corpus.resolve(BenchCorpus.Format.PDF.ending()),
        argument(arguments, 1, MEGABYTES),
        argument(arguments, 2, ROUNDS));
  }

  private static int argument(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  /** The index that was imported, by an earlier run perhaps. */
  private static Path imported(Path folder, int documents) throws Exception {
    Path index = folder.resolve("index");
    Path done = folder.resolve("imported");
    if (!Files.exists(done)) {
      Path lines = Generator.corpus(folder, documents);
      List<String> command =
          Child.java(
              SearchBench.MEMORY,
              Archive.class,
              "import",
              lines.toString(),
              "--no-lineage",
              "--index",
              index.toString());
      try (Child importing = Child.start(folder, command)) {
        importing.awaitEnd(PATIENCE);
      }
      Files.createFile(done);
    }
    return index;
  }

  /** A copy by links: Lucene writes no file twice. */
  private static Path copy(Path index, Path copy) throws IOException {
    FileSystemUtils.deleteRecursively(copy);
    try (Stream<Path> all = Files.walk(index)) {
      for (Path file : all.toList()) {
        Path place = copy.resolve(index.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(place);
        } else if (!file.toString().endsWith(LOCK)) {
          Files.createLink(place, file);
        }
      }
    }
    return copy;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitAnswer(String server) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answers(server)) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("nothing answers at " + server);
      }
      Thread.sleep(200);
    }
  }

  private static boolean answers(String server) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/actuator/health")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  private static void serve(Path index, Path corpus, int megabytes, int rounds) throws Exception {
    String port = Integer.toString(freePort());
    String server = "http://localhost:" + port;
    List<String> command =
        List.of(
            "env",
            "ARCHIVE_OPTS=-Xmx" + megabytes + "m",
            "./archive",
            "serve",
            "--port",
            port,
            "--index",
            index.toString(),
            "--corpus",
            corpus.toString());
    System.out.printf(
        "%n| heap of %d MB | p50, ms | p99, ms | resident at most, MB |%n", megabytes);
    System.out.println("|---|---|---|---|");
    try (Child serving = Child.start(index.getParent(), command)) {
      awaitAnswer(server);
      for (int round = 0; round < rounds; round++) {
        for (String list : Question.LISTS) {
          print(list, "", HttpSide.ofArchive(server, "&grouped=false"), serving, round);
          print(list, ", grouped", HttpSide.ofArchive(server, ""), serving, round);
        }
      }
    }
  }

  private static void print(String list, String how, HttpSide side, Child serving, int round)
      throws Exception {
    AtomicLong most = new AtomicLong();
    AtomicBoolean asking = new AtomicBoolean(true);
    Thread watching = Thread.ofVirtual().start(() -> watch(serving.pid(), most, asking));
    Figures figures =
        new Round(Question.list(list), 1, SECONDS).run(side::ask, serving::processorSeconds, round);
    asking.set(false);
    watching.join();
    System.out.printf(
        Locale.ROOT,
        "| %s%s | %.1f | %.1f | %d |%n",
        list,
        how,
        figures.middle(),
        figures.slow(),
        most.get() / KILOBYTE);
  }

  private static void watch(long process, AtomicLong most, AtomicBoolean asking) {
    try {
      while (asking.get()) {
        Matcher resident =
            RESIDENT.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
        if (resident.find()) {
          most.accumulateAndGet(Long.parseLong(resident.group(1)), Math::max);
        }
        Thread.sleep(200);
      }
    } catch (IOException e) {
      System.err.println("the memory of the server cannot be read: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
