package org.councilnotes.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.councilnotes.NoteDraft;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.WebServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.util.FileSystemUtils;

/**
 * How quick a table of 100 countries by 40 editions is: {@code ./archive bench coverage [SERIES
 * [ROUNDS]]}. The notes are generated, one a year in each series, the same ones on any machine. The
 * time is that between question and answer over loopback, warm; a table is counted anew, or taken
 * from the cache.
 */
final class CoverageBench {

  private static final int EDITIONS = 40;
  private static final int COUNTRIES = 100;
  private static final int PASSAGES = 50;
  private static final int SERIES = 10;
  private static final int ROUNDS = 30;
  private static final int WARM = 30;
  private static final int FIRST_YEAR = 1985;
  private static final long SEED = 28;

  private static final List<String> PROGRAMMES =
      List.of("COPOLAD", "SEACOP", "AIRCOP", "CRIMJUST", "EL-PACCTO", "COLIBRI");

  private static final List<MentionRole> ROLES =
      List.of(MentionRole.PARTICIPANT, MentionRole.HOST, MentionRole.LEAD);

  private static final List<String> PAGES =
      List.of(
          "/coverage?rows=country&columns=edition&measure=facts",
          "/coverage?rows=country&columns=edition&measure=facts&groupBy=region&order=name",
          "/coverage?rows=country&columns=edition&measure=passages",
          "/coverage?rows=country&columns=edition&measure=notes",
          "/coverage?rows=country&columns=edition&measure=share",
          "/coverage.csv?rows=country&columns=edition&measure=facts");

  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();
  private int asked;

  private CoverageBench(String address) {
    this.address = address;
  }

  public static void main(String[] arguments) throws Exception {
    int series = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SERIES;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    Path bench = Files.createDirectories(Path.of("target", "bench")).toAbsolutePath();
    Path folder = Files.createTempDirectory(bench, "coverage-");
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    Vocabulary vocabulary = Vocabulary.load(Optional.empty());
    write(index, series, vocabulary);
    try (LuceneArchiveReader archive = index.reader();
        WebServer.Running server = WebServer.start(parts(archive, folder, vocabulary), 0)) {
      new CoverageBench("http://localhost:" + server.port()).run(rounds);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static WebServer.Parts parts(
      LuceneArchiveReader archive, Path folder, Vocabulary vocabulary) {
    Corpus corpus = new Corpus(folder.resolve("corpus"));
    return new WebServer.Parts(
        ArchiveAccess.of(archive),
        corpus,
        IngestInstructions.USUAL,
        vocabulary,
        SeriesCatalogue.shipped(),
        new IngestProgress(Clock.systemUTC()),
        new CurationFiles(corpus, () -> {}));
  }

  private static void write(LuceneArchiveHome index, int series, Vocabulary vocabulary) {
    Random random = new Random(SEED);
    List<String> countries =
        Arrays.stream(Locale.getISOCountries()).sorted().limit(COUNTRIES).toList();
    try (LuceneArchiveWriter writer = index.writer(vocabulary.thesaurus())) {
      for (int line = 0; line < series; line++) {
        for (int edition = 0; edition < EDITIONS; edition++) {
          writer.put(note(line, edition, countries, random));
        }
      }
      writer.commit();
    }
    System.out.printf(
        "%d passages, %d countries, %d editions%n%n",
        series * EDITIONS * PASSAGES, COUNTRIES, EDITIONS);
  }

  private static Note note(int series, int edition, List<String> countries, Random random) {
    int year = FIRST_YEAR + edition;
    NoteDraft note =
        NoteDraft.numbered("%d/%02d".formatted(90_000 + series, year % 100))
            .date(year + 1 + "-07-01")
            .report("series-" + series, year + "-06-01", year + 1 + "-05-31");
    for (int i = 0; i < PASSAGES; i++) {
      String programme = PROGRAMMES.get(random.nextInt(PROGRAMMES.size()));
      note.paragraph("Officers met in seminar " + random.nextInt(500) + " of the programme.")
          .programme(programme, "programme");
      for (int j = 0; j < 3; j++) {
        String country = countries.get(random.nextInt(countries.size()));
        MentionRole role = ROLES.get(random.nextInt(ROLES.size()));
        note.country(country, role, "Officers").participation(programme, country, role, "Officers");
      }
    }
    return note.build();
  }

  private void run(int rounds) throws IOException, InterruptedException {
    Document page = Jsoup.parse(new String(ask(PAGES.getFirst()).body(), UTF_8));
    System.out.printf(
        "%d rows, %d cells%n%n",
        page.select(".coverage__table tbody th[scope=row]").size(),
        page.select(".coverage__cell").size());
    System.out.println("| address | counted anew, ms | CPU, ms | cached, ms | CPU, ms | kB |");
    System.out.println("|---|---|---|---|---|---|");
    for (String path : PAGES) {
      times(path, true, WARM);
      times(path, false, WARM);
    }
    for (String path : PAGES) {
      Times anew = times(path, true, rounds);
      Times cached = times(path, false, rounds);
      double size = ask(path).body().length / 1000.0;
      System.out.printf(
          Locale.ROOT,
          "| `%s` | %.1f | %.1f | %.1f | %.1f | %.0f |%n",
          path,
          anew.median(),
          anew.processor(),
          cached.median(),
          cached.processor(),
          size);
    }
  }

  /**
   * What answers took, in milliseconds.
   *
   * @param median on the clock
   * @param processor mean of all processors, with what the client and the virtual machine need
   */
  private record Times(double median, double processor) {}

  /**
   * Asks for a table.
   *
   * @param isNew whether each time with another filter, which leaves nothing out
   */
  private Times times(String path, boolean isNew, int often)
      throws IOException, InterruptedException {
    double[] times = new double[often];
    double processor = processorMillis();
    for (int i = 0; i < often; i++) {
      String own = isNew ? path + "&not.docYear=" + (1000 + asked++ % 800) : path;
      long start = System.nanoTime();
      ask(own);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return new Times(times[often / 2], (processorMillis() - processor) / often);
  }

  private static double processorMillis() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e6;
  }

  private HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " for " + path);
    }
    return answer;
  }
}
