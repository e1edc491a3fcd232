import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** Solr in a process of its own: {@code load HOME LINES} fills it, {@code serve HOME} serves it. */
public class SolrPeer {

  private static final int THREADS = 2;
  private static final int BATCH = 1000;

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[1]).toAbsolutePath();
    System.setProperty("solr.install.dir", home.toString());
    if (arguments[0].equals("load")) {
      load(home, Path.of(arguments[2]));
    } else {
      serve(home);
    }
  }

  private static void serve(Path home) throws Exception {
    JettyConfig config = JettyConfig.builder().setContext("/solr").setPort(0).build();
    JettySolrRunner server = new JettySolrRunner(home.toString(), new Properties(), config);
    server.start();
    System.out.println("ready on port " + server.getLocalPort());
    System.out.flush();
    Thread.currentThread().join();
  }

  private static void load(Path home, Path lines) throws Exception {
    CoreContainer cores = CoreContainer.createAndLoad(home, home.resolve("solr.xml"));
    long start = System.nanoTime();
    try (EmbeddedSolrServer server = new EmbeddedSolrServer(cores, "notes")) {
      long passages = feed(server, lines);
      server.commit("notes");
      System.out.printf("%d passages in %.2f s%n", passages, (System.nanoTime() - start) / 1e9);
    }
    System.exit(0);
  }

  private static long feed(EmbeddedSolrServer server, Path lines) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Semaphore room = new Semaphore(16);
    AtomicReference<Exception> failure = new AtomicReference<>();
    long passages = 0;
    try (BufferedReader in = Files.newBufferedReader(lines, StandardCharsets.ISO_8859_1)) {
      List<String> batch = new ArrayList<>();
      for (String line = in.readLine(); line != null || !batch.isEmpty(); line = in.readLine()) {
        if (line != null) {
          batch.add(line);
          passages++;
        }
        if (batch.size() == BATCH || line == null) {
          List<String> full = batch;
          batch = new ArrayList<>();
          room.acquire();
          threads.execute(() -> add(server, full, room, failure));
        }
      }
    }
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.HOURS);
    if (failure.get() != null) {
      throw failure.get();
    }
    return passages;
  }

  private static void add(
      EmbeddedSolrServer server,
      List<String> lines,
      Semaphore room,
      AtomicReference<Exception> failure) {
    try {
      List<SolrInputDocument> documents = new ArrayList<>(lines.size());
      for (String line : lines) {
        documents.add(document(line));
      }
      server.add("notes", documents);
    } catch (Exception e) {
      failure.compareAndSet(null, e);
    } finally {
      room.release();
    }
  }

  private static SolrInputDocument document(String line) {
    SolrInputDocument document = new SolrInputDocument();
    for (String name : List.of("id", "doc", "title", "text")) {
      document.setField(name, between(line, "\"" + name + "\":\"", "\""));
    }
    document.setField("year", between(line, "\"year\":", ","));
    for (String name : List.of("prog", "country")) {
      String values = between(line, "\"" + name + "\":[", "]");
      for (String value : values.isEmpty() ? new String[0] : values.split(",", -1)) {
        document.addField(name, value.substring(1, value.length() - 1));
      }
    }
    return document;
  }

  private static String between(String line, String start, String end) {
    int from = line.indexOf(start) + start.length();
    return line.substring(from, line.indexOf(end, from));
  }
}
